import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatCode } from '../../src/report/format.js';
import { formats } from '../../src/report/formats.js';
import { jsonFormat } from '../../src/report/json.js';
import { ndjsonFormat } from '../../src/report/ndjson.js';
import { renderAll } from '../../src/report/render-all.js';
import { safeJson } from '../../src/report/safe-json.js';
import { safeJsonLine } from '../../src/report/safe-json-line.js';
import { summarize } from '../../src/report/summary.js';
import { garden, gardens } from '../insight/gardens.js';
import { alderValley, broken, reportOptions, riverValley } from './fixtures/fixtures.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const options = reportOptions();
const results = [riverValley, alderValley, broken];

describe('the JSON report', () => {
  const printed = renderAll(jsonFormat, results, options);

  it('is what its schema describes', () => {
    expect(isReport(JSON.parse(printed)), JSON.stringify(isReport.errors)).toBe(true);
  });

  it('is what its schema describes without any assessment', () => {
    expect(isReport(JSON.parse(renderAll(jsonFormat, [], options)))).toBe(true);
  });

  it('holds the results unchanged, in their order', () => {
    expect(JSON.parse(printed).assessments).toEqual(results);
  });

  it('is indented, and ends with a line break', () => {
    expect(printed.startsWith('{\n  "report": 1,\n  "tool": {')).toBe(true);
    expect(printed.endsWith('}\n')).toBe(true);
  });
});

/** Of the six gateways. */
const none = {
  exploring: 0,
  emerging: 0,
  sustaining: 0,
  'systems-change': 0,
  'proof-point': 0,
  'systems-transformation': 0,
};

describe('the summary', () => {
  it('counts assessments, findings, and who is eligible', () => {
    const eligible = {
      ...alderValley,
      determinations: alderValley.determinations.map((one) =>
        one.id === 'proof-point' ? { ...one, verdict: 'eligible' as const } : one,
      ),
    };
    // River Valley: 4 warnings, 2 infos. Alder Valley: none. The broken file: 3 errors, 1 warning.
    expect(summarize(options.framework, [riverValley, eligible, broken])).toEqual({
      // River Valley: nothing known of its budget, staff below. Alder Valley: both within.
      movement: null,
      capacity: {
        budget: { below: 0, within: 1, above: 0, unknown: 1 },
        staffing: { below: 1, within: 1, above: 0, unknown: 0 },
      },
      programs: {
        'policy-implementation-community-of-practice': { eligible: 1, 'not-eligible': 0, undetermined: 1 },
        'evidence-based-interventions': { eligible: 0, 'not-eligible': 0, undetermined: 0 },
        'summer-and-afterschool': { eligible: 1, 'not-eligible': 1, undetermined: 0 },
        'equity-through-school-improvement': { eligible: 0, 'not-eligible': 0, undetermined: 0 },
        'exploring-communities-convening': { eligible: 0, 'not-eligible': 0, undetermined: 0 },
      },
      framework: 'theory-of-action/2019',
      basis: 'self',
      methodInForce: 'file',
      readings: {},
      assessments: 3,
      valid: 2,
      errors: 3,
      warnings: 5,
      infos: 2,
      // River Valley by either method.
      crossed: { ...none, exploring: 1, emerging: 1, sustaining: 1 },
      frameworkCrossed: { ...none, exploring: 1, emerging: 1, sustaining: 1 },
      // Alder Valley by the method in force alone.
      eligible: { 'proof-point': 1, 'ongoing-proof-point': 0, 'systems-transformation': 0 },
      frameworkEligible: { 'proof-point': 0, 'ongoing-proof-point': 0, 'systems-transformation': 0 },
      // River Valley; and both get another verdict under the framework's own method.
      departing: 1,
      differing: 2,
    });
  });

  it("counts gateways and verdicts by the method in force and by the framework's own", () => {
    const own = garden('Acorn', {
      states: ['crossed', 'crossed', 'not-crossed'],
      verdicts: ['not-eligible', 'eligible'],
      framework: { states: ['crossed', 'undetermined', 'not-crossed'], verdicts: ['eligible', 'undetermined'] },
      departures: 2,
    });
    const same = garden('Birch', { states: ['crossed', 'not-crossed', 'not-crossed'], departures: 1 });
    expect(summarize(gardens, [own, same])).toMatchObject({
      framework: 'community-gardens/2031',
      crossed: { seedling: 2, blossoming: 1, orchard: 0 },
      frameworkCrossed: { seedling: 2, blossoming: 0, orchard: 0 },
      eligible: { sunflower: 0, 'second-sunflower': 1 },
      frameworkEligible: { sunflower: 1, 'second-sunflower': 0 },
      departing: 2,
      differing: 1,
    });
  });

  it('says by what the run judges', () => {
    const readings = { 'harvest-count': 'either' };
    expect(summarize(gardens, [], { basis: 'reviewed', method: 'framework', readings })).toMatchObject({
      basis: 'reviewed',
      methodInForce: 'framework',
      readings,
    });
  });
});

describe('the lines of JSON', () => {
  it('are the elements of the report, one on each line', () => {
    const lines = renderAll(ndjsonFormat, results, options).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(results);
  });

  it('are given one at a time', () => {
    const assembly = ndjsonFormat.assemble(options);
    expect(assembly.start()).toBe('');
    for (const result of results) {
      const line = assembly.add(ndjsonFormat.part(result, options));
      expect(JSON.parse(new TextDecoder().decode(line as Uint8Array))).toEqual(result);
    }
  });
});

describe('JSON on a terminal', () => {
  it('loses nothing and holds nothing that a terminal acts upon', () => {
    const hostile = { name: '\u001b[2J\u009b2J\u202eabc\u2028\u007f\u0000é会' };
    const printed = safeJson(hostile);
    expect(JSON.parse(printed)).toEqual(hostile);
    expect(printed).toBe('{"name":"\\u001b[2J\\u009b2J\\u202eabc\\u2028\\u007f\\u0000é会"}');
  });

  it('is the same as a line in bytes, in memory of its own', () => {
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'toJSON', '\u202e', 'name'));
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u007f', 'é', '\u2028"', 'a'.repeat(5_000)));
    const value = fc.oneof(text, fc.jsonValue(), fc.constant(undefined), fc.dictionary(key, text));
    fc.assert(
      fc.property(fc.array(fc.dictionary(key, value), { minLength: 1 }), (objects) => {
        const lines = objects.map(safeJsonLine);
        expect(lines.map((line) => new TextDecoder().decode(line))).toEqual(
          objects.map((object) => `${safeJson(object)}\n`),
        );
        for (const line of lines) expect(line.buffer.byteLength).toBe(line.length);
      }),
    );
  });

  it('is a line in bytes however long it is', () => {
    const long = { many: Array.from({ length: 30_000 }, () => '会 and more texts, some of them \u202e odd') };
    for (const object of [long, { short: 'é' }])
      expect(new TextDecoder().decode(safeJsonLine(object))).toBe(`${safeJson(object)}\n`);
  });
});

describe('the formats', () => {
  it('are each loaded by their name', async () => {
    for (const [name, format] of Object.entries(formats)) {
      const code: FormatCode<unknown> = await format.load();
      // There's no badge of a file with errors.
      const expected = name === 'badge' ? '' : 'examples/broken.yaml';
      expect(renderAll(code, [broken], options), name).toContain(expected);
    }
  });
});
