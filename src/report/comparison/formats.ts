import type { ReportOptions } from '../report-options.js';
import type { AnyComparison } from './any-comparison.js';

/** A renderer of comparisons: the whole of one as one text. */
export type RenderComparison = (comparison: AnyComparison, options: ReportOptions) => string;

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
  markdown: {
    title: 'to paste into a memo',
    endings: ['.md', '.markdown'],
    load: async () => (await import('./comparison-markdown.js')).renderComparisonAsMarkdown,
  },
  html: {
    title: 'a page to read, print or email, in one file',
    endings: ['.html', '.htm'],
    load: async () => (await import('../html/comparison/comparison-page.js')).renderComparisonAsPage,
  },
  github: {
    title: 'one comment for a pull request; nothing if nothing changed',
    endings: ['.md'],
    load: async () => (await import('./comparison-github.js')).renderComparisonForGithub,
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly endings: readonly string[]; readonly load: () => Promise<RenderComparison> }
>;

export type ComparisonFormatName = keyof typeof comparisonFormats;
