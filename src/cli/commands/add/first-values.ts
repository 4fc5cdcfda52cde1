import type { NewValue } from '../../../authoring/answers/new-entries.js';
import { typedMeasured } from '../../../authoring/answers/read-measured.js';
import { readPeriod } from '../../../text/read-period.js';
import { shownText } from '../../../text/shown-text.js';
import { typedArgument } from '../../editing/typed-evidence.js';
import { type Io, RunError } from '../../io.js';
import type { Conversation } from '../interview/conversation.js';
import { askObserved, askPeriod, type SeriesPlace } from '../interview/value-questions.js';
import type { EntryFlags } from './prepared.js';

/** The numbers behind `--value`, each a period, a = and the number. @throws RunError if one can't be read, or stands twice */
export function typedValues(io: Io, { value: texts = [] }: EntryFlags, unit: string | undefined): NewValue[] {
  const periods = new Set<string>();
  return texts.map((text) => {
    const [, first = '', rest = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    if (first.trim() === '' || rest.trim() === '')
      throw new RunError(
        `can't use --value "${shownText(text)}". Write a period, = and a number, such as 2024-25=48.9.`,
      );
    const period = typedArgument(io, first, readPeriod(first));
    if (periods.has(period)) throw new RunError(`--value gives ${period} twice. Give each period once.`);
    periods.add(period);
    return { period, ...typedArgument(io, rest.trim(), typedMeasured(rest, unit)) };
  });
}

/** The period behind `--baseline`. @throws RunError if it can't be read */
export const typedBaseline = (io: Io, { baseline }: EntryFlags): { readonly baseline?: string } =>
  baseline === undefined ? {} : { baseline: typedArgument(io, baseline, readPeriod(baseline)) };

/** Asks for the first number, and for others until nobody has another. */
export async function askFirstValues(conversation: Conversation, series: SeriesPlace): Promise<readonly NewValue[]> {
  const values: NewValue[] = [];
  for (;;) {
    const isFirst = values.length === 0;
    const period = await askPeriod(
      conversation,
      isFirst ? 'What period is its first number from?' : 'Add another period?',
      values.map((value) => value.period),
      isFirst ? undefined : 'Press Enter for no more.',
    );
    if (period === '') return values;
    const observed = await askObserved(conversation, period, series);
    if (observed === undefined) continue;
    const index = values.findIndex((value) => value.period === period);
    values.splice(index < 0 ? values.length : index, index < 0 ? 0 : 1, { period, ...observed });
  }
}
