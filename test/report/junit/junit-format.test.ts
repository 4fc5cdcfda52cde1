import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { junitFormat } from '../../../src/report/junit/junit-format.js';
import { testCases } from '../../../src/report/junit/test-cases.js';
import { renderAll } from '../../../src/report/render-all.js';
import type { ReportOptions } from '../../../src/report/report-options.js';
import { alderValley, broken, reportOptions, requirements, riverValley } from '../fixtures/fixtures.js';
import { findingWith, hostileTexts, invalidWith } from '../fixtures/hostile-texts.js';
import { parseXml } from './parse-xml.js';

const schema = readFileSync(new URL('jenkins-junit.xsd', import.meta.url), 'utf8');

const render = (results: readonly AssessmentResult[], changes: Partial<ReportOptions> = {}) =>
  renderAll(junitFormat, results, reportOptions(changes));

const suiteOf = (result: AssessmentResult, changes: Partial<ReportOptions> = {}) => {
  const suite = parseXml(render([result], changes)).children[0];
  if (!suite) throw new Error('There is no suite.');
  return suite;
};

async function schemaErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema });
  return errors.map(({ message }) => message);
}

describe('the JUnit report', () => {
  it('is what the schema of Jenkins describes', async () => {
    const hostile = hostileTexts.map((text) =>
      findingWith({ message: text, suggestion: text, path: text, file: text }),
    );
    expect(await schemaErrors(render([]))).toEqual([]);
    expect(await schemaErrors(render([riverValley, { ...alderValley, requirements }, broken]))).toEqual([]);
    expect(await schemaErrors(render([invalidWith(hostile, ']]>\u0000"')]))).toEqual([]);
  });

  it('would not pass the schema with another attribute', async () => {
    const xml = render([broken]).replace('<failure type=', '<failure kind=');
    expect(await schemaErrors(xml)).not.toEqual([]);
  });

  it('has a suite for each file, in their order', () => {
    const root = parseXml(render([riverValley, broken, alderValley]));
    expect(root.name).toBe('testsuites');
    expect(root.children.map(({ name, attributes }) => [name, attributes['name']])).toEqual([
      ['testsuite', 'examples/river-valley.yaml'],
      ['testsuite', 'examples/broken.yaml'],
      ['testsuite', alderValley.file],
    ]);
  });

  it('passes a valid file in one test, and says its warnings without failing', () => {
    const suite = suiteOf(riverValley);
    expect(suite.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0', skipped: '0' });
    expect(suite.children.map(({ name }) => name)).toEqual(['testcase', 'system-out']);
    expect(suite.children[0]).toMatchObject({ attributes: { name: 'valid' }, children: [] });
    expect(suite.children[1]?.text).toContain(
      'examples/river-valley.yaml:188:5 warning indicator/single-period: "Young adults in jobs that pay a living wage" has only one comparable period (2024), so it has no trend yet. Add a value for another period.',
    );
    expect(suite.children[1]?.text.split('\n')).toHaveLength(6);
  });

  it('fails for an invalid file, and once more for each error', () => {
    const suite = suiteOf(broken);
    expect(suite.attributes).toMatchObject({ tests: '4', failures: '4' });
    const tests = suite.children.filter(({ name }) => name === 'testcase');
    expect(tests.map(({ attributes }) => attributes['name'])).toEqual([
      'valid',
      'schema/format at /assessed-on',
      'schema/unknown-key at /gateways/exploring/shared-community-vision/leadership-tabel',
      'data/row at /outcomes/kindergarten-readiness/kra-on-track/data',
    ]);
    expect(tests[0]?.children[0]?.attributes['message']).toBe(
      'The file has 3 errors, so nothing was computed from it.',
    );
    expect(tests[3]?.children[0]).toMatchObject({
      name: 'failure',
      attributes: { type: 'data/row', message: `"forty" isn't a number.` },
      text: `examples/data/kra.csv:7:9 error data/row: "forty" isn't a number.`,
    });
  });

  it('has a test for each requirement, which fails where it does not hold', () => {
    const suite = suiteOf({ ...riverValley, requirements });
    expect(suite.attributes).toMatchObject({ tests: '3', failures: '1' });
    expect(suite.children.slice(1, 3)).toMatchObject([
      { attributes: { name: 'requirement: exploring' }, children: [] },
      {
        attributes: { name: 'requirement: proof-point' },
        children: [
          {
            name: 'failure',
            attributes: { type: 'requirement', message: 'Proof point is required and is not eligible.' },
          },
        ],
      },
    ]);
  });

  it('fails for each warning, too, in a strict run', () => {
    const suite = suiteOf(riverValley, { strict: true });
    expect(suite.attributes).toMatchObject({ tests: '5', failures: '4' });
    expect(suite.children[1]).toMatchObject({
      attributes: { name: expect.stringMatching(/^[a-z]+\/[a-z-]+ at \//) },
      children: [{ name: 'failure' }],
    });
    // The two infos.
    expect(suite.children.at(-1)?.text.split('\n')).toHaveLength(2);
  });

  it('has a suite for the run where something was not done or fails it, and else none', async () => {
    const remarks = { undone: ['there is no file "a ]]> b".'], failures: ['3 warnings are more than the 2 allowed.'] };
    const xml = renderAll(junitFormat, [alderValley], reportOptions(), remarks);
    expect(await schemaErrors(xml)).toEqual([]);
    const [, suite] = parseXml(xml).children;
    expect(suite?.attributes).toMatchObject({ name: 'strive', tests: '2', errors: '1', failures: '1' });
    expect(suite?.children.map(({ children }) => children[0])).toMatchObject([
      { name: 'error', attributes: { type: 'run', message: remarks.undone[0] } },
      { name: 'failure', attributes: { type: 'run', message: remarks.failures[0] } },
    ]);
    expect(parseXml(render([alderValley])).children).toHaveLength(1);
  });

  it('gives every test of a suite a name of its own, and the same name when lines move', () => {
    const names = (lines: readonly number[]) =>
      suiteOf(invalidWith(lines.map((line) => findingWith({ line })))).children.map(
        ({ attributes }) => attributes['name'],
      );
    expect(names([3, 4])).toEqual(['valid', 'schema/value at /assessed-on', 'schema/value at /assessed-on (2)']);
    expect(names([30, 40])).toEqual(names([3, 4]));
  });

  it('names very many tests of one kind in passing', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const cases = testCases(invalidWith(lines.map((line) => findingWith({ line }))), reportOptions());
    expect(cases.at(-1)?.name).toBe('schema/value at /assessed-on (20000)');
    expect(new Set(cases.map(({ name }) => name)).size).toBe(20_001);
  });
});
