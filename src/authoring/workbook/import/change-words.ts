import type { Framework } from '../../../generated/framework.js';
import { placedBenchmarks } from '../benchmark-table.js';
import type { SheetChange } from './change.js';
import { shown } from './shown-value.js';

/** Each change in plain words, a line each: `leadership-table (EX-V2): in-progress -> met`. */
export function sheetChangesInLines(changes: readonly SheetChange[], framework: Framework): string[] {
  const names = new Map(
    placedBenchmarks(framework).map(({ benchmark }) => [benchmark.code, `${benchmark.id} (${benchmark.code})`]),
  );
  return changes.map((change) => {
    const subject = change.table === 'benchmarks' ? names.get(change.key) : numberName(change);
    const { id, title } = change.column;
    // The status of a benchmark and the value of a number are what the row is about: they need no name.
    const field = id === 'status' || id === 'value' ? '' : `, ${title}`;
    const [from, to] = [said(change, change.from), said(change, change.to)];
    return `${subject ?? change.key}${field}: ${change.added && change.from === null ? `added, ${to}` : `${from} -> ${to}`}`;
  });
}

function numberName({ parts }: SheetChange): string {
  const { outcome, indicator, dimension, group, period } = parts;
  return `${outcome}/${indicator}${group === undefined ? '' : ` ${dimension}/${group}`} ${period}`;
}

function said({ column }: SheetChange, value: string | number | null): string {
  if (value !== null) return shown(value);
  if (column.id === 'status') return 'not assessed';
  if (column.id === 'value') return 'not measured';
  return column.kind === 'yes-or-no' ? 'no' : 'nothing';
}
