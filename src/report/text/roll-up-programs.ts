import type { Network } from '../../insight/network/network.js';
import { showNumber } from '../../text/shown-number.js';
import { capacityExplained, comparedShares, fittingInWords, shareOf, stagesSeen } from '../network-words.js';
import { programsExplained } from '../program-words.js';
import { field, type Page, paragraph } from './page.js';
import { drawTable } from './table.js';

/** How many each program fits, and whom. */
export function renderNetworkPrograms(page: Page, { programs }: Network): string[] {
  if (programs.length === 0) return [];
  const head = ['', 'Fits', 'Unknown'].map((text, column) => ({ text, right: column > 0, paint: page.paint.muted }));
  const rows = programs.map(({ title, held, verdicts }) => [
    { text: `${title} (${held})` },
    { text: shareOf(verdicts.eligible, verdicts['not-eligible']), right: true },
    { text: showNumber(verdicts.undetermined), right: true },
  ]);
  const named = programs.flatMap((program) => {
    const names = fittingInWords(program);
    return names === '' ? [] : paragraph(page, `${program.title}: ${names}.`, 4);
  });
  return [
    ...drawTable(page, { rows: [head, 'rule', ...rows], minimums: [20, 7, 7] }),
    '',
    ...(named.length === 0 ? [] : ['  Who they fit', ...named, '']),
    ...paragraph(
      page,
      `The column "Fits" counts only partnerships with a known result. ${programsExplained}`,
      2,
      page.paint.muted,
    ),
  ];
}

/** How many run on less, as much, or more than was typical for their stage. */
export function renderNetworkCapacity(page: Page, { capacity }: Network): string[] {
  const seen = stagesSeen(page.framework);
  if (seen === '') return [];
  return [
    ...field(page, 'Budget', comparedShares(capacity.budget)),
    ...field(page, 'Staff', comparedShares(capacity.staffing)),
    '',
    ...paragraph(page, capacityExplained(seen), 2, page.paint.muted),
  ];
}
