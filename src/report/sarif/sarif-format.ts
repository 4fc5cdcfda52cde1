import type { FindingRule } from '../../findings/finding-rules.js';
import type { AssessmentResult } from '../../generated/report.js';
import { findingSentence } from '../finding-sentence.js';
import type { FormatCode } from '../format.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { safeJson } from '../safe-json.js';
import { location, sarifResults, sourceRoot } from './sarif-results.js';
import { sarifRuleIndex, sarifRules } from './sarif-rules.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What one file contributes, as JSON. */
export interface SarifPart {
  readonly results: string;
  readonly notifications: readonly string[];
}

/**
 * SARIF 2.1.0: one run, whose results are written as they come, one on each line. Behind them it says whether the run is
 * whole, and what could not be done: an alert that is missing in part of a run is not settled.
 */
export const sarifFormat: FormatCode<SarifPart> = {
  showsNextSteps: false,
  part: (result, options) => ({
    results: sarifResults(result, options)
      .map((one) => safeJson(one))
      .join(',\n'),
    notifications: unreadNotifications(result, options).map((one) => safeJson(one)),
  }),
  assemble({ tool }) {
    let first = true;
    const notifications: string[] = [];
    return {
      start: () => {
        const driver = { name: tool.name, version: tool.version, semanticVersion: tool.version, rules: sarifRules };
        const run = [
          `"tool":${safeJson({ driver })}`,
          // Columns are counted as JavaScript counts them.
          `"columnKind":"utf16CodeUnits"`,
          `"originalUriBaseIds":${safeJson({ [sourceRoot]: { description: { text: 'The root of the repository.' } } })}`,
        ];
        return `{"$schema":"${schema}","version":"2.1.0","runs":[{\n${run.join(',\n')},\n"results":[`;
      },
      add(part) {
        for (const one of part.notifications) notifications.push(one);
        if (part.results === '') return '';
        const between = first ? '\n' : ',\n';
        first = false;
        return `${between}${part.results}`;
      },
      finish(_summary, { undone }) {
        const all = [...undone.map((sentence) => safeJson(undoneNotification(sentence))), ...notifications];
        const said = `"toolExecutionNotifications":[${all.map((one) => `\n${one}`).join(',')}]`;
        return `\n],\n"invocations":[{"executionSuccessful":${all.length === 0},${said}}]}]}\n`;
      },
    };
  },
};

/** The rules that say of a file that nobody looked into it. */
const unreadRules = ['file/unreadable', 'file/too-large', 'file/too-slow', 'file/failed'] satisfies FindingRule[];

/** Where a file was not looked into: what SARIF calls a notification, because it tells of the run and not of the file. */
function unreadNotifications(result: AssessmentResult, options: ReportOptions): object[] {
  return result.findings
    .filter(({ rule }) => (unreadRules as readonly string[]).includes(rule))
    .map((finding) => ({
      level: 'error',
      message: { text: findingSentence(finding) },
      locations: [location(finding, options)],
      associatedRule: { id: finding.rule, index: sarifRuleIndex(finding.rule) },
    }));
}

/** Something that a run could not do. */
function undoneNotification(sentence: string): object {
  return { level: 'error', message: { text: oneLine(sentence) } };
}
