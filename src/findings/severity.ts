import type { AssessmentResult, Finding } from '../generated/report.js';
import { nearestName } from '../text/nearest-name.js';
import type { Severity } from './finding.js';
import { type FindingRule, findingRules } from './finding-rules.js';

export const severityChoices = ['error', 'warning', 'info', 'off'] as const satisfies readonly (Severity | 'off')[];

/** What a run makes of a kind of finding: another severity, or nothing at all. */
export type SeverityChoice = (typeof severityChoices)[number];

/** By the finding's rule, such as `gap/leveling-down`. */
export type SeverityOverrides = Readonly<Record<string, SeverityChoice>>;

/**
 * The kinds of finding whose severity a run may choose: warnings and infos. An error says that the file cannot be
 * understood, so that nothing is computed from it: calling it something else would not make it understood.
 */
export const adjustableRules = (Object.keys(findingRules) as FindingRule[]).filter(
  (rule) => findingRules[rule].severity !== 'error',
);

/** Why a severity cannot be chosen for a rule, in a sentence or two; undefined where it can. */
export function refusedOverride(rule: string, severity: string): string | undefined {
  if (!isRule(rule)) {
    const near = nearestName(rule, Object.keys(findingRules));
    const known = near === undefined ? '`strive explain findings` lists them.' : `Did you mean ${near}?`;
    return `There is no kind of finding "${rule}". ${known}`;
  }
  if (!(severityChoices as readonly string[]).includes(severity)) {
    // Other tools say `warn`.
    const begun = severityChoices.find((choice) => severity.length > 2 && choice.startsWith(severity));
    const near = begun ?? nearestName(severity, severityChoices);
    return near === undefined
      ? `Use one of: ${severityChoices.join(', ')}.`
      : `There is no severity "${severity}". Did you mean ${near}?`;
  }
  // That an error is an error may be said again.
  if (findingRules[rule].severity === 'error' && severity !== 'error') return refusedError(rule);
  return undefined;
}

/** Why an error stays an error. */
export function refusedError(rule: FindingRule): string {
  return `${rule} is an error in the file. Nothing can be computed until it's fixed, so you can't lower its severity.`;
}

/** Whether there is a kind of finding of this name. */
export function isRule(name: string): name is FindingRule {
  return Object.hasOwn(findingRules, name);
}

/**
 * A result as a run wants its findings: some more or less severe, some left out. What was computed stays as it is, and
 * so does `valid`: a warning that is raised to an error fails the run, and the assessment could be computed all the same.
 */
export function withSeverities<Result extends Pick<AssessmentResult, 'findings'>>(
  result: Result,
  overrides: SeverityOverrides,
): Result {
  if (!result.findings.some(({ rule }) => Object.hasOwn(overrides, rule))) return result;
  return { ...result, findings: result.findings.flatMap((finding) => adjusted(finding, overrides)) };
}

function adjusted(finding: Finding, overrides: SeverityOverrides): Finding[] {
  const chosen = Object.hasOwn(overrides, finding.rule) ? overrides[finding.rule] : undefined;
  // An error in the file isn't a choice, wherever the overrides come from.
  if (chosen === undefined || finding.severity === 'error') return [finding];
  return chosen === 'off' ? [] : [{ ...finding, severity: chosen }];
}
