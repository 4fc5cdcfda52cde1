import type { ComparedGap, PairComparison, VerdictDifference } from '../../generated/comparison.js';
import { directions, hasMoved, hiddenMoves, movesTo, wentTo } from '../../insight/comparison/direction.js';
import { counted } from '../../text/counted.js';
import { escapeMarkdown, markdownTable } from '../markdown/escape-markdown.js';
import { gapResultWords, trendWords } from '../words.js';
import type { Folders } from './any-comparison.js';
import {
  becauseInWords,
  causeTitles,
  changeInWords,
  restInWords,
  unpairedInWords,
  valuesInWords,
} from './comparison-words.js';
import { changedInWords, directionTitles, movesInWords, resultsInWords, whyInWords } from './moves-in-words.js';

/** A part of a comparison in Markdown, under its heading. */
export interface MarkdownPart {
  readonly title: string;
  readonly lines: readonly string[];
}

type Pair = Omit<PairComparison, 'by'>;

/** What was gained, lost, or neither, each with why, and what only the framework's own method shows: a table, or nothing. */
export function movedTable(pair: Pair): string[] {
  const rows = directions.flatMap((direction) => [
    ...wentTo(pair, direction).map((item) => [directionTitles[direction], ...verdictCells(item)]),
    ...hiddenMoves(pair, direction).map((item) => [
      `${directionTitles[direction]} (only under the framework's own method)`,
      ...[item.title, ...resultsInWords(item), ''].map(escapeMarkdown),
    ]),
  ]);
  return rows.length === 0 ? [] : markdownTable(['', 'Result', 'Before', 'After', 'Why'], rows);
}

function verdictCells(item: VerdictDifference): string[] {
  return [item.title, ...resultsInWords(item), becauseInWords(item.because)].map(escapeMarkdown);
}

/** Criteria, outcomes, everything that differs, and the rest. @param most how many changes of a cause are listed */
export function detailParts(pair: Pair, most: number): MarkdownPart[] {
  const criteria = pair.verdicts.filter(({ kind }) => kind === 'criterion');
  const parts: MarkdownPart[] = [
    {
      title: 'Criteria',
      lines:
        criteria.length === 0
          ? []
          : markdownTable(
              ['Criterion', 'Before', 'After', 'Why'],
              criteria.map(({ id, ...item }) => {
                const [title = '', ...cells] = verdictCells({ id, ...item });
                return [`${title} (${escapeMarkdown(id.split('/')[0] ?? '')})`, ...cells];
              }),
            ),
    },
    { title: 'Outcomes that moved', lines: outcomeTable(pair) },
    { title: 'What differs', lines: pair.causes.flatMap((cause) => causeLines(cause, most)) },
    {
      title: 'The rest',
      lines: restInWords(pair.words, pair.otherSections).map((line) => `- ${escapeMarkdown(line)}`),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function outcomeTable({ outcomes, causes }: Pair): string[] {
  if (outcomes.length === 0) return [];
  const trend = (one: (typeof outcomes)[number]['before']) => (one === null ? 'not listed' : trendWords[one.trend]);
  return markdownTable(
    ['Indicator', 'Before', 'After', 'Values', 'Gaps'],
    outcomes.map(({ title, before, after, gaps, ...own }) =>
      [
        title,
        trend(before),
        trend(after),
        valuesInWords(own, causes).join('; '),
        gaps
          .map(({ group, before: was, after: is }) => `${group}: ${gapInWords(is)} (before: ${gapInWords(was)})`)
          .join('; '),
      ].map(escapeMarkdown),
    ),
  );
}

const gapInWords = (gap: ComparedGap): string => (gap === null ? 'not listed' : gapResultWords(gap));

function causeLines({ cause, changes }: Pair['causes'][number], most: number): string[] {
  const more = changes.length - most;
  return [
    `- **${causeTitles[cause]}: ${counted(changes.length, 'change')}**`,
    ...changes
      .slice(0, most)
      .map((change) => `  - ${escapeMarkdown(change.title)}: ${escapeMarkdown(changeInWords(change))}`),
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ];
}

/** The partnerships that moved, a row for each. @param most how many rows there are */
export function partnershipTable(pairs: readonly PairComparison[], most: number): string[] {
  const moved = pairs.filter(hasMoved);
  if (moved.length === 0) return [];
  const rows = moved.slice(0, most).map((pair) => {
    return [
      pair.new.partnership?.name ?? pair.new.file,
      movesInWords(movesTo(pair, 'gained')),
      movesInWords(movesTo(pair, 'lost')),
      changedInWords(pair),
      whyInWords(pair),
    ].map(escapeMarkdown);
  });
  return [
    ...markdownTable(['Partnership', 'Gained', 'Lost', 'Changed', 'Why'], rows),
    ...(moved.length > most ? ['', `And ${moved.length - most} more.`] : []),
  ];
}

/** How many crossed and are eligible, before and after. */
export function totalsTable(
  { summary }: Folders,
  { gateways, determinations }: Record<'gateways' | 'determinations', readonly { id: string; title: string }[]>,
): string[] {
  const row = (title: string, word: string, count = { before: 0, after: 0 }) => [
    `${escapeMarkdown(title)}: ${word}`,
    String(count.before),
    String(count.after),
  ];
  return markdownTable(
    ['', 'Before', 'After'],
    [
      ...gateways.map(({ id, title }) => row(title, 'crossed', summary.crossed[id])),
      ...determinations.map(({ id, title }) => row(title, 'eligible', summary.eligible[id])),
    ],
    [1, 2],
  );
}

/** What could not be compared. @param most how many lines each part has */
export function unpairedParts(comparison: Folders, most: number): MarkdownPart[] {
  return unpairedInWords(comparison).map(({ title, note, lines }) => ({
    title: escapeMarkdown(title),
    lines: [
      ...lines.slice(0, most).map((line) => `- ${escapeMarkdown(line)}`),
      ...(lines.length > most ? [`- and ${lines.length - most} more`] : []),
      ...(note === '' ? [] : ['', escapeMarkdown(note)]),
    ],
  }));
}
