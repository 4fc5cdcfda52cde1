import type { CapacityResult } from '../../generated/report.js';
import { showNumber } from '../../text/shown-number.js';
import { capacityInWords, capacityTitle, comparedInWords } from '../capacity-words.js';
import { showValue } from '../values.js';
import { escapeMarkdown, markdownTable } from './escape-markdown.js';

/** What the partnership runs on, with a table of its contributors. */
export function renderMarkdownCapacity(capacity: CapacityResult | null): string[][] {
  if (capacity === null) return [];
  const { contributors } = capacity.contributions;
  const compared = comparedInWords(capacity);
  const dollars = (amount: number) => (amount === 0 ? '' : escapeMarkdown(showValue(amount, 'currency')));
  return [
    [`## ${escapeMarkdown(capacityTitle(capacity))}`],
    [escapeMarkdown(capacityInWords(capacity))],
    ...(compared === '' ? [] : [[escapeMarkdown(compared)]]),
    ...(contributors.length === 0
      ? []
      : [
          markdownTable(
            ['Contributor', 'Fiscal', 'In kind', 'Not sorted', 'Share'],
            contributors.map(({ from, fiscal, inKind, unsorted, share }) => [
              escapeMarkdown(from),
              dollars(fiscal),
              dollars(inKind),
              dollars(unsorted),
              share === null ? '' : `${showNumber(share)}%`,
            ]),
            [1, 2, 3, 4],
          ),
        ]),
  ];
}
