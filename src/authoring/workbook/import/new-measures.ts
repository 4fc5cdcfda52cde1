import { units } from '../../../assessment/format-words.js';
import { nearestName } from '../../../text/nearest-name.js';
import { shownText } from '../../../text/shown-text.js';
import { entryOf } from '../../../yaml/plain-data.js';
import type { ReadAsCells } from '../../answers/read-as-notes.js';
import { adjacentColumn } from '../indicator-table.js';
import { adjacent } from '../measures.js';
import { type Cell, isFactTable, isSeriesTable, type TableName, type TableRow } from '../table.js';
import type { MergeOptions, NewMeasure, Problem, SheetChange, Untouched } from './change.js';
import type { FoundTable } from './find-table.js';
import { type MeasureUnits, measureName } from './measure-units.js';
import { readField } from './read-field.js';
import { cellText } from './same-text.js';

/** A new row: its period must be of the indicator's kind, and it may be about an indicator that the file does not have. */
export function addedRow(row: FoundRow, merge: Merge): void {
  const { table } = row;
  if (!isSeriesTable(table) && !isFactTable(table)) return;
  const period = row.parts['period'] ?? '';
  const other = merge.units.otherKind(row.parts, period);
  if (other !== undefined && period !== '') {
    merge.problems.push({
      address: row.addressOf('period'),
      message: `${period} is a ${period.length === 4 ? 'calendar' : 'school'} year, but the indicator uses ${other}. Use the same kind for all its numbers.`,
    });
  }
  if (merge.units.measureOf(row.parts) !== undefined) return;
  const { isNew } = merge.options.about ?? {};
  const facts = isFactTable(table) ? factsIn(row) : {};
  const known = merge.newMeasures.get(measureName(row.parts));
  const shortName = row.found.places.has(adjacentColumn.id) ? adjacentColumn.id : 'indicator';
  const addressOf = (column: string) => row.addressOf(row.found.places.has(column) ? column : shortName);
  const name = readField(row.cell('name'), { kind: 'text' }).value?.toString() ?? null;
  const unit = cellText(row.cell('unit')).toLowerCase() || null;
  merge.newMeasures.set(measureName(row.parts), {
    parts: row.parts,
    addresses: {
      outcome: known?.addresses.outcome ?? addressOf('outcome'),
      indicator: known?.addresses.indicator ?? addressOf('indicator'),
      name: known && (known.name !== null || name === null) ? known.addresses.name : addressOf('name'),
      unit: known && (known.unit !== null || unit === null) ? known.addresses.unit : addressOf('unit'),
    },
    name: known?.name ?? name ?? isNew?.name ?? null,
    unit: known?.unit ?? unit ?? isNew?.unit ?? null,
    core:
      known?.core === true ||
      isNew?.core === true ||
      readField(row.cell('core'), { kind: 'yes-or-no' }).value === 'yes',
    facts: { ...known?.facts, ...facts },
  });
}

/** What a row says of a new indicator beside its name, its unit, and whether it's core. */
function factsIn(row: FoundRow): NewMeasure['facts'] {
  const others = row.found.columns.filter(
    ({ id, role }) => role === 'answer' && !['name', 'core', 'unit'].includes(id),
  );
  return Object.fromEntries(
    others.flatMap((column) => {
      const { value } = readField(row.cell(column.id), column);
      return value === undefined || value === null ? [] : [[column.id, writtenFact(column.id, value)]];
    }),
  );
}

/** A fact as a file has it: a calendar year needs no quotes. */
export const writtenFact = (id: string, value: string | number): string | number =>
  id === 'baseline' && /^\d{4}$/.test(String(value)) ? Number(value) : value;

/** What a new indicator lacks. */
export function incompleteMeasures({ newMeasures, changes, problems, options }: Merge): Problem[] {
  const withValues = new Set(changes.filter(({ table }) => table === 'values').map(({ parts }) => measureName(parts)));
  return [...newMeasures].flatMap(([key, { parts, addresses, name, unit }]) => {
    const outcome = parts['outcome'] ?? '';
    const indicator = parts['indicator'] ?? '';
    const what = outcome === adjacent ? 'outcome' : 'indicator';
    if (!isOutcome(outcome, options)) {
      const near = nearestName(
        outcome,
        options.framework.outcomes.map(({ id }) => id),
      );
      return [
        {
          address: addresses.outcome,
          message: `there is no outcome "${shownText(outcome, 40)}".${near === undefined ? '' : ` Did you mean ${near}?`} To list all: strive explain outcomes`,
        },
      ];
    }
    if (!withValues.has(key) && options.about?.isNew === undefined) {
      return [
        {
          address: addresses.indicator,
          message: `the ${what} ${indicator} is new. Add a row with a value for it on the sheet Values too.`,
        },
      ];
    }
    if (name === null || unit === null) {
      const address = name === null ? addresses.name : addresses.unit;
      return [{ address, message: `the ${what} ${indicator} is new. Add its name and unit in this row.` }];
    }
    // On a sheet of facts the cell was read as one.
    return isUnit(unit) || problems.some(({ address }) => address === addresses.unit)
      ? []
      : [
          {
            address: addresses.unit,
            message: `"${shownText(unit, 30)}" isn't a valid unit. Use one of: ${units.join(', ')}.`,
          },
        ];
  });
}

const isUnit = (text: string): boolean => (units as readonly string[]).includes(text);

function isOutcome(outcome: string, { framework, file }: MergeOptions): boolean {
  if (outcome === adjacent || framework.outcomes.some(({ id }) => id === outcome)) return true;
  return entryOf(entryOf(file, 'other-outcomes'), outcome) !== undefined;
}

/** What a merge has found so far. */
export interface Merge {
  readonly changes: SheetChange[];
  readonly problems: Problem[];
  readonly notes: string[];
  /** The rows so far, by table and key, with what their answers say. */
  readonly seen: Map<string, { readonly address: string; readonly answers: string }>;
  /** The rows of the file as it is now, by table and key. */
  readonly current: ReadonlyMap<string, TableRow>;
  readonly units: MeasureUnits;
  readonly newMeasures: Map<string, NewMeasure>;
  /** Changed cells in columns that are only to be read, by column. */
  readonly readOnly: Map<
    string,
    { readonly address: string; readonly title: string; readonly expected: string; count: number }
  >;
  /** Cells that were read differently from how they were typed. */
  readonly readAs: ReadAsCells;
  readonly untouched: Untouched;
  readonly options: MergeOptions;
}

/** One row as it was found. */
export interface FoundRow {
  readonly found: FoundTable;
  readonly table: TableName;
  readonly key: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly cell: (column: string) => Cell;
  readonly addressOf: (column: string) => string;
}
