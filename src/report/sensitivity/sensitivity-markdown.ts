import type { SensitivityReport, SensitivityResult } from '../../generated/sensitivity.js';
import { disclaimerOf } from '../disclaimer.js';
import { anyVerdictAsideLine } from '../framework-aside.js';
import { codeSpan, escapeMarkdown } from '../markdown/escape-markdown.js';
import type { ReportOptions } from '../report-options.js';
import { departuresOnALine } from '../run-method.js';
import { basisWords } from '../words.js';
import {
  chanceInWords,
  chanceMatters,
  explained,
  flipInWords,
  flipsLead,
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
    resultsOf(shown, 'gateway'),
    ['## Verdicts'],
    resultsOf(shown, 'determination'),
    ['---'],
    [`*${escapeMarkdown(disclaimerOf(framework))}*`],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function resultsOf({ results, tolerance }: SensitivityReport, kind: SensitivityResult['kind']): string[] {
  return results.filter((result) => result.kind === kind).flatMap((result) => resultLines(result, tolerance));
}

function resultLines(result: SensitivityResult, bounds: SensitivityReport['tolerance']): string[] {
  const { kind, title, readings, flips, tolerance, chance } = result;
  const always = kind === 'determination';
  const aside = anyVerdictAsideLine(result);
  return [
    `- **${escapeMarkdown(title)}**: ${readingsInWords(result)}`,
    ...(aside === '' ? [] : [`  - ${aside}`]),
    ...(readings.matter.length === 0 ? [] : [`  - Depends on: ${readings.matter.map(codeSpan).join(', ')}`]),
    ...(flips.length === 0 ? [] : [`  - ${flipsLead(flips)}`]),
    ...flips.map((flip) => `    - ${escapeMarkdown(flipInWords(flip))}`),
    ...(always || toleranceMatters(tolerance, bounds) ? [`  - Tolerance: ${toleranceInWords(tolerance, bounds)}`] : []),
    ...(chance !== null && (always || chanceMatters(result)) ? [`  - Chance: ${chanceInWords(result)}`] : []),
  ];
}
