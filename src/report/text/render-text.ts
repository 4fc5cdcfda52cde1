import type { AssessmentResult, InvalidAssessment, ValidAssessment } from '../../generated/report.js';
import { cleanResult, toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import type { ReportOptions } from '../report-options.js';
import { countFindings } from '../words.js';
import { renderDepartures, renderNextSteps, renderNothingComputed, renderRecorded } from './closing.js';
import { renderFindings } from './findings.js';
import { renderGatewayGrid } from './gateway-grid.js';
import { renderHeader, renderStanding } from './header.js';
import { renderAdjacentOutcomes, renderOutcomeLegend, renderOutcomes } from './outcome-table.js';
import { heading, makePage, type Page, paragraph } from './page.js';
import { quietLine } from './quiet.js';
import { renderBenchmarks, renderIndicators } from './verbose.js';
import { renderVerdicts } from './verdicts.js';

/** The report for people: laid out for a terminal of so many columns, or for a pipe. */
export function* renderText(results: Iterable<AssessmentResult>, options: ReportOptions): Generator<string> {
  const page = makePage(options);
  const finish = options.unicode ? (text: string) => text : toPlainSigns;
  if (options.detail === 'quiet') {
    for (const result of results) yield finish(`${quietLine(cleanResult(result))}\n`);
    return;
  }
  let count = 0;
  let computed = false;
  for (const result of results) {
    const clean = cleanResult(result);
    const lines = clean.valid ? validReport(page, clean) : invalidReport(page, clean);
    yield finish(`${count === 0 ? '' : separator(page)}${lines.join('\n')}\n`);
    count += 1;
    computed ||= clean.valid;
  }
  if (computed) yield finish(`\n${paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted).join('\n')}\n`);
}

function separator(page: Page): string {
  return page.boxes ? `\n${page.paint.muted(page.marks.rule.repeat(page.width))}\n\n` : '\n\n\n';
}

function validReport(page: Page, result: ValidAssessment): string[] {
  const departs = result.method.departures.length > 0;
  return [
    ...renderHeader(page, result),
    ...section(page, 'At a glance', renderStanding(page, result)),
    ...section(page, 'Gateways and pillars', renderGatewayGrid(page, result)),
    ...(page.verbose ? section(page, 'Benchmarks', renderBenchmarks(page, result)) : []),
    ...section(page, 'Outcomes', renderOutcomes(page, result)),
    ...section(page, 'Outcomes of other sectors', renderAdjacentOutcomes(page, result)),
    ...renderOutcomeLegend(page),
    ...(page.verbose ? section(page, 'Indicators', renderIndicators(page, result)) : []),
    ...section(page, 'Verdicts', renderVerdicts(page, result)),
    ...section(page, 'Findings', renderFindings(page, result.findings), countFindings(result.findings)),
    ...section(page, 'Next steps', renderNextSteps(page, result)),
    ...(departs ? section(page, 'Where the method departs', renderDepartures(page, result)) : []),
    ...section(page, 'Recorded, not counted', renderRecorded(page, result)),
  ];
}

function invalidReport(page: Page, result: InvalidAssessment): string[] {
  return [
    ...paragraph(page, result.file, 0, page.paint.title),
    ...section(page, 'Findings', renderFindings(page, result.findings), countFindings(result.findings)),
    '',
    ...renderNothingComputed(page, result),
  ];
}

/** A section, or nothing where it would be empty. */
function section(page: Page, title: string, lines: readonly string[], beside = ''): string[] {
  return lines.length === 0 ? [] : [...heading(page, title, beside), ...lines];
}
