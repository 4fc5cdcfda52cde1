import { describe, expect, it } from 'vitest';
import { findingRules } from '../../../src/findings/finding-rules.js';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { sarifFormat } from '../../../src/report/sarif/sarif-format.js';
import { alderValley, broken, reportOptions, requirements, riverValley } from '../fixtures/fixtures.js';
import { findingWith, invalidWith } from '../fixtures/hostile-texts.js';
import { parseSarif } from './is-sarif.js';

function runOf(results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) {
  const log = parseSarif(renderAll(sarifFormat, results, reportOptions(changes)));
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

const locationOf = (file: string, changes: Partial<ReportOptions> = {}) =>
  runOf([invalidWith([findingWith({ file })], file)], changes).results[0].locations[0].physicalLocation
    .artifactLocation;

const fingerprintsOf = (results: readonly AssessmentResult[]): string[] =>
  runOf(results).results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['strive/v1'],
  );

describe('the SARIF log', () => {
  it('is what the published schema describes, with results and without', () => {
    expect(runOf([riverValley, alderValley, broken]).results).toHaveLength(10);
    expect(runOf([alderValley]).results).toEqual([]);
    expect(runOf([]).results).toEqual([]);
  });

  it('would not pass the schema with a wrong level', () => {
    const text = renderAll(sarifFormat, [broken], reportOptions()).replace('"level":"error"', '"level":"info"');
    expect(() => parseSarif(text)).toThrow();
  });

  it("has every rule of the catalog, with its help and its level, in the catalog's order", () => {
    const { rules } = runOf([]).tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(findingRules));
    const rule = rules.find(({ id }: { id: string }) => id === 'indicator/recent-decline');
    expect(rule.defaultConfiguration).toEqual({ level: 'note' });
    expect(rule.shortDescription.text).toBe('A recent decline.');
    expect(rule.help.markdown).toContain('**What to do:** Nothing to fix in the file');
  });

  it('gives each finding its rule, level, sentence and place', () => {
    const run = runOf([broken]);
    const result = run.results[0];
    expect(result).toMatchObject({
      ruleId: 'schema/format',
      level: 'error',
      message: {
        text: "`assessed-on` isn't a valid date. February has no day 30. Write a date as year, month, and day, such as 2026-02-28.",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'examples/broken.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 14 },
          },
          logicalLocations: [{ fullyQualifiedName: '/assessed-on' }],
        },
      ],
    });
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('schema/format');
    expect(run.originalUriBaseIds).toHaveProperty('%SRCROOT%');
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('follows a severity that was changed for the run, and knows rules that are not in the catalog', () => {
    const findings = [
      findingWith({ rule: 'gap/leveling-down' }),
      findingWith({ rule: 'another/rule', severity: 'info' }),
    ];
    const [changed, other] = runOf([invalidWith(findings)]).results;
    expect(changed.level).toBe('error');
    expect(other).toMatchObject({ ruleId: 'another/rule', level: 'note' });
    expect(other).not.toHaveProperty('ruleIndex');
  });

  it('has a result for each requirement that does not hold, under a rule of its own', () => {
    const { results, tool } = runOf([{ ...alderValley, requirements }]);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      ruleId: 'requirement/unmet',
      level: 'error',
      message: { text: 'Proof point is required and is not eligible.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: alderValley.file }, region: { startLine: 1 } } }],
    });
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('requirement/unmet');
  });

  it('says that the run is whole, or what could not be done', () => {
    expect(runOf([broken]).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    const remarks = {
      undone: ['nothing matches "a/*.yaml"\u0007.'],
      failures: ['2 warnings are more than the 1 allowed.'],
    };
    const text = renderAll(sarifFormat, [alderValley], reportOptions(), remarks);
    expect(parseSarif(text).runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'nothing matches "a/*.yaml".' } }],
      },
    ]);
  });

  it.each(['file/unreadable', 'file/too-large', 'file/too-slow', 'file/failed'])(
    'says of a file with %s that nobody looked into it',
    (rule) => {
      const unread = findingWith({
        rule,
        message: 'The file cannot be read.',
        suggestion: 'Try.',
        path: '',
        file: 'a b.yaml',
      });
      const { invocations, results, tool } = runOf([alderValley, invalidWith([unread], 'a b.yaml')]);
      expect(results).toHaveLength(1);
      expect(invocations[0]).toMatchObject({
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'The file cannot be read. Try.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.yaml' } } }],
            associatedRule: { id: rule },
          },
        ],
      });
      const { index } = invocations[0].toolExecutionNotifications[0].associatedRule;
      expect(tool.driver.rules[index].id).toBe(rule);
    },
  );

  it.each([
    ['a b/ü#1?.yaml', 'a%20b/%C3%BC%231%3F.yaml'],
    ['./x//y/../z.yaml', 'x/z.yaml'],
    ['../out.yaml', '../out.yaml'],
    ['c:d.yaml', 'c%3Ad.yaml'],
    ['100%.yaml', '100%25.yaml'],
    ['new\nline\u001b.yaml', 'new%0Aline%1B.yaml'],
    ['\ud800.yaml', '%EF%BF%BD.yaml'],
  ])('writes the file %j as the relative URI %s', (file, uri) => {
    expect(locationOf(file)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
  });

  it.each([
    ['/home/a b/x.yaml', 'file:///home/a%20b/x.yaml'],
    ['C:\\work\\x.yaml', 'file:///C%3A/work/x.yaml'],
  ])('writes the file %j, outside the repository, as %s', (file, uri) => {
    expect(locationOf(file)).toEqual({ uri });
  });

  it("names files from the repository's root where the shell knows it", () => {
    const repositoryPath = (file: string) => `assessments/${file}`;
    expect(locationOf('./a.yaml', { repositoryPath })).toEqual({ uri: 'assessments/a.yaml', uriBaseId: '%SRCROOT%' });
  });
});

