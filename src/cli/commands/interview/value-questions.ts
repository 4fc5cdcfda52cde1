import type { ValueAnswer } from '../../../authoring/answers/answer.js';
import { inRange, marksToType, typedPeople } from '../../../authoring/answers/read-amount.js';
import { type Measured, typedMeasured } from '../../../authoring/answers/read-measured.js';
import {
  indicatorsOf,
  type ListedIndicator,
  type ListedValue,
  periodsOf,
  smallestCell,
} from '../../../authoring/interview/indicators.js';
import { periodOfEntry } from '../../../authoring/interview/series-entry.js';
import { askRead } from '../../prompts/ask-read.js';
import { Paused } from '../../prompts/pause.js';
import type { Prompts } from '../../prompts/prompts.js';
import type { Conversation } from './conversation.js';
import { saveValue } from './save-value.js';

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
  const measured = await askValue(prompts, `${name}, ${period}`, unit, 'Press Enter to go back to the period.');
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

/** The indicator after it was added to; as it was where somebody has taken it away meanwhile. */
export function asItIsNow({ chosen, edited }: Conversation, indicator: ListedIndicator): ListedIndicator {
  const all = indicatorsOf(chosen.framework, edited.value);
  return all.find(({ id, outcome }) => id === indicator.id && outcome.id === indicator.outcome.id) ?? indicator;
}
