import type { SensitivityReport } from '../../generated/sensitivity.js';
import type { ReportOptions } from '../report-options.js';

/** A renderer of how firm verdicts are: the whole of it as one text. */
export type RenderSensitivity = (report: SensitivityReport, options: ReportOptions) => string;

/** The formats of `strive sensitivity`, each loaded only when it is used. To add one: its file, and its line here. */
export const sensitivityFormats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    endings: ['.txt'],
    load: async () => (await import('./sensitivity-text.js')).renderSensitivityAsText,
  },
  markdown: {
    title: 'to paste into a pull request or a memo',
    endings: ['.md', '.markdown'],
    load: async () => (await import('./sensitivity-markdown.js')).renderSensitivityAsMarkdown,
  },
  html: {
    title: 'a page to read, print or email, in one file',
    endings: ['.html', '.htm'],
    load: async () => (await import('../html/sensitivity/sensitivity-page.js')).renderSensitivityAsPage,
  },
  json: {
    title: 'one document for scripts (see schemas/sensitivity.schema.json)',
    endings: ['.json'],
    load: async () => (await import('./sensitivity-json.js')).renderSensitivityAsJson,
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly endings: readonly string[]; readonly load: () => Promise<RenderSensitivity> }
>;

export type SensitivityFormatName = keyof typeof sensitivityFormats;