describe("a finding's fingerprint", () => {
  const before = findingWith();

  it('stays when lines move and words change', () => {
    const after = findingWith({ line: 90, column: 1, message: 'Said otherwise.', suggestion: 'Do it.' });
    expect(fingerprintsOf([invalidWith([after])])).toEqual(fingerprintsOf([invalidWith([before])]));
  });

  it('is another for another rule, file, place, assessment or repetition', () => {
    const all = fingerprintsOf([
      invalidWith([
        before,
        before,
        findingWith({ rule: 'schema/type' }),
        findingWith({ file: 'data.csv' }),
        findingWith({ path: '/assessed-o' }),
      ]),
      invalidWith([before, findingWith({ file: 'data.csv' })], 'examples/other.yaml'),
    ]);
    expect(new Set(all).size).toBe(7);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays when another finding comes before it, and is another once its place is', () => {
    const elsewhere = findingWith({ path: '/partnership' });
    const [alone] = fingerprintsOf([invalidWith([before])]);
    expect(fingerprintsOf([invalidWith([elsewhere, before])])[1]).toBe(alone);
    expect(fingerprintsOf([invalidWith([elsewhere])])[0]).not.toBe(alone);
  });

  it("is a requirement's own, whichever others hold", () => {
    const reason = 'It does not.';
    const unmet = (...names: string[]) =>
      fingerprintsOf([{ ...alderValley, requirements: names.map((name) => ({ name, holds: false, reason })) }]);
    const [both, alone] = [unmet('sustaining', 'proof-point'), unmet('proof-point')];
    expect(both[1]).toBe(alone[0]);
    expect(both[0]).not.toBe(both[1]);
  });

  it('does not depend on how the file was named on the command line', () => {
    const named = (file: string) => fingerprintsOf([invalidWith([findingWith({ file })], file)]);
    expect(named('./a/../x.yaml')).toEqual(named('x.yaml'));
  });
});
