import { readRange } from '../../text/read-range.js';
import { entriesOf, entryOf, isMapping, numberOf, textOf } from '../../yaml/plain-data.js';

/** The outcome under which measures of other sectors are in the tables. */
export const adjacent = 'adjacent-outcomes';

/** A measure over time as the file has it: an indicator, or an adjacent outcome. */
export interface SheetMeasure {
  /** The outcome's short name, or {@link adjacent}. */
  readonly outcome: string;
  readonly indicator: string;
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every measure of a file, in its order. */
export function writtenMeasuresOf(file: unknown): SheetMeasure[] {
  const indicators = (section: string) =>
    entriesOf(entryOf(file, section)).flatMap(([outcome, own]) =>
      entriesOf(own).map(([indicator, value]) => ({ outcome, indicator, path: [section, outcome, indicator], value })),
    );
  return [
    ...indicators('outcomes'),
    ...indicators('other-outcomes'),
    ...entriesOf(entryOf(file, adjacent)).map(([indicator, value]) => ({
      outcome: adjacent,
      indicator,
      path: [adjacent, indicator],
      value,
    })),
  ].filter(({ value }) => isMapping(value));
}

/** The groups of a measure, as `dimension/group`. */
export const groupsOf = (measure: unknown): string[] =>
  entriesOf(entryOf(measure, 'disparities')).flatMap(([dimension, entry]) =>
    entriesOf(entryOf(entry, 'groups')).map(([group]) => `${dimension}/${group}`),
  );

/** The data file that has a measure's numbers, if they aren't in the file itself. */
export const dataFileOf = (measure: unknown): string | undefined => textOf(entryOf(measure, 'data'));

/** One number of a series as a file has it, its short form spelled out. */
export interface SheetNumber {
  /** Undefined where it is neither a number nor null, and no text that can stand for one. */
  readonly value?: number | string | null;
  /** What the value is computed from. */
  readonly count?: number;
  readonly of?: number;
  /** The number of people: `of` where nothing else is said. */
  readonly n?: number;
  readonly margin?: number;
  readonly provisional?: true;
  readonly note?: string;
  readonly break?: boolean;
}

/** An observation, its short form spelled out; undefined if there is none. */
export function writtenNumber(observation: unknown): SheetNumber | undefined {
  if (observation === undefined) return undefined;
  if (!isMapping(observation)) return numberIn(observation);
  const [count, of] = [numberOf(entryOf(observation, 'count')), numberOf(entryOf(observation, 'of'))];
  const n = entryOf(observation, 'n') ?? of;
  const computed =
    count !== undefined && of !== undefined && of > 0 ? { value: (100 * count) / of, count, of } : undefined;
  const note = textOf(entryOf(observation, 'note'));
  const margin = numberOf(entryOf(observation, 'margin'));
  return {
    ...(computed ?? numberIn(entryOf(observation, 'value'))),
    ...(typeof n === 'number' && { n }),
    ...(margin !== undefined && { margin }),
    ...(entryOf(observation, 'provisional') === true && { provisional: true as const }),
    ...(note !== undefined && { note }),
    ...(entryOf(observation, 'break') === true && { break: true }),
  };
}

function numberIn(value: unknown): SheetNumber {
  if (typeof value === 'number' || value === 'suppressed' || value === null) return { value };
  return typeof value === 'string' && readRange(value) !== undefined ? { value } : {};
}
