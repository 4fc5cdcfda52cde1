import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { assessmentText } from '../assessment-text.js';
import { parseXml } from '../report/junit/parse-xml.js';
import { folderWith } from './run-strive.js';

const metWithoutEvidence = 'gateways: { exploring: { shared-community-vision: { cradle-to-career-vision: met } } }\n';
const files = {
  'clear.strive.yaml': readFileSync('examples/systems-transformation.yaml', 'utf8'),
  'warned.strive.yaml': assessmentText(metWithoutEvidence),
  'invalid.strive.yaml': assessmentText('gatways: {}\n'),
  'misspelled/a.yaml': assessmentText().replace('strive:', 'strvie:'),
  'misspelled/b.strive.yaml': assessmentText('outcomes: {}\nadjacent-outcomes: {}\n'),
};

/** A name that the run is given: one of the files, a folder with a file that looks like an assessment, or nothing. */
const anyName = fc.constantFrom(
  'clear.strive.yaml',
  'warned.strive.yaml',
  'invalid.strive.yaml',
  'misspelled',
  'absent.yaml',
);
const anyOptions = fc.record({
  names: fc.uniqueArray(anyName, { minLength: 1 }),
  command: fc.constantFrom('assess', 'validate'),
  strict: fc.boolean(),
  maxWarnings: fc.option(fc.constantFrom('0', '1', '5')),
  rule: fc.option(fc.constantFrom('error', 'off', 'info')),
  maxFindings: fc.option(fc.constant('1')),
  require: fc.option(fc.constantFrom('exploring', 'systems-transformation')),
  allowUndetermined: fc.boolean(),
});
type Options = typeof anyOptions extends fc.Arbitrary<infer Value> ? Value : never;

const plainRun: Options = {
  names: ['clear.strive.yaml'],
  command: 'assess',
  strict: false,
  maxWarnings: null,
  rule: null,
  maxFindings: null,
  require: null,
  allowUndetermined: false,
};

/** Each thing that makes the status other than 0, by itself. */
const causes: readonly Partial<Options>[] = [
  {},
  { names: ['invalid.strive.yaml'] },
  { names: ['absent.yaml'] },
  { names: ['clear.strive.yaml', 'absent.yaml'] },
  { names: ['warned.strive.yaml'], strict: true },
  { names: ['warned.strive.yaml'], maxWarnings: '0' },
  { names: ['warned.strive.yaml'], rule: 'error' },
  { names: ['warned.strive.yaml'], require: 'exploring', command: 'validate' },
  { names: ['warned.strive.yaml'], require: 'exploring', allowUndetermined: true },
  { names: ['misspelled'], strict: true },
  { names: ['misspelled'], maxWarnings: '0' },
];

async function outcome(options: Options) {
  const { names, command, strict, maxWarnings, rule, maxFindings, require, allowUndetermined } = options;
  const requirements = [
    ...(require === null ? [] : [`require: [${require}]`]),
    ...(allowUndetermined ? ['allow-undetermined: true'] : []),
  ];
  const cwd = folderWith({ ...files, 'strive.config.yaml': `${requirements.join('\n')}\n` });
  const flags = [
    ...(strict ? ['--strict'] : []),
    ...(maxWarnings === null ? [] : ['--max-warnings', maxWarnings]),
    ...(rule === null ? [] : ['--rule', `benchmark/met-without-evidence=${rule}`]),
    ...(maxFindings === null ? [] : ['--max-findings', maxFindings]),
  ];
  const silent = { write: () => true };
  const status = await run([command, ...names, ...flags, '--format', 'text', '--format', 'junit=junit.xml'], {
    stdout: silent,
    stderr: silent,
    env: {},
    cwd: () => cwd,
  });
  return { status, cwd };
}

function totals(xml: string) {
  const suites = parseXml(xml).children;
  const elements = (name: string) =>
    suites
      .flatMap(({ children }) => children)
      .flatMap(({ children }) => children.filter((child) => child.name === name)).length;
  const told = (name: string) => suites.reduce((sum, { attributes }) => sum + Number(attributes[name]), 0);
  expect([told('failures'), told('errors')]).toEqual([elements('failure'), elements('error')]);
  return { failures: told('failures'), errors: told('errors') };
}

const reportOf = (cwd: string) => {
  try {
    return readFileSync(join(cwd, 'junit.xml'), 'utf8');
  } catch {
    return undefined;
  }
};

it('The JUnit report has a failure just where the status is 1, whatever fails the run', {
  timeout: 60_000,
}, async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(anyOptions, async (options) => {
      const whole = options.names.filter((name) => name !== 'absent.yaml');
      const { status, cwd } = await outcome(options);
      seen.add(status);
      const xml = reportOf(cwd);
      if (whole.length === 0) {
        expect([status, xml]).toEqual([2, undefined]);
        return;
      }
      const { failures, errors } = totals(xml ?? '');
      if (whole.length === options.names.length) {
        expect([errors, failures > 0]).toEqual([0, status === 1]);
        expect([0, 1]).toContain(status);
        return;
      }
      // What could not be done is an error, and the failures are those of a run without it.
      const without = await outcome({ ...options, names: whole });
      expect([errors > 0, status]).toEqual([true, 2]);
      expect(failures > 0).toBe(without.status === 1);
    }),
    { numRuns: 40, examples: causes.map((cause): [Options] => [{ ...plainRun, ...cause }]) },
  );
  expect([...seen].sort()).toEqual([0, 1, 2]);
});
