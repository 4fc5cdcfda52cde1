import { downloadNumbers } from '../../../src/authoring/download/download-numbers.js';
import type { DownloadOptions } from '../../../src/authoring/download/found-number.js';
import type { ColumnMapping } from '../../../src/authoring/download/mapping.js';
import { readDownload } from '../../../src/authoring/download/read-download.js';

/** The numbers of a download in a unit: the rows of both tables from the name or the dimension on, and what is wrong. */
export function numbersOf(text: string, unit: string, mapping: ColumnMapping, more: Partial<DownloadOptions> = {}) {
  const download = readDownload(new TextEncoder().encode(text), 'state.csv', mapping);
  const target = { outcome: 'employment', indicator: 'jobs', unit, groups: [] };
  const found = downloadNumbers(download, { file: 'state.csv', mapping, target, ...more });
  return {
    ...found,
    rows: found.grids.flatMap(({ rows }) => rows.slice(1).map((row) => row.slice(2))),
    problems: found.problems.map(({ address, message }) => `${address}: ${message}`),
  };
}
