import type { Framework, Outcome } from '../../generated/framework.js';
import { entriesOf, entryOf, numberOf, textOf } from '../../yaml/plain-data.js';
import { measuredInWords } from '../answers/read-measured.js';
import { adjacent, writtenMeasuresOf, writtenNumber } from '../workbook/measures.js';

/** An indicator as the file has it, or an outcome in another sector. */
export interface ListedIndicator {
  /** Of the framework or of the partnership's own; {@link adjacent} for an outcome in another sector. */
  readonly outcome: Pick<Outcome, 'id' | 'title'>;
  /** Its short name. */
  readonly id: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly core: boolean;
  /** The data file in which its numbers live; undefined where they are in the assessment. */
  readonly data: string | undefined;
  /** Its own numbers, by period. */
  readonly values: readonly ListedValue[];
  readonly dimensions: readonly ListedDimension[];
}

export interface ListedValue {
  readonly period: string;
  /** As people read it: a number, a range, `suppressed`, `not measured`. */
  readonly shown: string;
}

export interface ListedDimension {
  readonly id: string;
  readonly reference: string | undefined;
  readonly groups: readonly { readonly id: string; readonly values: readonly ListedValue[] }[];
}

/** The indicators of the framework's outcomes, outcome by outcome; then the partnership's own, and those in other sectors. */
export function indicatorsOf({ outcomes }: Framework, file: unknown): readonly ListedIndicator[] {
  const titles = new Map(outcomes.map(({ id, title }) => [id, title]));
  const rank = (outcome: string) => [...titles.keys()].indexOf(outcome) >>> 0;
  return writtenMeasuresOf(file)
    .filter(({ outcome, path: [section] }) => section !== 'outcomes' || titles.has(outcome))
    .map(({ outcome, indicator, value }) => listed(outcome, indicator, value, titles.get(outcome)))
    .sort((one, other) => rank(one.outcome.id) - rank(other.outcome.id));
}

function listed(outcome: string, id: string, written: unknown, title: string | undefined): ListedIndicator {
  return {
    outcome: { id: outcome, title: title ?? (outcome === adjacent ? 'Another sector' : outcome) },
    id,
    name: textOf(entryOf(written, 'name')) ?? id,
    unit: textOf(entryOf(written, 'unit')),
    core: entryOf(written, 'core') === true,
    data: textOf(entryOf(written, 'data')),
    values: valuesOf(entryOf(written, 'values')),
    dimensions: entriesOf(entryOf(written, 'disparities')).map(([dimension, parts]) => ({
      id: dimension,
      reference: textOf(entryOf(parts, 'reference')),
      groups: entriesOf(entryOf(parts, 'groups')).map(([group, values]) => ({ id: group, values: valuesOf(values) })),
    })),
  };
}

/** Every period of an indicator, its groups' included. */
export function periodsOf({ values, dimensions }: Pick<ListedIndicator, 'values' | 'dimensions'>): readonly string[] {
  return [...values, ...dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.values))].map(
    ({ period }) => period,
  );
}

/** The number of people below which the file's method takes a value to be about too few. */
export function smallestCell(framework: Framework, file: unknown): number {
  const own = numberOf(entryOf(entryOf(file, 'method'), 'minimum-cell-size'));
  return own ?? framework.method.minimumCellSize.default;
}

function valuesOf(written: unknown): readonly ListedValue[] {
  return entriesOf(written).map(([period, value]) => ({ period, shown: shownValue(value) }));
}

function shownValue(written: unknown): string {
  const { value, ...beside } = writtenNumber(written) ?? {};
  return measuredInWords({ value: value ?? null, ...beside });
}
