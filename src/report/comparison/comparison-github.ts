import type { PairComparison } from '../../generated/comparison.js';
import type { Comparison } from '../../insight/comparison/compare-files.js';
import { disclaimerOf } from '../disclaimer.js';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.js';
import type { ReportOptions } from '../report-options.js';
import { type AnyComparison, type Folders, isOfFolders } from './comparison-formats.js';
import { invalidInMarkdown, leadBlocks, sidesInMarkdown } from './comparison-markdown.js';
import { cleanComparison } from './comparison-text.js';
import { countsInWords, leadInWords } from './comparison-words.js';
import { detailParts, type MarkdownPart, movedTable, partnershipTable, unpairedParts } from './markdown-parts.js';

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

/** Whether there's nothing to tell: both are valid, and only words differ, if anything does. */
function isSilent({ old, new: now, causes }: Pick<PairComparison, 'old' | 'new' | 'causes'>): boolean {
  return old.valid && now.valid && causes.length === 0;
}

/** Folded away until somebody opens it. */
const folded = (summary: string, lines: readonly string[]): string[] => [
  `<details><summary>${summary}</summary>`,
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
  const unpaired = unpairedParts(comparison, most.changes);
  if (told.length === 0 && unpaired.length === 0) return [];
  return [
    ['### What has changed'],
    [`**${countsInWords(comparison.summary)}**`],
    partnershipTable(told, most.rows),
    ...unpaired.map(({ title, lines }) => [`#### ${title}`, '', ...lines]),
    ...told.slice(0, most.details).map(pairBlock),
  ].filter((lines) => lines.length > 0);
}

function pairBlock(pair: PairComparison): string[] {
  const { old, new: now } = pair;
  if (!old.valid || !now.valid) return folded(escapeMarkdown(now.file), invalidInMarkdown(pair, most.changes));
  const parts = detailParts(pair, most.changes).flatMap(({ title, lines }) => ['', `**${title}**`, '', ...lines]);
  const table = movedTable(pair);
  return folded(`${escapeMarkdown(now.partnership?.name ?? now.file)}: ${escapeMarkdown(leadInWords(pair))}`, [
    ...(table.length > 0 ? [...table, ''] : []),
    sidesInMarkdown(pair),
    ...parts,
  ]);
}
