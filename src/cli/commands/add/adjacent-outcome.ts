import type { AdjacentOutcomeAnswer } from '../../../authoring/answers/new-entries.js';
import { proposeShortName, shortNameProblem } from '../../../authoring/interview/short-name.js';
import { isShortName } from '../../../text/short-name-from.js';
import { isPlainMap, valueAt } from '../../../yaml/edit/edit.js';
import type { EditedFile } from '../../editing/edited-file.js';
import { back, backOption, type Conversation } from '../interview/conversation.js';
import { choicesOf } from './additions.js';
import { askFirstValues, typedBaseline, typedValues } from './first-values.js';
import { inTurn } from './in-turn.js';
import { newAdjacentOutcome } from './new-entry.js';
import type { Prepared, Typed } from './prepared.js';

/** An outcome in another sector as the command line gives it. @throws RunError if a part can't be read */
export function prepareAdjacentOutcome({ io, edited, called, flags }: Typed): Prepared {
  const { name: written, unit, better, source, sector, serves } = flags;
  const name = written ?? (called !== undefined && !isShortName(called) ? called : undefined);
  const id = called === undefined || !isShortName(called) ? undefined : called;
  const given: Partial<AdjacentOutcomeAnswer> = {
    ...(id !== undefined && { id }),
    ...(name !== undefined && name.trim() !== '' && { name: name.trim() }),
    ...(unit !== undefined && { unit }),
    ...(better !== undefined && { better }),
    ...(source !== undefined && { source }),
    ...(sector !== undefined && { sector }),
    ...(serves !== undefined && { serves }),
    ...typedBaseline(io, flags),
  };
  const values = typedValues(io, flags, unit);
  const named = () => given.id ?? proposeShortName(given.name ?? '', takenIn(edited), 'outcome');
  return {
    missing: [
      ...(given.name === undefined ? [id === undefined ? 'its short name and --name "…"' : '--name "…"'] : []),
      ...(unit === undefined ? [`--unit ${choicesOf.unit.map(({ value }) => value).join('|')}`] : []),
      ...(values.length === 0 ? ['--value PERIOD=NUMBER'] : []),
    ],
    entry: () => newAdjacentOutcome({ ...given, id: named(), name: given.name ?? '', unit: unit ?? '' }, values),
    async ask(conversation) {
      const answer = await askAdjacentOutcome(conversation, given);
      if (answer === back) return back;
      const numbers =
        values.length > 0 ? typedValues(io, flags, answer.unit) : await askFirstValues(conversation, answer);
      return newAdjacentOutcome(answer, numbers);
    },
  };
}

function takenIn({ value }: Pick<EditedFile, 'value'>): readonly string[] {
  const section = valueAt(value, ['adjacent-outcomes']);
  return isPlainMap(section) ? Object.keys(section) : [];
}

/** Asks for all of an outcome but its numbers, unless it's given. Who goes back finds what they typed as the answer of Enter. */
export async function askAdjacentOutcome(
  { prompts, edited }: Conversation,
  given: Partial<AdjacentOutcomeAnswer>,
): Promise<AdjacentOutcomeAnswer | typeof back> {
  const answer: { -readonly [Key in keyof AdjacentOutcomeAnswer]?: AdjacentOutcomeAnswer[Key] } = { ...given };
  const isAsked = (key: keyof AdjacentOutcomeAnswer) => given[key] === undefined;
  const choose = async (
    key: 'sector' | 'serves' | 'unit' | 'better',
    message: string,
    where: string,
  ): Promise<typeof back | undefined> => {
    const chosen = await prompts.choose<string | typeof back>({
      message,
      choices: [...choicesOf[key], backOption(where)],
      ...(answer[key] !== undefined && { default: answer[key] }),
    });
    if (chosen === back) return back;
    Object.assign(answer, { [key]: chosen });
    return undefined;
  };
  const taken = takenIn(edited);
  const steps: readonly [keyof AdjacentOutcomeAnswer, () => Promise<typeof back | undefined>][] = [
    [
      'name',
      async () => {
        const name = await prompts.ask({
          message: 'What does it measure?',
          ...(answer.name !== undefined && { default: answer.name }),
          hint: `Use a few words, such as Unemployment, ages 16 to 24.${answer.name === undefined ? ' Press Enter to go back.' : ''}`,
        });
        if (name === '') return back;
        answer.name = name;
        return undefined;
      },
    ],
    [
      'id',
      async () => {
        answer.id = await prompts.ask({
          message: 'What is its short name in the file?',
          default: proposeShortName(answer.name ?? '', taken, 'outcome'),
          hint: 'Use lowercase letters, digits, and hyphens. Press Enter to use the suggested name.',
          check: (text) => shortNameProblem(text, taken),
        });
        return undefined;
      },
    ],
    ['sector', () => choose('sector', 'Which sector does it belong to?', 'Return to its name.')],
    ['serves', () => choose('serves', 'Who does it serve?', 'Return to its sector.')],
    ['unit', () => choose('unit', 'What unit are its numbers in?', 'Return to who it serves.')],
    ['better', () => choose('better', 'Which direction is better?', 'Return to its unit.')],
    [
      'source',
      async () => {
        const source = await prompts.ask({
          message: 'Where do the numbers come from?',
          hint: 'Example: American Community Survey. Press Enter to skip.',
        });
        if (source !== '') answer.source = source;
        return undefined;
      },
    ],
  ];
  const asked = steps.filter(([key]) => isAsked(key)).map(([, step]) => step);
  if ((await inTurn(asked)) === back) return back;
  return { ...answer, id: answer.id ?? '', name: answer.name ?? '', unit: answer.unit ?? '' };
}
