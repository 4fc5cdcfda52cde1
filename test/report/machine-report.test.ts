import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.js';
import { version } from '../../src/tool.js';
import { assessmentText } from '../assessment-text.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const threeLines = assessmentText();
const assessed = (text: string) => assess(new TextEncoder().encode(text), { file: 'river.yaml' }).result;

function valid(text: string) {
  const result = assessed(text);
  if (!result.valid) throw new Error(JSON.stringify(result.findings));
  return result;
}

const ownOutcomes = `${threeLines}other-outcomes:
  belonging:
    feel-at-home:
      name: Children who feel at home in school
      core: true
      unit: percent
      values: { 2023-24: 60, 2024-25: 66 }
      disparities:
        place:
          reference: town
          groups:
            town: { 2023-24: 65, 2024-25: 69 }
            hills: { 2023-24: 50, 2024-25: 60 }
`;

describe('every result', () => {
  it.each([
    ['of a valid file', threeLines, true],
    ['of an invalid one', 'strive: 1\n', false],
  ])('names the version of the report, the tool and the bytes that it is about: %s', (_what, text, isValid) => {
    const { valid: judged, report, tool, sha256 } = assessed(text);
    expect([judged, report, tool]).toEqual([isValid, 1, { name: 'strive', version }]);
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it.each([threeLines, 'strive: 1\n'])('leaves the hash out where it is told to', (text) => {
    const { result } = assess(Buffer.from(text), { file: 'a.yaml', hash: false });
    expect(result.sha256).toBeNull();
  });
});

describe('lists are lists', () => {
  it('where a file leaves everything out, and `leftOut` says so by the keys of the file', () => {
    const result = valid(threeLines);
    const { outcomes, otherOutcomes, adjacentOutcomes, designations, systemsChangeExamples, partnership } = result;
    for (const list of [outcomes, otherOutcomes, adjacentOutcomes, designations, systemsChangeExamples]) {
      expect(list).toEqual([]);
    }
    expect([partnership.states, result.unlisted]).toEqual([[], []]);
    expect([...result.leftOut].sort()).toEqual([
      'adjacent-outcomes',
      'designations',
      'other-outcomes',
      'outcomes',
      'systems-change-examples',
    ]);
  });

  it('and a section that is empty is not left out', () => {
    const { leftOut, outcomes, designations } = valid(`${threeLines}outcomes: {}\ndesignations: []\n`);
    expect([outcomes, designations]).toEqual([[], []]);
    expect([...leftOut].sort()).toEqual(['adjacent-outcomes', 'other-outcomes', 'systems-change-examples']);
  });
});

describe('a partnership’s id', () => {
  const { definitions } = schema;
  const isValidAssessment = new Ajv({ allowUnionTypes: true }).compile({
    definitions,
    $ref: '#/definitions/validAssessment',
  });
  const named = (facts: string) => threeLines.replace('{ name:', `{ ${facts}, name:`);

  it('is in the report as the file has it', () => {
    for (const id of ['river-valley', '2031', '3m', 'null'].map((one) => JSON.stringify(one))) {
      const result = valid(named(`id: ${id}`));
      expect(result.partnership.id).toBe(JSON.parse(id));
      expect(isValidAssessment(result)).toBe(true);
    }
  });

  it('is null where the file gives none, and never left out', () => {
    const result = valid(threeLines);
    expect(result.partnership).toStrictEqual({ id: null, name: 'River Valley Promise', states: [] });
    const { id: _, ...without } = result.partnership;
    expect(isValidAssessment(result)).toBe(true);
    expect(isValidAssessment({ ...result, partnership: without })).toBe(false);
  });

  it.each([
    ['River Valley', 'schema/format', 'Use only lowercase letters, digits, and hyphens. Did you mean `river-valley`?'],
    ['2031', 'schema/type', 'Put quotes around it: "2031".'],
    ['""', 'schema/format', 'Use only lowercase letters, digits, and hyphens.'],
  ])('is a short name: %s is refused', (id, rule, suggestion) => {
    expect(assessed(named(`id: ${id}`)).findings).toMatchObject([
      { rule, severity: 'error', path: '/partnership/id', suggestion },
    ]);
  });
});

describe('a partnership’s own outcomes', () => {
  const result = valid(ownOutcomes);

  it('have trends, gaps, and every series with its values', () => {
    expect(result.otherOutcomes).toMatchObject([
      {
        id: 'belonging',
        indicators: [
          {
            trend: 'improved',
            change: 6,
            // 15 points in 2023-24, and 9 a year later.
            gaps: [{ group: 'hills', result: 'reduced', change: -6 }],
            groups: [
              { group: 'town', reference: 'town', series: [{ value: 65 }, { value: 69 }] },
              { group: 'hills', reference: 'town', series: [{ value: 50 }, { value: 60 }] },
            ],
          },
        ],
      },
    ]);
  });

  it('never count', () => {
    for (const { criteria } of result.determinations) {
      for (const { id, counted, unknown } of criteria) {
        // Outcomes are left out, so that what they would bring is not known at all.
        if (id === 'core-indicators' || id === 'disparity-gaps') expect([counted, unknown]).toEqual([[], null]);
      }
    }
  });

  it('are given the trend by the framework’s own method too', () => {
    const { otherOutcomes } = valid(
      `${ownOutcomes}method: { tolerance: { points: 3 } }\n`.replace('2024-25: 66', '2024-25: 62'),
    );
    expect(otherOutcomes[0]?.indicators[0]).toMatchObject({ trend: 'maintained', frameworkTrend: 'improved' });
  });
});

describe('the schema of the report', () => {
  it('has an id, and tells a reader to accept keys that are new', () => {
    expect(schema.$id).toMatch(/^urn:strive:report:1$/);
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
    const later = {
      ...valid(ownOutcomes),
      somethingNew: [1],
      partnership: { id: null, name: 'A', states: [], motto: 'B' },
    };
    const summary = {
      ...Object.fromEntries(
        ['assessments', 'valid', 'errors', 'warnings', 'infos', 'departing', 'differing'].map((key) => [key, 1]),
      ),
      ...Object.fromEntries(
        ['crossed', 'frameworkCrossed', 'eligible', 'frameworkEligible', 'readings'].map((key) => [key, {}]),
      ),
      framework: 'theory-of-action/2019',
      basis: 'self',
      methodInForce: 'file',
      programs: {},
      movement: null,
      capacity: {
        budget: { below: 0, within: 0, above: 0, unknown: 1 },
        staffing: { below: 0, within: 0, above: 0, unknown: 1 },
      },
    };
    const report = { report: 1, tool: { name: 'strive', version }, summary, assessments: [later] };
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
    expect(isReport({ ...report, assessments: [{ ...later, findings: null }] })).toBe(false);
    // What lacks one of its keys isn't taken for what `strive validate` prints.
    for (const key of schema.definitions.validAssessment.required) {
      const { [key as keyof typeof later]: _, ...lacking } = later;
      expect(isReport({ ...report, assessments: [lacking] }), key).toBe(false);
    }
    const { report: one, tool, sha256, file, valid: isValid, findings, unlisted } = later;
    expect(
      isReport({ ...report, assessments: [{ report: one, tool, sha256, file, valid: isValid, findings, unlisted }] }),
    ).toBe(true);
  });
});
