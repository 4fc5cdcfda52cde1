import type { History } from '../../insight/history/history.js';
import type { ReportOptions } from '../report-options.js';

/** A renderer of histories: the whole of one as one text. */
export type RenderHistory = (history: History, options: ReportOptions) => string;

/** The formats of `strive history`, each loaded only when it is used. To add one: its file, and its line here. */
export const historyFormats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    endings: ['.txt'],
    load: async () => (await import('./history-text.js')).renderHistoryAsText,
  },
  html: {
    title: 'a page to read, print or email, in one file',
    endings: ['.html', '.htm'],
    load: async () => (await import('../html/history/history-page.js')).renderHistoryAsPage,
  },
  json: {
    title: 'one document for scripts (see: strive schema history)',
    endings: ['.json'],
    load: async () => (await import('./history-json.js')).renderHistoryAsJson,
  },
  csv: {
    title: 'one row per date, for a spreadsheet',
    endings: ['.csv'],
    load: async () => (await import('./history-csv.js')).renderHistoryAsCsv,
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly endings: readonly string[]; readonly load: () => Promise<RenderHistory> }
>;

export type HistoryFormatName = keyof typeof historyFormats;
