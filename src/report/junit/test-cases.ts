import { countBySeverity } from '../../findings/listed-findings.js';
import type { AssessmentResult, Finding, RequirementResult } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { findingSentence } from '../finding-sentence.js';
import { repositoryPath } from '../fingerprints.js';
import type { RunRemarks } from '../format.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';

/** A test that passed, or why it failed. */
export interface TestCase {
  readonly name: string;
  readonly failure?: Failure;
  /** Why it couldn't be done. That isn't a failure of what was tested. */
  readonly error?: Failure;
}

interface Failure {
  /** What kind of failure it is: a finding's rule, or `invalid`, `requirement` or `run`. */
  readonly type: string;
  /** One line, for lists. */
  readonly message: string;
  /** All of it, with the place. */
  readonly text: string;
}

/** Whether a finding fails the run, and so a test. */
export function failsRun({ severity }: Finding, { strict }: ReportOptions): boolean {
  return severity === 'error' || (strict === true && severity === 'warning');
}

/**
 * The tests that a file stands for: whether it is valid (there in every run, so that a history shows when it broke and
 * when it was mended), one for each requirement of the run, and one that failed for each finding that fails the run. Their
 * names hold no line numbers, so that a failure keeps its name while lines move.
 */
export function testCases(result: AssessmentResult, options: ReportOptions): TestCase[] {
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  return withDistinctNames([
    { name: 'valid', ...(!result.valid && { failure: invalid(errors, countBySeverity(result).error, options) }) },
    ...(result.valid ? result.requirements.map(required) : []),
    ...result.findings
      .filter((finding) => failsRun(finding, options))
      .map((finding) => ({
        name: `${finding.rule} at ${finding.path === '' ? 'the whole file' : oneLine(finding.path)}`,
        failure: { type: finding.rule, message: findingSentence(finding), text: placedFinding(finding, options) },
      })),
  ]);
}

/** The tests that stand for the run as a whole: each thing that could not be done, and what fails the run beside its files. */
export function runTestCases({ undone, failures }: RunRemarks): TestCase[] {
  const about = (sentence: string) => {
    const message = oneLine(sentence);
    return { name: message, why: { type: 'run', message, text: message } };
  };
  return withDistinctNames([
    ...undone.map(about).map(({ name, why }) => ({ name, error: why })),
    ...failures.map(about).map(({ name, why }) => ({ name, failure: why })),
  ]);
}

/** A finding with its place, on one line. */
export function placedFinding(finding: Finding, options: ReportOptions): string {
  const { file, line, column, severity, rule } = finding;
  const place = `${oneLine(repositoryPath(file, options))}:${line}:${column}`;
  return `${place} ${severity} ${rule}: ${findingSentence(finding)}`;
}

function required({ name, holds, reason }: RequirementResult): TestCase {
  const sentence = oneLine(reason);
  return {
    name: `requirement: ${oneLine(name)}`,
    ...(!holds && { failure: { type: 'requirement', message: sentence, text: sentence } }),
  };
}

function invalid(errors: readonly Finding[], count: number, options: ReportOptions): Failure {
  return {
    type: 'invalid',
    message: `The file has ${counted(count, 'error')}, so nothing was computed from it.`,
    text: errors.map((finding) => placedFinding(finding, options)).join('\n'),
  };
}

/** A second test of the same name is ` (2)`: of two that share a name, some programs show one. */
function withDistinctNames(cases: readonly TestCase[]): TestCase[] {
  const taken = new Set<string>();
  // Where to go on counting: the bad rows of a data file all share one name.
  const times = new Map<string, number>();
  return cases.map((test) => {
    let name = test.name;
    let time = times.get(test.name) ?? 1;
    for (; taken.has(name); name = `${test.name} (${time})`) time += 1;
    times.set(test.name, time);
    taken.add(name);
    return { ...test, name };
  });
}
