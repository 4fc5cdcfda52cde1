import type { Framework } from '../../generated/framework.js';
import type { SensitivityReport, SensitivityResult } from '../../generated/sensitivity.js';
import { disclaimerOf } from '../disclaimer.js';
import { anyVerdictAsideLine } from '../framework-aside.js';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.js';
import type { ReportOptions } from '../report-options.js';
import { departuresOnALine } from '../run-method.js';
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

/** How firm each verdict is, as Markdown to paste into a memo. */
export function renderSensitivityAsMarkdown(report: SensitivityReport, { framework }: ReportOptions): string {
  const shown = safeReport(report);
  const { assessedOn, basis, departures, file } = shown;
  const method = departuresOnALine(departures);
  const parts = [
    [`# ${escapeMarkdown(titleOf(shown))}`],
    [
      `- Assessed on: ${assessedOn}`,
      `- Edition: ${escapeMarkdown(framework.title)} (${codeSpan(shown.framework)})`,
      `- Basis: ${basisWords[basis]}`,
      ...(method === '' ? [] : [`- Method: ${escapeMarkdown(method)}`]),
      `- File: ${codeSpan(file)}`,
    ],
    ...explained(shown).map((text) => [escapeMarkdown(text)]),
    ['## Gateways'],
    ['Tolerance and chance are shown only where they change something.'],
    resultsOf(shown, 'gateway', framework),
    ['## Verdicts'],
    resultsOf(shown, 'determination', framework),
    ['---'],
    [`*${escapeMarkdown(disclaimerOf(framework))}*`],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function resultsOf(report: SensitivityReport, kind: SensitivityResult['kind'], framework: Framework): string[] {
  return report.results
    .filter((result) => result.kind === kind)
    .flatMap((result) => resultLines(result, report, framework));
}

function resultLines(result: SensitivityResult, report: SensitivityReport, framework: Framework): string[] {
  const bounds = report.tolerance;
  const also = alsoNeedsInWords(result, report, framework);
  const { kind, readings, flips, tolerance, chance } = result;
  const always = kind === 'determination';
  const aside = anyVerdictAsideLine(result);
  return [
    `- **${escapeMarkdown(nameInWords(result, report))}**: ${readingsInWords(result)}`,
    ...(aside === '' ? [] : [`  - ${aside}`]),
    ...(also === '' ? [] : [`  - ${escapeMarkdown(also)}`]),
    ...(readings.matter.length === 0 ? [] : [`  - Depends on: ${readings.matter.map(codeSpan).join(', ')}`]),
    ...(flips.length === 0 ? [] : [`  - ${flipsLead(flips)}`]),
    ...flips.map((flip) => `    - ${escapeMarkdown(flipInWords(flip))}`),
    ...(always || toleranceMatters(tolerance, bounds) ? [`  - Tolerance: ${toleranceInWords(tolerance, bounds)}`] : []),
    ...(chance !== null && (always || chanceMatters(result)) ? [`  - Chance: ${chanceInWords(result)}`] : []),
  ];
}
