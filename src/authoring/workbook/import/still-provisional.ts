import { cellOf, type Table } from '../table.js';
import type { SheetChange } from './change.js';

const numberColumns: readonly string[] = ['value', 'count', 'of'];

/** Names at most so many. */
const mostNamed = 5;

/** Says which numbers of a download are new, and still marked as provisional: a download doesn't say that they're final. */
export function stillProvisional(changes: readonly SheetChange[], tables: readonly Table[]): string[] {
  const marked = new Set(
    tables.flatMap(({ name, rows }) =>
      rows.filter((row) => cellOf(row, 'provisional') === 'yes').map(({ key }) => `${name} ${key}`),
    ),
  );
  const names = changes
    .filter(({ table, key, column }) => numberColumns.includes(column.id) && marked.has(`${table} ${key}`))
    .filter(({ to }) => to !== null && to !== 'suppressed')
    .map(({ parts: { dimension, group, period } }) =>
      group === undefined ? period : `${dimension}/${group} ${period}`,
    );
  const all = [...new Set(names)];
  if (all.length === 0) return [];
  const more = all.length > mostNamed ? ` and ${all.length - mostNamed} more` : '';
  return [
    `changed, but still marked as provisional: ${all.slice(0, mostNamed).join(', ')}${more}. If these numbers are final, add --no-provisional in strive add-value, or clear Provisional in a workbook.`,
  ];
}
