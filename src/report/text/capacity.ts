import type { CapacityResult, ContributorResult } from '../../generated/report.js';
import { showNumber } from '../../text/shown-number.js';
import { capacityInWords, comparedInWords } from '../capacity-words.js';
import { showValue } from '../values.js';
import { type Page, paragraph } from './page.js';
import { drawTable } from './table.js';

/** What the partnership runs on; at length, every contributor. */
export function renderCapacity(page: Page, capacity: CapacityResult): string[] {
  const compared = comparedInWords(capacity);
  const { contributors } = capacity.contributions;
  return [
    ...paragraph(page, capacityInWords(capacity), 2),
    ...(compared === '' ? [] : paragraph(page, compared, 2, page.paint.muted)),
    ...(page.verbose && contributors.length > 0 ? ['', ...contributorTable(page, contributors)] : []),
  ];
}

function contributorTable(page: Page, contributors: readonly ContributorResult[]): string[] {
  const head = ['Contributor', 'Fiscal', 'In kind', 'Unspecified', 'Share'];
  const cell = (text: string, column: number) => ({ text, right: column > 0 });
  const dollars = (amount: number) => (amount === 0 ? '' : showValue(amount, 'currency'));
  return drawTable(page, {
    rows: [
      head.map((text, column) => ({ ...cell(text, column), indent: column === 0 ? 2 : 0, paint: page.paint.muted })),
      'rule',
      ...contributors.map(({ from, fiscal, inKind, unsorted, share }) => [
        { text: from, indent: 2 },
        ...[dollars(fiscal), dollars(inKind), dollars(unsorted), share === null ? '' : `${showNumber(share)}%`].map(
          (text) => ({
            text,
            right: true,
          }),
        ),
      ]),
    ],
    minimums: [16, 8, 8, 10, 5],
  });
}
