import { cleanText } from '../../text/clean-text.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import type { ReportOptions } from '../report-options.js';
import { makePage } from '../text/page.js';
import { type AnyComparison, isOfFolders } from './any-comparison.js';
import { fileComparisonLines } from './file-comparison-text.js';
import { folderComparisonLines } from './folder-comparison-text.js';

/** What has changed, for people: what was gained and lost first, then why, then the rest. */
export function renderComparisonAsText(comparison: AnyComparison, options: ReportOptions): string {
  const page = makePage(options);
  const clean = cleanComparison(comparison);
  const lines = isOfFolders(clean) ? folderComparisonLines(page, clean) : fileComparisonLines(page, clean);
  return `${(options.unicode ? lines : lines.map(toPlainSigns)).join('\n')}\n`;
}

/** The same, every text on one line and without what a terminal would act upon. */
export const cleanComparison = (comparison: AnyComparison): AnyComparison =>
  mapTexts(comparison, (text) => cleanText(text).replace(/\s+/g, ' '));
