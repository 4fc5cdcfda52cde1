import type { Comparison } from '../../insight/comparison/compare-files.js';
import { disclaimerOf } from '../disclaimer.js';
import { findingSentence } from '../finding-sentence.js';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.js';
import type { ReportOptions } from '../report-options.js';
import { type AnyComparison, type Folders, isOfFolders } from './any-comparison.js';
import { cleanComparison } from './comparison-text.js';
import { countsInWords, differentNamesInWords, earlierVersions, folderInWords } from './comparison-words.js';
import {
  detailParts,
  type MarkdownPart,
  movedTable,
  partnershipTable,
  totalsTable,
  unpairedParts,
} from './markdown-parts.js';
import { leadInWords, otherMethodInWords } from './moves-in-words.js';

/** What has changed, as Markdown. */
export function renderComparisonAsMarkdown(comparison: AnyComparison, options: ReportOptions): string {
  const clean = cleanComparison(comparison);
  const blocks = isOfFolders(clean) ? folderBlocks(clean, options) : fileBlocks(clean);
  return `${[...blocks, [`*${escapeMarkdown(disclaimerOf(options.framework))}*`]].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const sectionOf = ({ title, lines }: MarkdownPart): string[] => [`## ${title}`, '', ...lines];

function fileBlocks(comparison: Comparison): string[][] {
  const name = comparison.new.partnership?.name ?? comparison.old.partnership?.name;
  return [
    [`# ${name === undefined ? 'What changed' : `${escapeMarkdown(name)}: what changed`}`],
    [sidesInMarkdown(comparison)],
    ...(comparison.old.valid && comparison.new.valid
      ? [...leadBlocks(comparison), ...detailParts(comparison, Number.POSITIVE_INFINITY).map(sectionOf)]
      : [invalidInMarkdown(comparison)]),
  ];
}

/** What was gained and lost. */
export function leadBlocks(comparison: Comparison): string[][] {
  const names = differentNamesInWords(comparison);
  return [
    ...(names === undefined ? [] : [[escapeMarkdown(names)]]),
    [`**${escapeMarkdown(leadInWords(comparison))}**`],
    movedTable(comparison),
  ].filter((lines) => lines.length > 0);
}

/** From which file to which. */
export function sidesInMarkdown({ old, new: now }: Pick<Comparison, 'old' | 'new'>): string {
  const side = ({ file, assessedOn }: Comparison['old']) =>
    `${codeSpan(file)}${assessedOn === null ? '' : ` (assessed on ${assessedOn})`}`;
  return `From ${side(old)} to ${side(now)}.`;
}

/** The errors of the sides that could not be read. */
export function invalidInMarkdown(
  comparison: Pick<Comparison, 'old' | 'new'> & Partial<Pick<Comparison, 'revision'>>,
  most = 20,
): string[] {
  const invalid = [comparison.old, comparison.new].filter(({ valid }) => !valid);
  const earlier = earlierVersions(comparison);
  const lines = invalid.flatMap(({ file, findings }, index) => [
    ...(index > 0 ? [''] : []),
    `**Nothing was compared, because ${codeSpan(file)} has errors:**`,
    '',
    ...findings
      .slice(0, most)
      .map((finding) => `- ${codeSpan(`${finding.file}:${finding.line}`)} ${escapeMarkdown(findingSentence(finding))}`),
    ...(findings.length > most ? [`- and ${findings.length - most} more`] : []),
  ]);
  return [...lines, ...(earlier ? ['', `${escapeMarkdown(earlier.words)} ${codeSpan(earlier.command)}`] : [])];
}

/** How many gained and lost, and by which method that's counted where it matters. */
export function countBlocks(comparison: Folders): string[][] {
  const otherMethod = otherMethodInWords(comparison);
  return [[`**${countsInWords(comparison)}**`], ...(otherMethod === '' ? [] : [[escapeMarkdown(otherMethod)]])];
}

/** A name is code, and words are not. */
const folderInMarkdown = (name: string): string => (name === '.' ? folderInWords(name) : codeSpan(folderInWords(name)));

function folderBlocks(comparison: Folders, { framework }: ReportOptions): string[][] {
  return [
    ['# What changed'],
    [`From ${folderInMarkdown(comparison.old)} to ${folderInMarkdown(comparison.new)}.`],
    ...countBlocks(comparison),
    partnershipTable(comparison.pairs, Number.POSITIVE_INFINITY),
    ['## Totals', '', ...totalsTable(comparison, framework)],
    ...unpairedParts(comparison, Number.POSITIVE_INFINITY).map(sectionOf),
  ].filter((lines) => lines.length > 0);
}
