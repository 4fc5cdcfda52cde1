import type { AssessmentResult } from '../../generated/report.js';
import type { FormatCode } from '../format.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { repositoryPath } from '../repository-path.js';
import { xmlAttributes, xmlText } from './escape-xml.js';
import { placedFinding, type TestCase, testCases } from './test-cases.js';

/**
 * JUnit's XML as Jenkins describes it and GitLab, GitHub's test reporters and Azure read it: a suite for each file,
 * written as they come. Times are zero, for reading takes next to none, and nothing tells of the machine.
 */
export const junitFormat: FormatCode<string> = {
  part: suite,
  assemble: () => ({
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="strive">\n',
    add: (part) => part,
    finish: () => '</testsuites>\n',
  }),
};

function suite(result: AssessmentResult, options: ReportOptions): string {
  const name = oneLine(repositoryPath(result.file, options));
  const cases = testCases(result, options);
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const counts = { tests: cases.length, failures, errors: 0, skipped: 0, time: 0 };
  const others = result.findings.filter(({ severity }) => severity !== 'error');
  const lines = [
    `  <testsuite${xmlAttributes({ name, ...counts })}>`,
    ...cases.map((test) => testCase(test, name)),
    // Warnings fail no test: they are what it said.
    ...(others.length === 0 ? [] : [`    <system-out>${xmlText(said(others, options))}</system-out>`]),
    '  </testsuite>',
  ];
  return `${lines.join('\n')}\n`;
}

function testCase({ name, failure }: TestCase, classname: string): string {
  const attributes = xmlAttributes({ name, classname, time: 0 });
  if (failure === undefined) return `    <testcase${attributes}/>`;
  const { type, message, text } = failure;
  return `    <testcase${attributes}><failure${xmlAttributes({ type, message })}>${xmlText(text)}</failure></testcase>`;
}

function said(findings: AssessmentResult['findings'], options: ReportOptions): string {
  return findings.map((finding) => placedFinding(finding, options)).join('\n');
}
