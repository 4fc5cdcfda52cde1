import type { Framework } from '../../generated/framework.js';
import type { AssessmentResult, MovementSummary, Summary } from '../../generated/report.js';
import { countNetwork, type Network } from '../../insight/network/network.js';
import { type NetworkEntry, networkEntry } from '../../insight/network/network-entry.js';
import { showNumber } from '../../text/shown-number.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import type { Assembly } from '../format.js';
import { againstInWords, leftInWords, movementAdvice, movementCountsInWords } from '../movement-words.js';
import { departuresInWords, gapShares, manyOf, totalsInWords, trendShares } from '../network-words.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { plainRun, type RunFact, runFacts, yardstickOf } from '../run-method.js';
import { field, makePage, type Page, paragraph, section, separator } from './page.js';
import { layOutRollUp, type RollUpLayout } from './roll-up-columns.js';
import { renderHardestBenchmarks, renderNetworkRules } from './roll-up-lists.js';
import { renderNetworkCapacity, renderNetworkPrograms } from './roll-up-programs.js';
import { renderInvalidRow, renderRollUpHead, renderStandingRow } from './roll-up-rows.js';
import { renderNetworkDeterminations, renderNetworkGateways } from './roll-up-shares.js';

/** After so many rows on a terminal, the head of the table is shown again. */
const rowsUnderOneHead = 50;

/** After so many invalid files, only their rows are shown. */
const mostExplainedFiles = 20;

/** What a file contributes, cleaned: the entry, and its own report where every one is shown. */
export interface RollUpPart {
  readonly entry: NetworkEntry;
  readonly report?: string;
}

/** What a result contributes to the report on many. */
export function rollUpPart(
  result: AssessmentResult,
  { unicode, run = plainRun }: ReportOptions,
  report?: string,
): RollUpPart {
  const shown = (text: string) => (unicode ? oneLine(text) : toPlainSigns(oneLine(text)));
  return { entry: mapTexts(networkEntry(result, yardstickOf(run)), shown), ...(report !== undefined && { report }) };
}

/**
 * The report on many assessments: a row for each as it comes, then the whole. It keeps counts, and of every partnership
 * its name and file, to tell apart those of one name; where full reports are shown, the rows wait for the end.
 */
