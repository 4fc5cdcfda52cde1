import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.js';
import { readAssessment } from '../../../src/assessment/read-assessment.js';
import { compileAssessmentValidator } from '../../../src/assessment/schema/compile-validator.js';
import type { StarterAnswers, StarterPlan } from '../../../src/authoring/starter/starter.js';
import { smallestText, starterText } from '../../../src/authoring/starter/write-starter.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import { loadFramework } from '../../../src/framework/load-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import type { Path } from '../../../src/yaml/edit/edit.js';
import { editText } from '../../../src/yaml/edit/edit-text.js';
import { readText } from '../../yaml/read/read-text.js';

const answers: StarterAnswers = {
  name: 'River Valley Promise',
  community: 'River Valley, Ohio',
  states: ['OH', 'KY'],
  backbone: 'River Valley Community Fund',
  childrenAndYouth: 84200,
  assessedOn: '2026-06-30',
};

const plan: StarterPlan = {
  framework: defaultFramework,
  upTo: 'exploring',
  outcomes: ['kindergarten-readiness', 'employment'],
  commandTail: 'partnership.yaml',
  schema: 'assessment.schema.json',
};

const text = (more: Partial<StarterAnswers> = {}, planned: Partial<StarterPlan> = {}) =>
  starterText({ ...answers, ...more }, { ...plan, ...planned });

const bytes = (written: string) => new TextEncoder().encode(written);
const resultOf = (written: string) => assess(bytes(written), { file: 'partnership.yaml' }).result;
const partnershipOf = (written: string) => {
  const read = readAssessment(bytes(written), { file: 'partnership.yaml' });
  if (!read.valid) throw new Error(JSON.stringify(read.findings));
  return read.assessment.partnership;
};

/** What somebody does who takes away the # and the space behind it. */
const uncommented = (lines: string) => lines.replace(/^( *)# /gm, '$1');

function expectGolden(written: string, name: string): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(fileURLToPath(new URL('golden', import.meta.url)), { recursive: true });
    writeFileSync(file, written);
  }
  if (!existsSync(file)) throw new Error(`There is no golden file ${name}: run with UPDATE_GOLDEN=1 and read it.`);
  expect(written).toBe(readFileSync(file, 'utf8'));
}

