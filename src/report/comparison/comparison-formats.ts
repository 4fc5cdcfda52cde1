import type { FolderComparison } from '../../generated/comparison.js';
import type { Comparison } from '../../insight/comparison/compare-files.js';
import type { ReportOptions } from '../report-options.js';

/** The comparison of two folders, without the tool's name that a document begins with. */
export type Folders = Omit<FolderComparison, 'comparison' | 'tool'>;

/** Of two files, or of two folders. */
export type AnyComparison = Comparison | Folders;

export const isOfFolders = (comparison: AnyComparison): comparison is Folders => 'pairs' in comparison;

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
