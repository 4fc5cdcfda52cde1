import type { CapacityResult } from '../../generated/report.js';
import { showNumber } from '../../text/shown-number.js';
import { capacityInWords, capacityTitle, comparedInWords } from '../capacity-words.js';
import { showValue } from '../values.js';
import { markdownTable } from './escape-markdown.js';
import { memoCell, memoText } from './memo-text.js';

/** What the partnership runs on, with a table of its contributors. */
export function renderMarkdownCapacity(capacity: CapacityResult | null): string[][] {
  if (capacity === null) return [];
  const { contributors } = capacity.contributions;
  const compared = comparedInWords(capacity);
  const dollars = (amount: number) => (amount === 0 ? '' : memoCell(showValue(amount, 'currency')));
  return [
    [`## ${memoText(capacityTitle(capacity))}`],
    [memoText(capacityInWords(capacity))],
    ...(compared === '' ? [] : [[memoText(compared)]]),
    ...(contributors.length === 0
      ? []
      : [
          markdownTable(
            ['Contributor', 'Fiscal', 'In kind', 'Unspecified', 'Share'],
            contributors.map(({ from, fiscal, inKind, unsorted, share }) => [
              memoCell(from),
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
