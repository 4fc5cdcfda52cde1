import type { BeforeAndAfter, PairComparison, VerdictDifference } from '../../generated/comparison.js';
import {
  type Direction,
  hasMoved,
  hiddenMoves,
  type Move,
  movesTo,
  wentTo,
} from '../../insight/comparison/direction.js';
import { cleanText } from '../../text/clean-text.js';
import { grouped } from '../../text/grouped.js';
import { disclaimerOf } from '../disclaimer.js';
import { field, marked, type Page, paragraph, section } from '../text/page.js';
import { drawTable, type Row } from '../text/table.js';
import type { Folders } from './any-comparison.js';
import {
  becauseInWords,
  causeTitles,
  changeInWords,
  countsInWords,
  folderInWords,
  movedInWords,
  restInWords,
  titlesInWords,
  unpairedInWords,
} from './comparison-words.js';
import { hiddenSections, itemLines, runLines } from './file-comparison-text.js';
import { movedAside, movesInWords, otherMethodInWords } from './moves-in-words.js';

/** Who gained, who lost and why, in lines; then the totals, and what could not be compared. */
export function folderComparisonLines(page: Page, comparison: Folders): string[] {
  const { old, new: now, pairs } = comparison;
  const otherMethod = otherMethodInWords(comparison);
  return [
    ...field(page, 'Before', folderInWords(old)),
    ...field(page, 'After', folderInWords(now)),
    ...runLines(page, comparison),
    '',
    ...paragraph(page, countsInWords(comparison), 0, page.paint.title),
    ...(otherMethod === '' ? [] : paragraph(page, otherMethod, 0, page.paint.caution)),
    ...section(page, 'Gained', movedLines(page, pairs, 'gained')),
    ...section(page, 'Lost', movedLines(page, pairs, 'lost')),
    ...hiddenSections(page, (direction) => hiddenLines(page, pairs, direction)),
    ...section(page, 'Neither gained nor lost', movedLines(page, pairs, 'otherwise')),
    ...(page.verbose ? section(page, 'The same', sameLines(page, pairs)) : []),
    ...section(page, 'Totals', totalLines(page, comparison)),
    ...unpairedInWords(comparison).flatMap(({ title, note, lines }) =>
      section(page, title, [
        ...lines.flatMap((line) => marked(page, '-', line, 2)),
        ...(note === '' ? [] : paragraph(page, note, 2, page.paint.caution)),
      ]),
    ),
    '',
    ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted),
  ];
}

/** Each partnership with what went this way, by why; every result by itself where all is asked for. */
function movedLines(page: Page, pairs: readonly PairComparison[], direction: Direction): string[] {
  const [mark, paint] = direction === 'gained' ? [page.marks.yes, page.paint.good] : [page.marks.no, page.paint.bad];
  return pairs.flatMap((pair) => {
    const items = wentTo(pair, direction);
    if (items.length === 0) return [];
    const { file, partnership } = pair.new;
    const byReason = grouped(items, ({ because }) => becauseInWords(because));
    return [
      ...paragraph(page, `${partnership?.name ?? file} (${file})`, 2, page.paint.heading),
      ...(page.verbose
        ? itemLines(page, pair, items)
        : [...byReason].flatMap(([why, own]) => [
            ...(direction === 'otherwise'
              ? own.flatMap((item) => marked(page, '-', `${item.title}: ${movedInWords(item)}${movedAside(item)}`, 4))
              : marked(page, mark, movesInWords(movesAmong(pair, direction, own)), 4, paint)),
            ...paragraph(page, `Why: ${why}`, 6, page.paint.muted),
            ...changeLines(page, pair, own),
          ])),
    ];
  });
}

/** The first three changes behind a reason; where it takes several causes, of each of them, under its name. */
function changeLines(page: Page, { causes }: PairComparison, items: readonly VerdictDifference[]): string[] {
  const named = new Set(items.flatMap(({ because }) => because.flat()));
  const own = causes.filter(({ cause }) => named.has(cause));
  return own.flatMap(({ cause, changes }) => {
    const more = changes.length - 3;
    const [title, indent] = own.length > 1 ? [paragraph(page, `${causeTitles[cause]}:`, 6), 8] : [[], 6];
    const lines = changes.slice(0, 3).map((change) => `${change.title}: ${changeInWords(change)}`);
    return [
      ...title,
      ...[...lines, ...(more > 0 ? [`and ${more} more`] : [])].flatMap((one) => marked(page, '-', one, indent)),
    ];
  });
}

/** Those of some results that went one way, with which method shows it. */
const movesAmong = (pair: PairComparison, direction: Direction, items: readonly VerdictDifference[]): Move[] =>
  movesTo(pair, direction).filter(({ kind, id }) => items.some((item) => item.kind === kind && item.id === id));

/** Gains or losses that the files' own methods hide. */
function hiddenLines(page: Page, pairs: readonly PairComparison[], direction: 'gained' | 'lost'): string[] {
  const mark = direction === 'gained' ? page.marks.yes : page.marks.no;
  return pairs.flatMap((pair) => {
    const hidden = hiddenMoves(pair, direction);
    if (hidden.length === 0) return [];
    return marked(page, mark, `${pair.new.partnership?.name ?? pair.new.file}: ${titlesInWords(hidden)}`, 2);
  });
}

/** Who is where they were, and how much is different all the same. */
function sameLines(page: Page, pairs: readonly PairComparison[]): string[] {
  return pairs
    .filter((pair) => pair.old.valid && pair.new.valid && !hasMoved(pair))
    .flatMap(({ new: { file, partnership }, causes, words, otherSections }) => {
      const count = causes.reduce((sum, { changes }) => sum + changes.length, 0);
      const rest = restInWords(words, otherSections);
      const what =
        count > 0
          ? `${count} ${count === 1 ? 'difference' : 'differences'}`
          : rest.length > 0
            ? 'only words differ'
            : 'no difference';
      return marked(page, '-', `${partnership?.name ?? file} (${file}): ${what}`, 2);
    });
}

function totalLines(page: Page, { summary }: Folders): string[] {
  const { gateways, determinations } = page.framework;
  const row = (title: string, count: BeforeAndAfter | undefined, word: string): Row => [
    { text: `${cleanText(title)}: ${word}` },
    { text: String(count?.before ?? 0), right: true },
    { text: String(count?.after ?? 0), right: true },
  ];
  const rows: Row[] = [
    ['', 'Before', 'After'].map((text, index) => ({ text, paint: page.paint.heading, right: index > 0 })),
    'rule',
    ...gateways.map(({ id, title }) => row(title, summary.crossed[id], 'crossed')),
    'rule',
    ...determinations.map(({ id, title }) => row(title, summary.eligible[id], 'eligible')),
  ];
  return drawTable(page, { rows, minimums: [12, 6, 5] });
}
