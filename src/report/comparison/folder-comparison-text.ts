import type { BeforeAndAfter, PairComparison } from '../../generated/comparison.js';
import { type Direction, wentTo } from '../../insight/comparison/direction.js';
import { cleanText } from '../../text/clean-text.js';
import { disclaimerOf } from '../disclaimer.js';
import { field, marked, type Page, paragraph, section } from '../text/page.js';
import { drawTable, type Row } from '../text/table.js';
import type { Folders } from './comparison-formats.js';
import { countsInWords, restInWords, unpairedInWords } from './comparison-words.js';
import { itemLines } from './file-comparison-text.js';

/** Who gained, who lost and why, in lines; then the totals, and what could not be compared. */
export function folderComparisonLines(page: Page, comparison: Folders): string[] {
  const { old, new: now, summary, pairs, basis } = comparison;
  return [
    ...field(page, 'Before', old),
    ...field(page, 'After', now),
    ...(basis === 'self' ? [] : field(page, 'Basis', 'reviewed: only what a review confirmed counts')),
    '',
    ...paragraph(page, countsInWords(summary), 0, page.paint.title),
    ...section(page, 'Gained', movedLines(page, pairs, 'gained')),
    ...section(page, 'Lost', movedLines(page, pairs, 'lost')),
    ...section(page, 'Neither gained nor lost', movedLines(page, pairs, 'otherwise')),
    ...(page.verbose ? section(page, 'The same', sameLines(page, pairs)) : []),
    ...section(page, 'Totals', totalLines(page, comparison)),
    ...unpairedInWords(comparison).flatMap(([title, lines]) =>
      section(
        page,
        title,
        lines.flatMap((line) => marked(page, '-', line, 2)),
      ),
    ),
    '',
    ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted),
  ];
}

function movedLines(page: Page, pairs: readonly PairComparison[], direction: Direction): string[] {
  return pairs.flatMap((pair) => {
    const items = wentTo(pair, direction);
    if (items.length === 0) return [];
    const { file, partnership } = pair.new;
    return [
      ...paragraph(page, `${partnership?.name ?? file} (${file})`, 0, page.paint.heading),
      ...itemLines(page, pair, items),
    ];
  });
}

/** Who is where they were, and how much is different all the same. */
function sameLines(page: Page, pairs: readonly PairComparison[]): string[] {
  return pairs
    .filter(
      ({ old, new: now, verdicts }) => old.valid && now.valid && !verdicts.some(({ kind }) => kind !== 'criterion'),
    )
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
