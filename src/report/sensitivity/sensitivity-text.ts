import type { SensitivityReport, SensitivityResult } from '../../generated/sensitivity.js';
import { toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import { anyVerdictAsideLine } from '../framework-aside.js';
import type { ReportOptions } from '../report-options.js';
import { departuresOnALine } from '../run-method.js';
import { field, makePage, marked, type Page, paragraph, section } from '../text/page.js';
import { wrap } from '../text/wrap.js';
import { basisWords } from '../words.js';
import {
  alsoNeedsInWords,
  chanceInWords,
  chanceMatters,
  explained,
  flipInWords,
  flipsLead,
  nameInWords,
  readingsInWords,
  safeReport,
  titleOf,
  toleranceInWords,
  toleranceMatters,
} from './sensitivity-words.js';

/** How firm each verdict is, for people; it ends with a line break. */
export function renderSensitivityAsText(report: SensitivityReport, options: ReportOptions): string {
  const page = makePage(options);
  const shown = safeReport(report);
  const lines = [
    ...header(page, shown),
    ...explained(shown).flatMap((text) => ['', ...paragraph(page, text, 0)]),
    ...section(
      page,
      'Gateways',
      resultsOf(page, shown, 'gateway'),
      'tolerance and chance are shown only where they change something',
    ),
    ...section(page, 'Verdicts', resultsOf(page, shown, 'determination')),
    '',
    ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted),
  ];
  const text = `${lines.join('\n')}\n`;
  return options.unicode ? text : toPlainSigns(text);
}

function header(page: Page, report: SensitivityReport): string[] {
  const { assessedOn, framework, basis, departures, file } = report;
  const method = departuresOnALine(departures);
  return [
    ...paragraph(page, titleOf(report), 0, page.paint.title),
    '',
    ...field(page, 'Assessed on', assessedOn),
    ...field(page, 'Edition', `${page.framework.title} (${framework})`),
    ...field(page, 'Basis', basisWords[basis]),
    ...(method === '' ? [] : field(page, 'Method', method)),
    ...field(page, 'File', file),
  ];
}

function resultsOf(page: Page, report: SensitivityReport, kind: SensitivityResult['kind']): string[] {
  return report.results.filter((result) => result.kind === kind).flatMap((result) => resultLines(page, result, report));
}

function resultLines(page: Page, result: SensitivityResult, report: SensitivityReport): string[] {
  const bounds = report.tolerance;
  const also = alsoNeedsInWords(result, report, page.framework);
  const { kind, verdict, readings, flips, tolerance, chance } = result;
  const { mark, paint } = look(page, verdict);
  const always = kind === 'determination';
  const aside = anyVerdictAsideLine(result);
  const detail = (label: string, text: string) => field(page, label, text, { indent: 4 });
  const [first, ...rest] = wrap(
    `${nameInWords(result, report)}: ${readingsInWords(result)}`,
    Math.min(page.width, 100) - 2,
  );
  return [
    `${paint(mark)} ${first}`,
    ...rest.map((line) => `  ${line}`),
    ...(aside === '' ? [] : paragraph(page, aside, 4, page.paint.caution)),
    ...(also === '' ? [] : paragraph(page, also, 4)),
    ...(readings.matter.length === 0 ? [] : detail('Depends on', readings.matter.join(', '))),
    ...(flips.length === 0 ? [] : paragraph(page, flipsLead(flips), 4)),
    ...flips.flatMap((flip) => marked(page, '-', flipInWords(flip), 6)),
    ...(always || toleranceMatters(tolerance, bounds) ? detail('Tolerance', toleranceInWords(tolerance, bounds)) : []),
    ...(chance !== null && (always || chanceMatters(result)) ? detail('Chance', chanceInWords(result)) : []),
  ];
}

function look(
  { marks, paint }: Page,
  verdict: SensitivityResult['verdict'],
): { readonly mark: string; readonly paint: (text: string) => string } {
  switch (verdict) {
    case 'crossed':
    case 'eligible':
      return { mark: marks.yes, paint: paint.good };
    case 'undetermined':
      return { mark: marks.unknown, paint: paint.caution };
    default:
      return { mark: marks.no, paint: paint.bad };
  }
}
