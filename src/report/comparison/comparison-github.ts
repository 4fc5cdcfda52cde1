import type { PairComparison } from '../../generated/comparison.js';
import type { Comparison } from '../../insight/comparison/compare-files.js';
import { disclaimerOf } from '../disclaimer.js';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.js';
import type { ReportOptions } from '../report-options.js';
import { type AnyComparison, type Folders, isOfFolders } from './any-comparison.js';
import { countBlocks, invalidInMarkdown, leadBlocks, sidesInMarkdown } from './comparison-markdown.js';
import { cleanComparison } from './comparison-text.js';
import { detailParts, type MarkdownPart, movedTable, partnershipTable, unpairedParts } from './markdown-parts.js';
import { leadInWords } from './moves-in-words.js';

/** Finds the comment again, so that it's updated and not repeated. */
const marker = '<!-- strive compare -->';

/** GitHub takes no comment of more than 65,536 characters. */
const longestComment = 60_000;

/** So many changes of a cause, rows of a table, and partnerships in detail are shown. */
const most = { changes: 10, rows: 50, details: 20 };

/** One comment for a pull request. Empty where nothing changed. */
export function renderComparisonForGithub(comparison: AnyComparison, options: ReportOptions): string {
  const clean = cleanComparison(comparison);
  const blocks = isOfFolders(clean) ? folderBlocks(clean) : isSilent(clean) ? [] : fileBlocks(clean);
  if (blocks.length === 0) return '';
  const end = `*${escapeMarkdown(disclaimerOf(options.framework))}*`;
  let text = marker;
  for (const [index, block] of blocks.entries()) {
    const next = block.join('\n');
    if (text.length + next.length + end.length > longestComment) {
      text += `\n\n${blocks.length - index} more parts don't fit in a comment. To see everything: ${codeSpan('strive compare')}`;
      break;
    }
    text += `\n\n${next}`;
  }
  return `${text}\n\n${end}\n`;
}

/** Whether there's nothing to tell: only words differ, if anything does. A file that was broken before stays as it is, too. */
function isSilent({ old, new: now, causes }: Pick<PairComparison, 'old' | 'new' | 'causes'>): boolean {
  if (old.sha256 !== null && old.sha256 === now.sha256 && !now.valid) return true;
  return old.valid && now.valid && causes.length === 0;
}

/** Folded away until somebody opens it. A summary is HTML: what Markdown would need a backslash for needs none there. */
const folded = (summary: string, lines: readonly string[]): string[] => [
  `<details><summary>${escapeMarkdown(summary).replace(/\\([^\w\s])/g, '$1')}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
];

const foldedPart = ({ title, lines }: MarkdownPart): string[] => folded(title, lines);

function fileBlocks(comparison: Comparison): string[][] {
  const name = comparison.new.partnership?.name ?? comparison.old.partnership?.name ?? comparison.new.file;
  return [
    [`### ${escapeMarkdown(name)}`],
    [sidesInMarkdown(comparison)],
    ...(comparison.old.valid && comparison.new.valid
      ? [...leadBlocks(comparison), ...detailParts(comparison, most.changes).map(foldedPart)]
      : [invalidInMarkdown(comparison, most.changes)]),
  ];
}

function folderBlocks(comparison: Folders): string[][] {
  const told = comparison.pairs.filter((pair) => !isSilent(pair));
  const { onlyOld, onlyNew, ambiguous } = comparison;
  if ([told, onlyOld, onlyNew, ambiguous].every(({ length }) => length === 0)) return [];
  const unpaired = unpairedParts(comparison, most.changes);
  return [
    ['### What changed'],
    ...countBlocks(comparison),
    partnershipTable(told, most.rows),
    ...unpaired.map(({ title, lines }) => [`#### ${title}`, '', ...lines]),
    ...told.slice(0, most.details).map(pairBlock),
  ].filter((lines) => lines.length > 0);
}

function pairBlock(pair: PairComparison): string[] {
  const { old, new: now } = pair;
  if (!old.valid || !now.valid) return folded(now.file, invalidInMarkdown(pair, most.changes));
  const parts = detailParts(pair, most.changes).flatMap(({ title, lines }) => ['', `**${title}**`, '', ...lines]);
  const table = movedTable(pair);
  return folded(`${now.partnership?.name ?? now.file}: ${leadInWords(pair)}`, [
    ...(table.length > 0 ? [...table, ''] : []),
    sidesInMarkdown(pair),
    ...parts,
  ]);
}
