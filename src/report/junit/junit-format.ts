import type { AssessmentResult } from '../../generated/report.js';
import { repositoryPath } from '../fingerprints.js';
import type { FormatCode } from '../format.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { xmlAttributes, xmlText } from './escape-xml.js';
import { failsRun, placedFinding, runTestCases, type TestCase, testCases } from './test-cases.js';

/**
 * JUnit's XML as Jenkins describes it and GitLab, GitHub's test reporters and Azure read it: a suite for each file,
 * written as they come, and one for the run where there is something to say of it. A test fails where the run does: some
 * failure is there just when the exit status is 1. Times are zero, for reading takes next to none, and nothing tells of
 * the machine.
 */
export const junitFormat: FormatCode<string> = {
  showsNextSteps: false,
  part: fileSuite,
  assemble: () => ({
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="strive">\n',
    add: (part) => part,
    finish: (_summary, remarks) => {
      const cases = runTestCases(remarks);
      return `${cases.length === 0 ? '' : suite('strive', cases)}</testsuites>\n`;
    },
  }),
};

function fileSuite(result: AssessmentResult, options: ReportOptions): string {
  const name = oneLine(repositoryPath(result.file, options));
  // What fails no test is what it said.
  const others = result.findings.filter((finding) => !failsRun(finding, options));
  return suite(name, testCases(result, options), others.map((finding) => placedFinding(finding, options)).join('\n'));
}

function suite(name: string, cases: readonly TestCase[], output = ''): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const errors = cases.filter(({ error }) => error !== undefined).length;
  const lines = [
    `  <testsuite${xmlAttributes({ name, tests: cases.length, failures, errors, skipped: 0, time: 0 })}>`,
    ...cases.map((test) => testCase(test, name)),
    ...(output === '' ? [] : [`    <system-out>${xmlText(output)}</system-out>`]),
    '  </testsuite>',
  ];
  return `${lines.join('\n')}\n`;
}

function testCase({ name, failure, error }: TestCase, classname: string): string {
  const attributes = xmlAttributes({ name, classname, time: 0 });
  const why = failure ?? error;
  if (why === undefined) return `    <testcase${attributes}/>`;
  const { type, message, text } = why;
  const kind = failure === undefined ? 'error' : 'failure';
  return `    <testcase${attributes}><${kind}${xmlAttributes({ type, message })}>${xmlText(text)}</${kind}></testcase>`;
}
