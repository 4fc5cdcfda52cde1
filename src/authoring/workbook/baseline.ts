import { adjacent } from './measures.js';
import { type Cell, cellOf, type Table, type TableName, type TableRow } from './table.js';

/** What was exported, kept with it: by it an import tells a cell that somebody changed from one that nobody touched. */
export interface Baseline {
  readonly facts: ExportFacts;
  /** The row as it was exported; undefined where there was none. */
  rowOf(table: TableName, key: string): TableRow | undefined;
}

/** Where an export comes from. */
export interface ExportFacts {
  /** The assessment's file, by its name alone. */
  readonly file: string;
  readonly partnership: string;
  readonly edition: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

const baselineHeader = ['table', 'row', 'column', 'exported'] as const;

const exportTable = 'export';

/** The lines that keep what was exported: one for each row, and one for each of its cells that an import may change. */
export function baselineLines(tables: readonly Table[], facts: ExportFacts): (string | number)[][] {
  return [
    [...baselineHeader],
    ...Object.entries(facts).map(([name, text]) => [exportTable, '', name, text]),
    ...tables.flatMap(({ name, columns, rows }) =>
      rows.flatMap((row) => [
        [name, row.key, '', ''],
        ...columns.flatMap(({ id }) => {
          const cell = cellOf(row, id);
          return cell === null || id === 'statement' || id === 'usual-evidence' ? [] : [[name, row.key, id, cell]];
        }),
      ]),
    ),
  ];
}

/** The table of a row now: exports used to hold outcomes in other sectors with the indicators. */
function tableNow(name: Cell | undefined, key: Cell | undefined): string | undefined {
  if (name === 'indicators' && String(key).startsWith(`${adjacent} `)) return 'adjacent-outcomes';
  return typeof name === 'string' ? name : undefined;
}

/** Reads those lines back; undefined where it is something else. */
export function readBaseline(lines: readonly (readonly Cell[])[]): Baseline | undefined {
  const [header, ...rest] = lines;
  if (header === undefined || !baselineHeader.every((name, index) => header[index] === name)) return undefined;
  const facts: Record<string, string> = {};
  const rows = new Map<string, { key: string; cells: Record<string, string | number> }>();
  for (const [name, key, column, exported] of rest) {
    const table = tableNow(name, key);
    if (table === undefined) continue;
    if (table === exportTable) {
      facts[String(column)] = String(exported ?? '');
      continue;
    }
    const id = `${table} ${key}`;
    const row = rows.get(id) ?? { key: String(key), cells: {} };
    rows.set(id, row);
    if (typeof column !== 'string' || column === '') continue;
    if (typeof exported === 'string' || typeof exported === 'number') row.cells[column] = exported;
  }
  const factOf = (name: keyof ExportFacts) => (Object.hasOwn(facts, name) ? (facts[name] ?? '') : '');
  return {
    facts: { file: factOf('file'), partnership: factOf('partnership'), edition: factOf('edition'), on: factOf('on') },
    rowOf: (table, key) => rows.get(`${table} ${key}`),
  };
}
