import { type Network, unmetCriteria } from '../../insight/network/network.js';
import { showNumber } from '../../text/shown-number.js';
import { shareOf } from '../network-words.js';
import { columnsOf } from './measure.js';
import { field, type Page, type Paint, paragraph } from './page.js';
import { drawBar } from './roll-up-bar.js';
import { drawTable, type Row, type TextCell } from './table.js';

const crossedExplained = 'Crossed counts only those with a known result. Next counts those with this gateway next.';

/** How many have crossed each gateway, have it next, or are unknown, with a bar of all. */
export function renderNetworkGateways(page: Page, { gateways, allCrossed }: Network): string[] {
  const { paint } = page;
  const rows = gateways.map(({ title, states, next }) => [
    { text: title },
    right(shareOf(states.crossed, states['not-crossed'])),
    right(showNumber(next)),
    right(showNumber(states.undetermined)),
    bar(page, states.crossed, states.undetermined, states['not-crossed'], paint.good),
  ]);
  const head = ['', 'Crossed', 'Next', 'Unknown', ''];
  return [
    ...shareTable(page, head, rows),
    '',
    ...(allCrossed > 0 ? paragraph(page, `${showNumber(allCrossed)} crossed every gateway.`, 2) : []),
    ...paragraph(page, `${barLegend(page, 'crossed')}${crossedExplained}`, 2, paint.muted),
  ];
}

/** How many are eligible, with a bar of all, and below what the others most often lack. */
export function renderNetworkDeterminations(page: Page, { determinations }: Network): string[] {
  const { paint } = page;
  const rows = determinations.map(({ title, verdicts }) => [
    { text: title },
    right(shareOf(verdicts.eligible, verdicts['not-eligible'])),
    right(showNumber(verdicts['not-eligible'])),
    right(showNumber(verdicts.undetermined)),
    bar(page, verdicts.eligible, verdicts.undetermined, verdicts['not-eligible'], paint.good),
  ]);
  const widest = Math.max(...determinations.map(({ title }) => columnsOf(title)));
  const columns = Math.min(widest + 2, Math.floor(page.width / 3));
  const lacking = determinations.flatMap((determination) => {
    const most = unmetCriteria(determination)
      .slice(0, 2)
      .map(({ title, results }) => `${title} (${shareOf(results.unmet, results.met)})`);
    return most.length === 0 ? [] : field(page, determination.title, most.join('; '), { indent: 4, columns });
  });
  const head = ['', 'Eligible', 'Not eligible', 'Unknown', ''];
  return [
    ...shareTable(page, head, rows),
    '',
    ...paragraph(page, `${barLegend(page, 'eligible')}Eligible counts only those with a known result.`, 2, paint.muted),
    ...(lacking.length === 0 ? [] : ['', '  Most often not met', ...lacking]),
  ];
}

/** A table of shares; the bars, which are last, are left out where there is no room for them. */
function shareTable(page: Page, head: readonly string[], rows: readonly (readonly TextCell[])[]): string[] {
  const all: Row[] = [
    head.map((text, column) => ({ text, right: column > 0, paint: page.paint.muted })),
    'rule',
    ...rows,
  ];
  const columns = barColumns(page) === 0 ? head.length - 1 : head.length;
  return drawTable(page, {
    rows: all.map((row) => (row === 'rule' ? row : row.slice(0, columns))),
    minimums: head
      .slice(0, columns)
      .map((text, column) => (column === 0 ? 12 : Math.max(text.length, barColumns(page)))),
  });
}

function bar(page: Page, yes: number, unknown: number, no: number, paint: Paint): TextCell {
  const { marks } = page;
  const parts = [
    { count: yes, sign: marks.full },
    { count: unknown, sign: marks.unknown },
    { count: no, sign: marks.hole },
  ];
  return { text: drawBar(parts, barColumns(page)), paint };
}

function barLegend(page: Page, yes: string): string {
  const { full, unknown, hole } = page.marks;
  return barColumns(page) === 0 ? '' : `${full} ${yes}, ${unknown} not enough data to say, ${hole} not ${yes}. `;
}

/** What the numbers leave of the page. */
function barColumns({ width }: Page): number {
  const room = width - 60;
  return room < 8 ? 0 : Math.min(room, 40);
}

function right(text: string): TextCell {
  return { text, right: true };
}
