import type { Network } from '../../insight/network/network.js';
import { counted } from '../../text/counted.js';
import { showNumber } from '../../text/shown-number.js';
import { hardestExplained, longestNetworkList, shareOf } from '../network-words.js';
import { ruleTitle } from '../rule-title.js';
import { type Page, paragraph } from './page.js';
import { drawTable, type Row } from './table.js';

/** The benchmarks that keep the most partnerships from their next gateway. */
export function renderHardestBenchmarks(page: Page, { hardest }: Network): string[] {
  if (hardest.length === 0) return [];
  const shown = hardest.slice(0, longestNetworkList);
  const rows = shown.map(({ code, title, gateway, met, unmet }) => [
    { text: shareOf(unmet, met), right: true },
    { text: code },
    { text: title },
    { text: gateway, paint: page.paint.muted },
  ]);
  // The code tells the gateway, too.
  const columns = page.width < 60 ? 3 : 4;
  const head = ['Not met', '', 'Benchmark', 'Gateway'].map((text, column) => ({
    text,
    right: column === 0,
    paint: page.paint.muted,
  }));
  return [
    ...drawTable(page, {
      rows: firstColumns([head, 'rule', ...rows], columns),
      minimums: [7, 6, 12, 10].slice(0, columns),
    }),
    ...more(page, hardest.length - shown.length, 'benchmark'),
    '',
    ...paragraph(page, hardestExplained, 2, page.paint.muted),
  ];
}

/** The rules with the most findings. */
export function renderNetworkRules(page: Page, { rules }: Network): string[] {
  if (rules.length === 0) return [];
  const shown = rules.slice(0, longestNetworkList);
  const rows = shown.map(({ rule, severity, findings, files }) => [
    { text: showNumber(findings), right: true },
    { text: showNumber(files), right: true },
    { text: severity },
    { text: rule },
    { text: ruleTitle(rule) ?? '' },
  ]);
  const head = ['Times', 'Files', '', 'Rule', ''].map((text, column) => ({
    text,
    right: column < 2,
    paint: page.paint.muted,
  }));
  // A rule is copied from here to `strive explain`: it stays on one line as long as there is room.
  const longestRule = Math.min(Math.max(...shown.map(({ rule }) => rule.length)), Math.floor(page.width / 2));
  const columns = page.width < 72 ? 4 : 5;
  return [
    ...drawTable(page, {
      rows: firstColumns([head, 'rule', ...rows], columns),
      minimums: [5, 5, 7, longestRule, 12].slice(0, columns),
    }),
    ...more(page, rules.length - shown.length, 'rule'),
  ];
}

/** What comes last in a row is left out where there is no room for it. */
function firstColumns(rows: readonly Row[], columns: number): Row[] {
  return rows.map((row) => (row === 'rule' ? row : row.slice(0, columns)));
}

function more(page: Page, count: number, noun: string): string[] {
  return count <= 0 ? [] : paragraph(page, `and ${counted(count, `more ${noun}`)}`, 2, page.paint.muted);
}