describe('a new file', () => {
  it('explains itself, in the form that somebody has read', () => {
    expectGolden(text(), 'exploring.yaml');
  });

  it.each(defaultFramework.gateways.map(({ id }) => id))(
    'up to %s is valid, and nothing in it is worth a warning',
    (upTo) => {
      const result = resultOf(text({}, { upTo }));
      expect(result.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(result.valid).toBe(true);
    },
  );

  it('gives no answer that nobody gave: every benchmark is not assessed, and nothing is decided', () => {
    const result = resultOf(text({}, { upTo: 'systems-transformation' }));
    if (!result.valid) throw new Error('not valid');
    const statuses = result.gateways.flatMap(({ pillars }) =>
      pillars.flatMap(({ benchmarks }) => benchmarks.map(({ status }) => status)),
    );
    expect(statuses).toEqual(Array(45).fill('not-assessed'));
    expect(new Set(result.gateways.map(({ state }) => state))).toEqual(new Set(['undetermined']));
    expect(new Set(result.determinations.map(({ verdict }) => verdict))).toEqual(new Set(['undetermined']));
    const criteria = result.determinations.flatMap((determination) => determination.criteria);
    expect(criteria.filter((criterion) => criterion.result === 'unmet')).toEqual([]);
  });

  it('has a place for each benchmark of the chosen gateways, with its words, and for no other', () => {
    const written = text({}, { upTo: 'sustaining' });
    const flat = written.replace(/\n *# +/g, ' ').replace(/\s+/g, ' ');
    for (const [index, gateway] of defaultFramework.gateways.entries()) {
      for (const { id, code, title, statement, evidence } of gateway.benchmarks ?? []) {
        const chosen = index < 3;
        expect(written.includes(`\n      # ${id}: not-started\n`), id).toBe(chosen);
        expect(written.includes(`\n      # ${code} ${title}\n`), code).toBe(chosen);
        expect(
          [statement, ...evidence].every((line) => flat.includes(line)),
          id,
        ).toBe(chosen);
      }
    }
  });

  it('keeps its lines within 100 columns, whatever is chosen', () => {
    const outcomes = defaultFramework.outcomes.map(({ id }) => id);
    const lines = text({}, { upTo: 'systems-transformation', outcomes }).split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it('has places for what was not said of the partnership, and says nothing there', () => {
    const written = starterText({ name: 'A', assessedOn: '2026-06-30' }, plan);
    expect(partnershipOf(written)).toEqual({ name: 'A' });
    for (const key of ['community', 'states', 'backbone', 'children-and-youth']) {
      expect(written).toContain(`\n  # ${key}: `);
    }
    expect(partnershipOf(written.replace('\n  # community:', '\n  community:'))).toMatchObject({
      community: 'River Valley, Ohio',
    });
  });
});

describe('the place of a benchmark', () => {
  it('is filled in by taking away the # and the brackets of its pillar', () => {
    const filled = text()
      .replace('shared-community-vision: {}', 'shared-community-vision:')
      .replace('\n      # leadership-table: not-started', '\n      leadership-table: met');
    const result = resultOf(filled);
    expect(result.valid && result.gateways[0]).toMatchObject({ met: 1, total: 9 });
  });

  it('is filled in under brackets that were left: the finding points at them, and says to take them away', () => {
    const left = text().replace('\n      # leadership-table: not-started', '\n      leadership-table: met');
    const { findings } = resultOf(left);
    expect(findings).toHaveLength(1);
    const line = left.split('\n').findIndex((written) => written.includes('shared-community-vision: {}')) + 1;
    expect(findings[0]).toMatchObject({
      rule: 'yaml/syntax',
      line,
      suggestion: expect.stringContaining('Remove the {}'),
    });
  });

  it("is where an edit puts the answer: one line changes for the first of a pillar beside the pillar's own", () => {
    const path = (benchmark: string): Path => ['gateways', 'exploring', 'shared-community-vision', benchmark];
    const written = text();
    const once = editText(written, [{ kind: 'set', path: path('shared-messages'), value: 'met' }]);
    expect(once).toBe(
      written
        .replace('shared-community-vision: {}', 'shared-community-vision:')
        .replace('# shared-messages: not-started', 'shared-messages: met'),
    );
    const twice = editText(once, [{ kind: 'set', path: path('cradle-to-career-vision'), value: 'lapsed' }]);
    expect(twice).toBe(
      once.replace('\n      # cradle-to-career-vision: not-started', '\n      cradle-to-career-vision: lapsed'),
    );
  });
});

describe('outcomes', () => {
  const block = (written: string) => /^# outcomes:\n(?:#.*\n)+/m.exec(written)?.[0] ?? '';

  it('are a comment as a whole: none of them is said to be empty', () => {
    expect(text()).not.toMatch(/^outcomes:/m);
  });

  it('have an example for each that is tracked, valid once it is no comment, and without a value that nobody entered', () => {
    const written = text();
    const result = resultOf(written.replace(block(written), uncommented(block(written))));
    if (!result.valid || !result.outcomes) throw new Error(JSON.stringify(result.findings));
    expect(result.outcomes.map(({ id }) => id)).toEqual(['kindergarten-readiness', 'employment']);
    for (const { indicators } of result.outcomes) {
      expect(indicators).toMatchObject([{ core: true, trend: 'insufficient-data', latest: null }]);
    }
  });

  it('are named where none is tracked, with one example', () => {
    const written = text({}, { outcomes: [] });
    const flat = written.replace(/\n# /g, ' ');
    for (const { id } of defaultFramework.outcomes) expect(flat).toContain(id);
    expect(resultOf(written.replace(block(written), uncommented(block(written)))).valid).toBe(true);
  });

  it('have examples in periods that have begun, in any year', () => {
    const written = text({ assessedOn: '2002-01-01' });
    expect(block(written)).toContain('1999-00: null');
    expect(block(written)).toContain('2000-01: null');
    expect(resultOf(written).valid).toBe(true);
  });

  it('are entered by an edit where the file keeps their place', () => {
    const edited = editText(text(), [
      {
        kind: 'set',
        path: ['outcomes', 'employment', 'working'],
        value: { name: 'W', unit: 'percent', values: { '2024': 1 } },
      },
    ]);
    const result = resultOf(edited);
    expect(result.valid && result.outcomes).toMatchObject([{ id: 'employment', indicators: [{ id: 'working' }] }]);
    expect(edited.match(/^# outcomes:/m)).toBeNull();
  });
});

it('what else can be entered is valid once it is no comment', () => {
  const written = text();
  const start = written.indexOf('# designations:');
  const result = resultOf(written.slice(0, start) + uncommented(written.slice(start)));
  expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.valid && result.adjacentOutcomes).toHaveLength(1);
});

describe('the smallest file', () => {
  it('has the three things that every file needs, and what was said', () => {
    expect(smallestText({ name: 'River Valley', assessedOn: '2026-06-30' })).toBe(
      'strive: 1\npartnership:\n  name: River Valley\nassessed-on: 2026-06-30\n',
    );
    expect(smallestText(answers, 'mini/1')).toBe(
      `strive: 1
framework: mini/1
partnership:
  name: River Valley Promise
  community: River Valley, Ohio
  states: [OH, KY]
  backbone: River Valley Community Fund
  children-and-youth: 84200
assessed-on: 2026-06-30
`,
    );
  });
});

describe('texts that people type', () => {
  const hostile = [
    'NO',
    '1.10',
    '02134',
    '2026-06-30',
    'null',
    '~',
    '#5',
    'Promise #5',
    'a: b',
    '- a',
    '{}',
    "it's",
    'say "yes"',
    String.raw`C:\Users`,
    'two\nlines',
    '👩‍👧‍👦 Familias',
    '%YAML 1.1',
    '@home',
    'tab\there',
    '=1+1',
    '<<',
  ];

  /** As the reader takes it, before anything is cleaned for a terminal. */
  const rawPartnership = (written: string) => {
    const { value, findings } = readText(written);
    expect(findings).toEqual([]);
    return (value as { partnership: object }).partnership;
  };

  const survives = (said: { readonly name: string; readonly community: string }) => {
    const expected = { ...said, 'children-and-youth': 7 };
    const given = { ...said, childrenAndYouth: 7, assessedOn: '2026-06-30' };
    expect(rawPartnership(starterText(given, plan))).toEqual(expected);
    expect(rawPartnership(smallestText(given))).toEqual(expected);
  };

  it.each(hostile)('%j is read back as it was typed', (typed) => {
    survives({ name: typed, community: typed });
  });

  it('are read back whatever they are', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...hostile));
    fc.assert(fc.property(anything, anything, (name, community) => survives({ name, community })));
  });
});

describe('another edition', async () => {
  const loaded = await loadFramework(readFileSync('test/fixtures/mini-edition.yaml'), 'mini-edition.yaml');
  if (!loaded.valid) throw new Error(JSON.stringify(loaded.findings));
  const validate = await compileAssessmentValidator(loaded.framework);
  const read = (written: string, framework: Framework) =>
    readAssessment(bytes(written), { file: 'mini.yaml', framework, validate });
  const everything = { upTo: loaded.framework.gateways.at(-1)?.id ?? '', outcomes: [] };

  it('has its own places, and is named', () => {
    const { framework } = loaded;
    const written = text({}, { ...everything, framework });
    expect(written).toContain(`\nframework: ${framework.edition} `);
    expect(read(written, framework)).toMatchObject({ valid: true, findings: [] });
    for (const { benchmarks = [] } of framework.gateways) {
      for (const { id } of benchmarks) expect(written).toContain(`\n      # ${id}: not-started\n`);
    }
  });

  it('may hold any words: none of them ends a comment, or looks like an answer', () => {
    const words = 'one\nleadership-table: met\r\n\u001b[31mtwo\u0085three\u2028four: five # six\tseven';
    const worded = JSON.parse(JSON.stringify(loaded.framework), (key, value) =>
      ['title', 'statement'].includes(key) ? words : value,
    ) as Framework;
    const written = text({}, { ...everything, framework: worded });
    expect(read(written, worded)).toMatchObject({ valid: true });
    expect(written).not.toMatch(/[^\n\x20-\x7e]/);
    expect(written.match(/^ *# [a-z-]+: met/m)).toBeNull();
  });

  it('without benchmarks in the first gateways has no section for them', () => {
    const [first, ...others] = loaded.framework.gateways;
    if (!first) throw new Error('no gateway');
    const { benchmarks: _, ...bare } = first;
    const framework = { ...loaded.framework, gateways: [bare, ...others] } as Framework;
    const written = text({}, { framework, upTo: first.id, outcomes: [] });
    expect(written).not.toMatch(/^gateways:/m);
    expect(read(written, framework)).toMatchObject({ valid: true });
  });
});
