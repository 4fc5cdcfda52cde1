import { mapTexts } from '../../clean-result.js';
import { type AnyComparison, isOfFolders } from '../../comparison/any-comparison.js';
import { oneLine } from '../../one-line.js';
import type { ReportOptions } from '../../report-options.js';
import { groupOfPointer, readableGroups } from '../readable-name.js';
import { wholePage } from '../whole-page.js';
import { FileChanges } from './file-changes.js';
import { FolderChanges } from './folder-changes.js';

/** What has changed, as a page: what was gained and lost first, then why, then the rest. */
export function renderComparisonAsPage(comparison: AnyComparison, options: ReportOptions): string {
  const clean = mapTexts(comparison, readableTexts(comparison));
  if (isOfFolders(clean)) {
    const title = `What changed from ${clean.old} to ${clean.new}`;
    return wholePage(title, <FolderChanges comparison={clean} framework={options.framework} />, options);
  }
  const name = clean.new.partnership?.name ?? clean.old.partnership?.name ?? clean.new.file;
  return wholePage(
    `What changed: ${name}`,
    <FileChanges comparison={clean} name={name} framework={options.framework} />,
    options,
  );
}

/** The texts of a comparison, cleaned, with its groups by their names. */
function readableTexts(comparison: AnyComparison): (text: string) => string {
  const pairs = isOfFolders(comparison) ? comparison.pairs : [comparison];
  const readable = readableGroups(
    pairs.flatMap(({ causes, outcomes }) => [
      ...causes.flatMap(({ changes }) => changes.flatMap(({ path }) => groupOfPointer(path))),
      ...outcomes.flatMap(({ gaps }) => gaps),
    ]),
  );
  return (text) => readable(oneLine(text));
}
