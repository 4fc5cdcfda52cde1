import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../src/generated/report.js';
import type { FormatCode } from '../../src/report/format.js';
import { formats } from '../../src/report/formats.js';
import { stepSummary } from '../../src/report/github/step-summary.js';
import { renderAll } from '../../src/report/render-all.js';
import { summarize } from '../../src/report/summary.js';
import { alderValley, broken, reportOptions, riverValley } from './fixtures/fixtures.js';

const results: readonly AssessmentResult[] = [riverValley, alderValley, broken];
const options = reportOptions();
const everyFormat: [string, () => Promise<FormatCode<unknown>>][] = [
  ...Object.entries(formats).map(([name, { load }]): [string, () => Promise<FormatCode<unknown>>] => [
    name,
    async () => (await load()) as FormatCode<unknown>,
  ]),
  ['the step summary', async () => stepSummary as FormatCode<unknown>],
];

describe.each(everyFormat)('the format %s', (_name, load) => {
  it('says the same when its parts cross to another thread', async () => {
    const code = await load();
    const crossing: FormatCode<unknown> = {
      part: (result, given) => structuredClone(code.part(structuredClone(result), given)),
      assemble: (given) => code.assemble(given),
    };
    expect(renderAll(crossing, results, options)).toBe(renderAll(code, results, options));
  });

  it('starts anew for every report', async () => {
    const code = await load();
    expect(renderAll(code, results, options)).toBe(renderAll(code, results, options));
  });

  it('ends with a line break, or says nothing', async () => {
    const code = await load();
    for (const some of [results, [alderValley], [broken], []]) {
      const text = renderAll(code, some, options);
      expect(text === '' || text.endsWith('\n')).toBe(true);
    }
  });

  it('leaves the results as they are', async () => {
    const code = await load();
    const before = structuredClone(results);
    renderAll(code, results, options);
    expect(results).toEqual(before);
  });
});

describe.each(['sarif', 'gitlab', 'junit', 'csv', 'ndjson'] as const)('the format %s', (name) => {
  it('writes each result as it comes', async () => {
    const code = (await formats[name].load()) as FormatCode<unknown>;
    const assembly = code.assemble(options);
    assembly.start();
    for (const result of [riverValley, broken]) {
      expect(Buffer.from(assembly.add(code.part(result, options))).toString()).toContain(result.file);
    }
    expect(assembly.finish(summarize(options.framework, results), { undone: [], failures: [] })).not.toContain(
      'broken.yaml',
    );
  });
});
