import type { Framework } from '../../generated/framework.js';
import type { HistoryRow } from '../../generated/history.js';
import type { History } from '../../insight/history/history.js';
import { type CsvValue, csvRow } from '../csv/csv-cell.js';
import { snakeCase } from '../csv/csv-table.js';
import type { ReportOptions } from '../report-options.js';

type Column = readonly [name: string, value: (row: HistoryRow) => CsvValue];

/** A row for each date, with a byte order mark, so that Excel reads accents right. */
export function renderHistoryAsCsv(history: History, { framework }: Pick<ReportOptions, 'framework'>): string {
  const columns = columnsOf(framework, history);
  const rows = history.rows.map((row) => csvRow(columns.map(([, value]) => value(row))));
  return `\ufeff${csvRow(columns.map(([name]) => name))}${rows.join('')}`;
}

function columnsOf({ gateways, determinations }: Framework, { partnership }: History): Column[] {
  const counted = (prefix: string, key: 'indicators' | 'gaps', names: readonly string[]): Column[] =>
    names.map((name) => [
      `${prefix}_${snakeCase(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`,
      (row) => (row[key] as unknown as Readonly<Record<string, number>>)[name] ?? null,
    ]);
  return [
    ['partnership_id', () => partnership.id],
    ['partnership', () => partnership.name],
    ['assessed_on', ({ assessedOn }) => assessedOn],
    ['file', ({ file }) => file],
    ['commit', ({ commit }) => commit],
    ['committed', ({ committed }) => committed],
    ['last_crossed', ({ lastCrossed }) => lastCrossed],
    ['framework_last_crossed', ({ frameworkLastCrossed }) => frameworkLastCrossed],
    ...gateways
      .filter(({ benchmarks = [] }) => benchmarks.length > 0)
      .map(
        ({ id }): Column => [`${snakeCase(id)}_met`, (row) => row.gateways.find((one) => one.id === id)?.met ?? null],
      ),
    ...determinations.map(
      ({ id }): Column => [snakeCase(id), (row) => row.determinations.find((one) => one.id === id)?.verdict ?? null],
    ),
    ...determinations.map(
      ({ id }): Column => [
        `framework_${snakeCase(id)}`,
        (row) => row.determinations.find((one) => one.id === id)?.frameworkVerdict ?? null,
      ],
    ),
    ...counted('indicators', 'indicators', ['improved', 'maintained', 'declined', 'insufficientData']),
    ...counted('gaps', 'gaps', [
      'eliminated',
      'reduced',
      'unchanged',
      'widened',
      'noGap',
      'insufficientData',
      'counting',
    ]),
  ];
}
