import type { Option } from './prompts.js';

/** What became of a line: the answer, or what to say before the question is asked again. */
export type Heard<T> = { readonly answer: T } | { readonly say: string };

/** What a line chooses: by its number, or by its whole name. */
export function answeredOption<T>(
  choices: readonly Option<T>[],
  line: string,
  standard: Option<T> | undefined,
): Heard<T> {
  if (line === '' && standard) return { answer: standard.value };
  const chosen = find(choices, line);
  if (chosen) return { answer: chosen.value };
  return { say: `${saidInstead(line)} Please type a number from 1 to ${choices.length}.` };
}

/** What a line of numbers with commas or spaces between them chooses, in the order of the list. */
export function answeredNumbers<T>(
  choices: readonly Option<T>[],
  line: string,
  standard: readonly Option<T>[],
  check: ((chosen: readonly T[]) => string | undefined) | undefined,
): Heard<readonly T[]> {
  const typed = line.toLowerCase();
  const parts = typed.split(/[\s,]+/).filter(Boolean);
  const wrong = ['all', 'none', ''].includes(typed) ? undefined : parts.find((part) => !find(choices, part));
  if (wrong !== undefined) {
    return { say: `${saidInstead(wrong)} Please type numbers from 1 to ${choices.length}, such as 1, 2.` };
  }
  const picked = parts.map((part) => find(choices, part));
  const chosen =
    typed === ''
      ? standard
      : typed === 'all'
        ? choices
        : typed === 'none'
          ? []
          : choices.filter((choice) => picked.includes(choice));
  const values = chosen.map(({ value }) => value);
  const remark = check?.(values);
  return remark === undefined ? { answer: values } : { say: remark };
}

function find<T>(choices: readonly Option<T>[], text: string): Option<T> | undefined {
  if (/^\d{1,4}\.?$/.test(text)) return choices[Number.parseInt(text, 10) - 1];
  return choices.find(({ name }) => name.toLowerCase() === text.toLowerCase());
}

function saidInstead(line: string): string {
  return line === '' ? 'This question needs an answer.' : `${JSON.stringify(line)} isn't one of the choices.`;
}
