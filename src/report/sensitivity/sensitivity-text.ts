import type { SensitivityReport, SensitivityResult } from '../../generated/sensitivity.js';
import { cleanText } from '../../text/clean-text.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import type { ReportOptions } from '../report-options.js';
import { field, makePage, marked, type Page, paragraph, section } from '../text/page.js';
import { wrapHanging } from '../text/wrap.js';
import { basisWords } from '../words.js';
import { changedReadings, flipInWords, flipsLead, readingsExplained, readingsInWords } from './sensitivity-words.js';

/** How firm each verdict is, for people; it ends with a line break. */
export function renderSensitivityAsText(report: SensitivityReport, options: ReportOptions): string {
  const page = makePage(options);
  const shown = mapTexts(report, (text) => cleanText(text).replace(/\s+/g, ' '));
  const lines = [
    ...header(page, shown),
    ...['', ...paragraph(page, readingsExplained(shown), 0)],
    ...section(page, 'Gateways', resultsOf(page, shown, 'gateway')),
    ...section(page, 'Verdicts', resultsOf(page, shown, 'determination')),
    '',
    ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted),
  ];
  const text = `${lines.join('\n')}\n`;
  return options.unicode ? text : toPlainSigns(text);
}

function header(
  page: Page,
  { partnership, assessedOn, framework, basis, readings, file }: SensitivityReport,
): string[] {
  const changed = changedReadings(page.framework, readings);
  return [
    ...paragraph(page, `How firm the verdicts are: ${partnership.name}`, 0, page.paint.title),
    '',
    ...field(page, 'Assessed on', assessedOn),
    ...field(page, 'Edition', `${page.framework.title} (${framework})`),
    ...field(page, 'Basis', basisWords[basis]),
    ...(changed.length === 0 ? [] : field(page, 'Readings', `changed from the framework's: ${changed.join('; ')}`)),
    ...field(page, 'File', file),
  ];
}

function resultsOf(page: Page, { results }: SensitivityReport, kind: SensitivityResult['kind']): string[] {
  return results.filter((result) => result.kind === kind).flatMap((result) => resultLines(page, result));
}

function resultLines(page: Page, result: SensitivityResult): string[] {
  const { kind, title, verdict, readings, flips } = result;
  const { mark, paint } = look(page, verdict);
  const [first = '', ...rest] = wrapHanging(
    `${title}: ${readingsInWords(kind, verdict, readings)}`,
    Math.min(page.width, 100) - 2,
    0,
  );
  return [
    `${paint(mark)} ${first}`,
    ...rest.map((line) => `  ${line}`),
    ...(readings.matter.length === 0 ? [] : field(page, 'Depends on', readings.matter.join(', '), { indent: 4 })),
    ...(flips.length === 0 ? [] : paragraph(page, flipsLead(flips), 4)),
    ...flips.flatMap((flip) => marked(page, '-', flipInWords(flip), 6)),
  ];
}

function look(
  { marks, paint }: Page,
  verdict: SensitivityResult['verdict'],
): {
  readonly mark: string;
  readonly paint: (text: string) => string;
} {
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
