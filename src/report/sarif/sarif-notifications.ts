import type { FindingRule } from '../../findings/finding-rules.js';
import type { AssessmentResult } from '../../generated/report.js';
import { findingSentence } from '../finding-sentence.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { location } from './sarif-results.js';
import { sarifRuleIndex } from './sarif-rules.js';

/** The rules that say of a file that nobody looked into it. */
const unreadRules = ['file/unreadable', 'file/too-large', 'file/too-slow', 'file/failed'] satisfies FindingRule[];

/** Where a file was not looked into: what SARIF calls a notification, for it tells of the run and not of the file. */
export function unreadNotifications(result: AssessmentResult, options: ReportOptions): object[] {
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
export function undoneNotification(sentence: string): object {
  return { level: 'error', message: { text: oneLine(sentence) } };
}
