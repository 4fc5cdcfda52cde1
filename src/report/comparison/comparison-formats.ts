import type { Comparison } from '../../insight/comparison/compare-files.js';
import type { ReportOptions } from '../report-options.js';

/** A renderer of comparisons: the whole of one as one text. */
export type RenderComparison = (comparison: Comparison, options: ReportOptions) => string;

/** The formats of `strive compare`, each loaded only when it is used. To add one: its file, and its line here. */
export const comparisonFormats = {
  text: {
    title: 'for people, on a terminal or in a pipe',
    endings: ['.txt'],
    load: async () => (await import('./comparison-text.js')).renderComparisonAsText,
  },
  json: {
    title: 'one document for scripts (see: strive schema comparison)',
    endings: ['.json'],
    load: async () => (await import('./comparison-json.js')).renderComparisonAsJson,
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly endings: readonly string[]; readonly load: () => Promise<RenderComparison> }
>;

export type ComparisonFormatName = keyof typeof comparisonFormats;