export function assembleRollUp(options: ReportOptions): Assembly<RollUpPart> {
  const page = makePage({ ...options, framework: shownFramework(options) });
  const tally = countNetwork(page.framework, yardstickOf(options.run ?? plainRun));
  const facts = runFacts(page.framework, options.run);
  const table = rollUpTable(page, facts, options.moves === true);
  const waiting: string[] = [];
  const finish = options.unicode ? (text: string) => text : toPlainSigns;
  const clean = (text: string) => (options.unicode ? oneLine(text) : toPlainSigns(oneLine(text)));
  /** Where full reports are shown, the rows wait. */
  const inTurn = (rows: readonly string[]): string => {
    if (options.detail !== 'verbose') return finish(joined(rows));
    waiting.push(...rows);
    return '';
  };
  let reports = 0;
  return {
    start: () => '',
    group: (title, size) => inTurn(table.group(clean(title), size)),
    addAgain: ({ entry }) => inTurn(table.add(entry)),
    add({ entry, report }) {
      tally.add(entry);
      const rows = table.add(entry);
      if (report === undefined) return finish(joined(rows));
      for (const row of rows) waiting.push(row);
      reports += 1;
      return finish(reports === 1 ? report : separator(page) + report);
    },
    finish(summary) {
      const whole = [...waiting, ...table.finish(), ...renderWhole(page, tally.network(), summary)];
      return finish((reports === 0 ? '' : separator(page)) + joined(whole));
    },
  };
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Its texts reach the terminal, too, and columns are measured by what is shown. */
function shownFramework({ framework, unicode }: ReportOptions): Framework {
  return mapTexts(framework, (text) => (unicode ? oneLine(text) : toPlainSigns(oneLine(text))));
}

/** The table of partnerships, row by row. */
function rollUpTable(
  page: Page,
  facts: readonly RunFact[],
  moves: boolean,
): { group(title: string, size: number): string[]; add(entry: NetworkEntry): string[]; finish(): string[] } {
  const layout = layOutRollUp(page, moves);
  const files = new Map<string, string>();
  let opened = false;
  let rows = 0;
  let invalid = 0;
  const open = (): string[] => {
    if (opened) return [];
    opened = true;
    return openTable(page, layout, facts);
  };
  return {
    group: (title, size) => [...open(), '', ...paragraph(page, `${title} (${size})`, 0, page.paint.heading)],
    add(entry) {
      const { standing, file } = entry;
      const head = open();
      const again = page.boxes && rows > 0 && rows % rowsUnderOneHead === 0;
      rows += 1;
      const before = again ? ['', ...renderRollUpHead(page, layout)] : head;
      if (!standing) {
        invalid += 1;
        return [...before, ...renderInvalidRow(page, layout, entry, invalid <= mostExplainedFiles)];
      }
      const sameNameIn = files.get(standing.name);
      if (sameNameIn === undefined) files.set(standing.name, file);
      return [
        ...before,
        ...renderStandingRow(page, layout, entry, standing, sameNameIn === file ? undefined : sameNameIn),
      ];
    },
    finish() {
      if (rows === 0) return ['There are no assessments to show.'];
      const unexplained = invalid - mostExplainedFiles;
      if (unexplained <= 0) return [];
      const files =
        unexplained === 1 ? 'Errors in 1 more invalid file' : `Errors in ${showNumber(unexplained)} more invalid files`;
      return ['', ...paragraph(page, `${files} aren't shown. To see them: strive validate FILE`, 0, page.paint.muted)];
    },
  };
}

function openTable(page: Page, layout: RollUpLayout, facts: readonly RunFact[]): string[] {
  return [
    page.paint.heading('PARTNERSHIPS'),
    '',
    ...facts.flatMap(([label, text]) => field(page, label, text)),
    '',
    ...paragraph(page, layout.legend, 2, page.paint.muted),
    '',
    ...renderRollUpHead(page, layout),
  ];
}

function renderWhole(page: Page, network: Network, summary: Summary): string[] {
  const valid = manyOf(network.valid, 'valid assessment');
  const departures = departuresInWords(network);
  const computed =
    network.valid === 0
      ? []
      : [
          ...section(page, 'Gateways', renderNetworkGateways(page, network), valid),
          ...section(page, 'Determinations', renderNetworkDeterminations(page, network), valid),
          ...section(page, 'Hardest benchmarks', renderHardestBenchmarks(page, network)),
          ...section(page, 'Core indicators', [
            ...field(page, 'Trends', trendShares(network), { columns: 17 }),
            ...field(page, 'Disparity gaps', gapShares(network), { columns: 17 }),
          ]),
          ...section(page, 'Programs', renderNetworkPrograms(page, network), valid),
          ...section(page, 'Capacity', renderNetworkCapacity(page, network), valid),
        ];
  return [
    ...(summary.movement
      ? section(page, 'Movement', movementLines(page, mapTexts(summary.movement, oneLine), network.yardstick))
      : []),
    ...computed,
    ...section(page, 'Most common findings', renderNetworkRules(page, network)),
    ...(summary.assessments === 0
      ? []
      : section(page, 'Totals', [
          ...paragraph(page, totalsInWords(summary), 2),
          ...(departures === '' ? [] : paragraph(page, departures, 2, page.paint.caution)),
        ])),
    ...(network.valid === 0 ? [] : ['', ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted)]),
  ];
}

/** How many moved since the old side, and who has no new file. */
function movementLines(page: Page, movement: MovementSummary, yardstick: Network['yardstick']): string[] {
  const left = leftInWords(movement);
  return [
    ...field(page, 'Since', againstInWords(movement)),
    ...paragraph(page, movementCountsInWords(movement, yardstick).join(' '), 2),
    ...(left === '' ? [] : paragraph(page, left, 2)),
    ...paragraph(page, movementAdvice, 2, page.paint.muted),
  ];
}
