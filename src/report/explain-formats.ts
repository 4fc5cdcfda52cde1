import type { Explanation } from '../insight/explain/explain.js';
import type { ReportOptions } from './report-options.js';

/** A renderer of explanations: the whole of it as one text. */
export type RenderExplanation = (explanation: Explanation, options: ReportOptions) => string;

/** The formats of `strive explain`, each loaded only when it is used. To add one: its file, and its line here. */
export const explainFormats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    endings: ['.txt'],
    load: async () => (await import('./explain-text.js')).renderExplanationAsText,
  },
  json: {
    title: 'one document for scripts',
    endings: ['.json'],
    load: async () => (await import('./explain-json.js')).renderExplanationAsJson,
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly endings: readonly string[]; readonly load: () => Promise<RenderExplanation> }
>;

export type ExplainFormatName = keyof typeof explainFormats;
