import type { Target } from '../../../authoring/download/found-number.js';
import type { ColumnMapping } from '../../../authoring/download/mapping.js';
import { writtenMeasuresOf } from '../../../authoring/workbook/measures.js';
import { shownText } from '../../../text/shown-text.js';
import { entriesOf, entryOf, textOf } from '../../../yaml/plain-data.js';
import { RunError } from '../../io.js';

/** An indicator that a download is about, with what is known of its years. */
export interface TargetWithKind extends Target {
  /** Whether the indicator has calendar years already. */
  readonly calendarYears?: boolean;
}

/**
 * The indicator that the flags name, as the file has it, or as a new one.
 *
 * @throws RunError where it is new, and the flags do not say what it is
 */
export function targetOf(file: unknown, outcome: string, indicator: string, flags: DataFlags): TargetWithKind {
  const measure = writtenMeasuresOf(file).find((one) => one.outcome === outcome && one.indicator === indicator)?.value;
  const groups = entriesOf(entryOf(measure, 'disparities')).flatMap(([dimension, entry]) =>
    entriesOf(entryOf(entry, 'groups')).map(([group]) => `${dimension}/${group}`),
  );
  const isNew = measure === undefined;
  if (isNew && (flags.name === undefined || flags.unit === undefined)) {
    throw new RunError(
      `${flags.into} has no indicator ${shownText(`${outcome}/${indicator}`, 100)}. To add it, give its name and unit: --name "…" --unit percent (and --core for a core indicator).`,
    );
  }
  const [first] = entriesOf(entryOf(measure, 'values')).map(([period]) => period);
  return {
    outcome,
    indicator,
    unit: isNew ? flags.unit : textOf(entryOf(measure, 'unit')),
    ...(isNew && { name: flags.name ?? '', ...(flags.core && { core: true }) }),
    groups,
    ...(first !== undefined && { calendarYears: first.length === 4 }),
  };
}

/** The part of the flags that is the same from year to year. */
export function mappingFromFlags(flags: DataFlags): ColumnMapping {
  const { periodColumn, periodKind, valueColumn, nColumn, groupColumn, dimension, dimensionColumn } = flags;
  const { groupNames, only, scale, suppressed, missing, delimiter, encoding } = flags;
  const all = {
    periodColumn,
    periodKind,
    valueColumn,
    nColumn,
    groupColumn,
    dimension,
    dimensionColumn,
    groupNames,
    only,
    scale,
    suppressed,
    missing,
    delimiter,
    encoding,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What is said of a file of data on the command line. */
export interface DataFlags extends ColumnMapping {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly outcome?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly addGroups?: boolean;
  readonly remember?: boolean;
  readonly name?: string;
  readonly unit?: string;
  readonly core?: boolean;
  readonly better?: 'higher' | 'lower';
  readonly source?: string;
  readonly plain?: boolean;
}
