import type { ValueAnswer } from '../../../authoring/answers/answer.js';
import { inRange, isNumberOrRange, marksToType, typedPeople } from '../../../authoring/answers/read-amount.js';
import { type Measured, measuredInWords, typedMeasured } from '../../../authoring/answers/read-measured.js';
import { pathOfValue, valueEdits } from '../../../authoring/answers/value-edits.js';
import {
  indicatorsOf,
  type ListedIndicator,
  type ListedValue,
  periodsOf,
  smallestCell,
} from '../../../authoring/interview/indicators.js';
import { periodOfEntry } from '../../../authoring/interview/series-entry.js';
import { isPlainMap, valueAt } from '../../../yaml/edit/edit.js';
import { askRead } from '../../prompts/ask-read.js';
import { Paused } from '../../prompts/pause.js';
import type { Prompts } from '../../prompts/prompts.js';
import { shellWord } from '../../terminal/shell-word.js';
import type { Conversation } from './conversation.js';
import { type EditsOf, editsAsMeant } from './doubts.js';
import { save } from './save.js';

/** What a number belongs to: an indicator, or one of its groups. */
export interface SeriesPlace {
  readonly unit: string | undefined;
  /** What the question calls it. */
  readonly name: string;
}

export type Observed = Measured & Pick<ValueAnswer, 'n' | 'note'>;

/** The person left after typing a number. It isn't lost. */
class PausedAtNumber extends Paused {
  readonly observed: Observed;

  constructor(observed: Observed) {
    super();
    this.observed = observed;
  }
}

/**
 * Asks for a number and saves it, even if the person leaves right after typing it.
 *
 * @returns what saving it came to; undefined where no number was given
 * @throws Paused when it is left
 */
export async function askAndSave<Saved>(
  ask: () => Promise<Observed | undefined>,
  saving: (observed: Observed) => Promise<Saved>,
): Promise<Saved | undefined> {
  let observed: Observed | undefined;
  try {
    observed = await ask();
  } catch (error) {
    if (error instanceof PausedAtNumber) await saving(error.observed);
    throw error;
  }
  return observed && saving(observed);
}

/** Asks for a number until one is saved, or none is given. */
export async function untilSaved(
  ask: () => Promise<Observed | undefined>,
  saving: (observed: Observed) => Promise<boolean>,
): Promise<void> {
  while ((await askAndSave(ask, saving)) === false);
}

/** Adds numbers to an indicator, period by period, until nobody has another. */
export async function addValues(conversation: Conversation, indicator: ListedIndicator): Promise<void> {
  let current = indicator;
  for (;;) {
    const others = periodsOf(current);
    const period = await askPeriod(
      conversation,
      `Add another period for "${current.name}"?`,
      others,
      'Press Enter for no more.',
    );
    if (period === '') return;
    sayPresent(conversation, period, current.values);
    const of = { outcome: current.outcome.id, indicator: current.id, period };
    const series = current;
    await untilSaved(
      () => askObserved(conversation, period, series),
      (observed) => saveValue(conversation, { ...of, ...observed }),
    );
    current = asItIsNow(conversation, current);
  }
}

/** Says what a period has already, so that a period typed by mistake can be taken back. */
export function sayPresent({ prompts }: Conversation, period: string, values: readonly ListedValue[]): void {
  const present = values.find((value) => value.period === period);
  if (present)
    prompts.say(`${period} is ${present.shown} now. Type a new number to replace it, or press Enter to keep it.`);
}

/** @param none what an empty answer means; left out: there has to be a period */
export async function askPeriod(
  { prompts }: Conversation,
  message: string,
  others: readonly string[],
  none?: string,
): Promise<string> {
  return askRead(
    prompts,
    {
      message,
      hint: `A school year such as 2024-25, a calendar year such as 2025, or a span such as 2017-2021.${none === undefined ? '' : ` ${none}`}`,
    },
    (text) => (text === '' && none !== undefined ? { value: '' } : periodOfEntry(text, others)),
  );
}

/** Asks for the number of a period, and what belongs to it. Undefined where the period is taken back. */
export async function askObserved(
  conversation: Conversation,
  period: string,
  { unit, name }: SeriesPlace,
): Promise<Observed | undefined> {
  const { prompts } = conversation;
  const measured = await askValue(prompts, `${name}, ${period}`, unit, 'Enter: back to the period.');
  if (measured === undefined) return undefined;
  const observed = await askCount(conversation, measured);
  const note = await orPausedWith(observed, () =>
    prompts.ask({ message: 'Is there a note about this number?', hint: 'Press Enter for none.' }),
  );
  return { ...observed, ...(note !== '' && { note }) };
}

/** Asks for a value, and takes what is typed with it. @param none what an empty answer means, which is undefined */
export function askValue(
  prompts: Prompts,
  subject: string,
  unit: string | undefined,
  none: string,
): Promise<Measured | undefined> {
  const counts = unit === 'percent' ? ' a count such as 412 of 980,' : '';
  return askRead<Measured | undefined>(
    prompts,
    {
      message: `${subject}: the value${unit === 'percent' ? ', in percent' : ''}?`,
      hint: `A number such as 41.2,${counts} or a range such as >=95; "suppressed" if it may not be shown; "none" if nothing was measured. You can add a margin of error (41.2 ± 2.3) or "provisional". ${none}`,
    },
    (text) => {
      if (text === '') return { value: undefined };
      const read = typedMeasured(text, unit);
      const { problem } = inRange({ value: read.value?.value ?? null }, unit, marksToType);
      return read.problem === undefined && problem !== undefined ? { problem } : read;
    },
  );
}

