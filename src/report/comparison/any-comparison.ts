import type { FolderComparison } from '../../generated/comparison.js';
import type { Comparison } from '../../insight/comparison/compare-files.js';

/** The comparison of two folders, without the tool's name that a document begins with. */
export type Folders = Omit<FolderComparison, 'comparison' | 'tool'>;

/** Of two files, or of two folders. */
export type AnyComparison = Comparison | Folders;

export const isOfFolders = (comparison: AnyComparison): comparison is Folders => 'pairs' in comparison;
