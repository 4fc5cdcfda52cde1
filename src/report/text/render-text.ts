import { countBySeverity } from '../../findings/listed-findings.js';
import type { AssessmentResult, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { capacityTitle } from '../capacity-words.js';
import { toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import { type ForPeople, forPeople } from '../fold-findings.js';
import type { Assembly, FormatCode } from '../format.js';
import { crossedAside, nextAside, verdictInShort } from '../framework-aside.js';
import { movementOnALine } from '../movement-words.js';
import { principlesInShort, programsInShort } from '../program-words.js';
import type { ReportOptions } from '../report-options.js';
import { countFindings, gatewayWords } from '../words.js';
import { renderCapacity } from './capacity.js';
import { renderDepartures, renderNextSteps, renderNothingComputed } from './closing.js';
import { renderFindings } from './findings.js';
import { renderGatewayGrid } from './gateway-grid.js';
import { renderHeader, renderSources, renderStanding } from './header.js';
import {
  renderAdjacentOutcomes,
  renderNoAdjacentOutcomes,
  renderOtherOutcomes,
  renderOutcomeLegend,
  renderOutcomes,
} from './outcome-table.js';
import { makePage, type Page, paragraph, section, separator } from './page.js';
import { renderPrinciples } from './principles.js';
import { renderPrograms } from './programs.js';
import { assembleRollUp, type RollUpPart, rollUpPart } from './roll-up.js';
import { renderBenchmarks, renderIndicators } from './verbose.js';
import { renderVerdicts } from './verdicts.js';

/** A file's own report, and whether anything was computed for it. */
interface OwnReport {
  readonly text: string;
  readonly computed: boolean;
}

/** One or the other, as the run is about each of its files or about the whole. */
type TextPart = OwnReport | RollUpPart;

/** The report for people: laid out for a terminal of so many columns, or for a pipe. */
export const textFormat: FormatCode<TextPart> = {
  showsHash: false,
  showsFirmness: true,
  part(result, options) {
    if (!isRollUp(options)) return ownReport(result, options);
    return rollUpPart(result, options, options.detail === 'verbose' ? ownReport(result, options).text : undefined);
  },
  assemble: (options) => (isRollUp(options) ? assembleRollUp(options) : assembleReports(options)) as Assembly<TextPart>,
};

/** One line for each file stays one line for each, however many there are. */
function isRollUp({ many, detail }: ReportOptions): boolean {
  return many === true && detail !== 'quiet';
}

function ownReport(result: AssessmentResult, options: ReportOptions): OwnReport {
  const shown = forPeople(result, options);
  const page = makePage(options);
  if (options.detail === 'quiet') return { text: `${quietLine(shown)}\n`, computed: false };
  const lines = shown.result.valid ? validReport(page, shown.result, shown) : invalidReport(page, shown);
  return { text: `${lines.join('\n')}\n`, computed: result.valid };
}

function assembleReports(options: ReportOptions): Assembly<OwnReport> {
  const page = makePage(options);
  const finish = options.unicode ? (text: string) => text : toPlainSigns;
  let first = true;
  let computed = false;
  return {
    start: () => '',
    add(part) {
      const between = first || options.detail === 'quiet' ? '' : separator(page);
      first = false;
      computed ||= part.computed;
      return finish(`${between}${part.text}`);
    },
    finish: () =>
      computed ? finish(`\n${paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted).join('\n')}\n`) : '',
  };
}

function validReport(page: Page, result: ValidAssessment, shown: ForPeople): string[] {
  const departs = result.method.departures.length > 0;
  return [
    ...renderHeader(page, result),
    '',
    ...renderStanding(page, result),
    ...section(page, 'Next steps', renderNextSteps(page, result)),
    ...section(page, 'Gateways and pillars', renderGatewayGrid(page, result)),
    ...(page.verbose ? section(page, 'Benchmarks', renderBenchmarks(page, result)) : []),
    ...section(page, 'Outcomes', [...renderOutcomes(page, result), ...renderNoAdjacentOutcomes(page, result)]),
    ...section(page, 'Outcomes in other sectors', renderAdjacentOutcomes(page, result)),
    ...section(page, 'Other outcomes', renderOtherOutcomes(page, result), "the partnership's own; they never count"),
    ...renderOutcomeLegend(page, result),
    ...(page.verbose ? section(page, 'Indicators', renderIndicators(page, result)) : []),
    ...section(page, 'Verdicts', renderVerdicts(page, result)),
    ...section(page, 'Programs', renderPrograms(page, result), programsInShort),
    ...capacitySection(page, result),
    ...section(page, 'Principles', renderPrinciples(page, result), principlesInShort),
    ...section(page, 'Findings', renderFindings(page, shown), countFindings(shown.all)),
    ...section(page, 'About this report', renderSources(page, result)),
    ...(departs ? section(page, 'Changes to the method', renderDepartures(page, result)) : []),
  ];
}

function capacitySection(page: Page, { capacity }: ValidAssessment): string[] {
  return capacity === null ? [] : section(page, capacityTitle(capacity), renderCapacity(page, capacity));
}

function invalidReport(page: Page, shown: ForPeople): string[] {
  return [
    ...paragraph(page, shown.result.file, 0, page.paint.title),
    ...section(page, 'Findings', renderFindings(page, shown), countFindings(shown.all)),
    '',
    ...renderNothingComputed(page, shown.all),
  ];
}

/** Follows the next gateway where the data can't say whether it's crossed. */
function openInWords({ next, gateways }: ValidAssessment): string {
  const { state } = gateways.find(({ id }) => id === next) ?? {};
  return state === 'undetermined' ? `, ${gatewayWords.undetermined}` : '';
}

/** One line for a file, as long as it needs to be: who, where they stand, the verdicts, and how many findings. */
function quietLine({ result, all }: ForPeople): string {
  const { file } = result;
  if (!result.valid) {
    return `${file}: INVALID, ${counted(countBySeverity(all).error, 'error')}`;
  }
  const title = (gateway: string | null) => result.gateways.find(({ id }) => id === gateway)?.title ?? 'none';
  const verdicts = result.determinations.map(
    (determination) => `${determination.title}: ${verdictInShort(determination)}`,
  );
  return [
    `${file}: ${result.partnership.name}`,
    `crossed: ${title(result.lastCrossed)}${crossedAside(result, title)}, next: ${title(result.next)}${openInWords(result)}${nextAside(result, title)}`,
    ...verdicts,
    ...(result.movement ? [`movement: ${movementOnALine(result.movement)}`] : []),
    countFindings(all),
  ].join('; ');
}