/** How many people a number is about, where it doesn't say; where they are few, it had better not be shown. */
export async function askCount({ prompts, chosen, edited }: Conversation, measured: Measured): Promise<Observed> {
  if (typeof measured.value !== 'number') return measured;
  const n = measured.of ?? (await orPausedWith(measured, () => askPeople(prompts)));
  const smallest = smallestCell(chosen.framework, edited.value);
  if (n === undefined) return measured;
  if (n < smallest) {
    const suppress = await orPausedWith({ value: 'suppressed' }, () =>
      prompts.confirm({
        message: `A number about fewer than ${smallest} people may identify them. Save "suppressed" instead?`,
        default: true,
      }),
    );
    if (suppress) return { value: 'suppressed' };
  }
  return measured.of === undefined ? { ...measured, n } : measured;
}

const askPeople = (prompts: Prompts): Promise<number | undefined> =>
  askRead(
    prompts,
    {
      message: 'How many people were counted?',
      hint: "Use a whole number such as 1204. Press Enter if you don't know.",
    },
    typedPeople,
  );

/** Asks one more question about a number; who leaves it has answered as Enter alone would. */
async function orPausedWith<Answer>(observed: Observed, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof Paused ? new PausedAtNumber(observed) : error;
  }
}

/**
 * Writes a number at once, where it is meant. Who leaves the question whether it is finds it in the file.
 *
 * @returns whether to go on, as `save` does
 */
export async function saveValue(conversation: Conversation, answer: ValueAnswer): Promise<boolean> {
  const { framework } = conversation.chosen;
  let meant = answer;
  let edits: EditsOf | undefined;
  try {
    meant = await askFinal(conversation, answer);
    edits = await editsAsMeant(conversation, meant);
  } catch (error) {
    if (error instanceof Paused) await saveEdits(conversation, meant, (file) => valueEdits(framework, file, meant));
    throw error;
  }
  return edits !== undefined && (await saveEdits(conversation, meant, edits));
}

/** Asks whether a number is final that takes the place of a provisional one. */
async function askFinal({ prompts, chosen, edited }: Conversation, answer: ValueAnswer): Promise<ValueAnswer> {
  if (answer.provisional || !isNumberOrRange(answer.value)) return answer;
  const present = valueAt(edited.value, pathOfValue(chosen.framework, edited.value, answer));
  if (!isPlainMap(present) || present['provisional'] !== true) return answer;
  const isFinal = await prompts.confirm({
    message: 'The number there was provisional. Is the new one final?',
    default: true,
  });
  return isFinal ? { ...answer, provisional: false } : answer;
}

async function saveEdits(conversation: Conversation, answer: ValueAnswer, edits: EditsOf): Promise<boolean> {
  const { edited, chosen } = conversation;
  const { framework } = chosen;
  const { period, outcome, indicator, dimension, group } = answer;
  const series = [`${outcome}/${indicator}`, ...(dimension && group ? [`${dimension}/${group}`] : [])];
  const name = `${series.join(' ')} ${period}`;
  return save(conversation, {
    inWords: `${name}: ${measuredInWords(answer)}`,
    edits,
    inFile: (file) => `${name}: ${shownIn(indicatorsOf(framework, file), answer) ?? 'nothing'}`,
    command: addValueCommand(edited.name, answer),
  });
}

function shownIn(indicators: readonly ListedIndicator[], answer: ValueAnswer): string | undefined {
  const { outcome, indicator, dimension, group, period } = answer;
  const listed = indicators.find((one) => one.outcome.id === outcome && one.id === indicator);
  const values: readonly ListedValue[] | undefined =
    dimension === undefined
      ? listed?.values
      : listed?.dimensions.find(({ id }) => id === dimension)?.groups.find(({ id }) => id === group)?.values;
  return values?.find((value) => value.period === period)?.shown;
}

function addValueCommand(file: string, answer: ValueAnswer): string {
  const { outcome, indicator, period, value, count, of, n, margin, provisional, note, dimension, group } = answer;
  return [
    'strive add-value',
    shellWord(file),
    `${outcome}/${indicator}`,
    period,
    ...(count === undefined ? [shellWord(String(value ?? 'not-measured'))] : [`--count ${count} --of ${of}`]),
    ...(margin === undefined ? [] : [`--margin ${margin}`]),
    ...(provisional === undefined ? [] : [provisional ? '--provisional' : '--no-provisional']),
    ...(n === undefined ? [] : ['--n', String(n)]),
    ...(note === undefined ? [] : ['--note', shellWord(note)]),
    ...(dimension && group ? ['--group', `${dimension}/${group}`, '--new-group'] : []),
  ].join(' ');
}

/** The indicator after it was added to; as it was where somebody has taken it away meanwhile. */
export function asItIsNow({ chosen, edited }: Conversation, indicator: ListedIndicator): ListedIndicator {
  const all = indicatorsOf(chosen.framework, edited.value);
  return all.find(({ id, outcome }) => id === indicator.id && outcome.id === indicator.outcome.id) ?? indicator;
}
