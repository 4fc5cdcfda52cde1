import type { Target } from '../../../authoring/download/found-number.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import { groupsOf, writtenMeasuresOf, writtenNumber } from '../../../authoring/workbook/measures.js';
import { shownText } from '../../../text/shown-text.js';
import { entriesOf, entryOf, textOf } from '../../../yaml/plain-data.js';

/** An indicator that a download is about, with what is known of its years. */
export interface TargetWithKind extends Target {
  /** Whether the indicator has calendar years already. */
  readonly calendarYears?: boolean;
  /** Whether it has numbers of its own: an indicator with groups alone has periods without any. */
  readonly hasValues: boolean;
  readonly belowOnePercent: boolean;
  /** The dimensions that have a reference, with it. */
  readonly referenced: ReadonlyMap<string, string>;
}

/** What a new indicator is. */
export interface NewIndicator {
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
}

/** The indicator that the flags name, as the file has it. */
export const measureOf = (file: unknown, outcome: string, indicator: string): unknown =>
  writtenMeasuresOf(file).find((one) => one.outcome === outcome && one.indicator === indicator)?.value;

/** The indicator that the flags name, as the file has it, or as a new one. */
export function targetOf(
  measure: unknown,
  { outcome, indicator }: Pick<Target, 'outcome' | 'indicator'>,
  isNew: NewIndicator | undefined,
  { core }: DataFlags,
): TargetWithKind {
  const values = entriesOf(entryOf(measure, 'values'));
  const first = values[0]?.[0];
  return {
    outcome,
    indicator,
    unit: isNew?.unit ?? textOf(entryOf(measure, 'unit')),
    ...(isNew && { name: isNew.name, ...(core && { core: true }) }),
    groups: groupsOf(measure),
    hasValues: values.some(([, written]) => (writtenNumber(written)?.value ?? null) !== null),
    belowOnePercent: entryOf(measure, 'below-one-percent') === true,
    referenced: new Map(
      entriesOf(entryOf(measure, 'disparities')).flatMap(([dimension, own]): [string, string][] => {
        const reference = textOf(entryOf(own, 'reference'));
        return reference === undefined ? [] : [[dimension, reference]];
      }),
    ),
    ...(first !== undefined && { calendarYears: first.length === 4 }),
  };
}

/** What flags say of an indicator that the file has otherwise: it stays as it is there, a sentence each. */
export function unchangedAbout(file: unknown, outcome: string, indicator: string, flags: DataFlags): string[] {
  const measure = measureOf(file, outcome, indicator);
  if (measure === undefined) return [];
  const { name, unit, better, source, core } = flags;
  const said = Object.entries({ name, unit, better, source, ...(core && { core: 'yes' }) });
  return said.flatMap(([key, text]) => {
    const written = entryOf(measure, key) ?? (key === 'better' ? 'higher' : undefined);
    const now = written === true ? 'yes' : textOf(written);
    if (text === undefined || text === now) return [];
    const stays = now === undefined ? "isn't set" : `stays "${shownText(now, 60)}"`;
    return [`--${key} is for a new indicator. This one is already in ${flags.into}, and its \`${key}\` ${stays}.`];
  });
}

const isText = (value: unknown) => typeof value === 'string';
const isFlag = (value: unknown) => typeof value === 'boolean';
export const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isPairs = (value: unknown) =>
  Array.isArray(value) && value.every((pair) => isTexts(pair) && (pair as unknown[]).length === 2);

/** The parts of a mapping, and what each has to be where it is there. */
export const mappingParts: Readonly<Record<keyof ColumnMapping, (value: unknown) => boolean>> = {
  periodColumn: isText,
  periodKind: isText,
  valueColumn: isText,
  nColumn: isText,
  marginColumn: isText,
  countColumn: isText,
  ofColumn: isText,
  yearsInColumns: isFlag,
  groupColumns: isTexts,
  groupColumn: isText,
  dimension: isText,
  dimensionColumn: isText,
  groupNames: isPairs,
  only: isPairs,
  scale: (value) => typeof value === 'number' || value === 'fractions',
  suppressed: isTexts,
  missing: isTexts,
  periods: isPairs,
  decimal: isText,
  keepNegatives: isFlag,
  sheet: isText,
  delimiter: isText,
  encoding: isText,
};

/** The part of the flags that is the same from year to year. */
export function mappingFromFlags(flags: DataFlags): ColumnMapping {
  const parts = Object.keys(mappingParts) as (keyof ColumnMapping)[];
  return Object.fromEntries(parts.flatMap((part) => (flags[part] === undefined ? [] : [[part, flags[part]]])));
}

/** What is said of a file of data on the command line. */
export interface DataFlags extends ColumnMapping {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly outcome?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly reference?: readonly string[];
  readonly break?: string;
  readonly addGroups?: boolean;
  readonly remember?: boolean;
  readonly name?: string;
  readonly unit?: string;
  readonly core?: boolean;
  readonly better?: 'higher' | 'lower';
  readonly source?: string;
  readonly plain?: boolean;
}
