import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { defaultFramework } from '../../src/framework/default-framework.js';
import { loadFramework } from '../../src/framework/load-framework.js';

const sound = readFileSync(new URL('../fixtures/mini-edition.yaml', import.meta.url), 'utf8');
const lines = sound.split('\n');

/** The mini edition with one passage replaced, and the line and column where that passage stands. */
function variant(passage: string, replacement: string): string {
  if (sound.split(passage).length !== 2) throw new Error(`"${passage}" does not stand once in the mini edition.`);
  return sound.replace(passage, () => replacement);
}

/** Where a text stands in the sound edition, counted from 1. Findings have to be in the same place. */
function placeOf(text: string, within = text): { line: number; column: number } {
  const start = sound.indexOf(within) + within.indexOf(text);
  const before = sound.slice(0, start).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

async function findingsOf(content: string | Uint8Array) {
  const loaded = await loadFramework(content, 'mini.yaml');
  if (loaded.valid) throw new Error('The edition was taken for valid.');
  return loaded.findings;
}

describe('loadFramework', () => {
  it('loads the mini edition as it is written', async () => {
    expect(await loadFramework(sound, 'mini.yaml')).toEqual({ valid: true, framework: parse(sound) });
  });

  it('takes bytes as well as text', async () => {
    expect(await loadFramework(new TextEncoder().encode(sound), 'mini.yaml')).toMatchObject({ valid: true });
  });

  it('loads the default edition from its own file to what the build made of it', async () => {
    const file = new URL('../../src/framework/editions/theory-of-action-2019.yaml', import.meta.url);
    expect(await loadFramework(readFileSync(file), '2019.yaml')).toEqual({ valid: true, framework: defaultFramework });
  });

  // What is changed; the rule; the text in the sound edition at whose place the finding stands; message; suggestion.
  it.each<[string, string, string, string, [string, string?], RegExp, RegExp]>([
    [
      'a misspelled key',
      'disclaimer: This',
      'disclamer: This',
      'schema/unknown-key',
      ['disclaimer: This'],
      /`disclamer` isn't a known key at the top level/,
      /`disclaimer`/,
    ],
    [
      'a key that is missing',
      '    statement: The ground is cared for.\n',
      '',
      'schema/missing',
      ['id: soil', '- id: soil\n    code: S'],
      /is missing `statement`/,
      /Add `statement:`/,
    ],
    [
      'a year that needs quotes',
      'date: "2031"',
      'date: 2031',
      'schema/type',
      ['"2031"'],
      /`date` should be text/,
      /"2031"/,
    ],
    [
      'an edition that is not written as one',
      'edition: community-gardens/2031',
      'edition: Community Gardens',
      'schema/format',
      ['community-gardens/2031'],
      /`edition` isn't in the right format/,
      /a name, a slash, and a year or version/,
    ],
    [
      'a code in small letters',
      'code: SE\n',
      'code: se\n',
      'schema/format',
      ['SE\n'],
      /`code` isn't in the right format: `se`/,
      /capital letters/,
    ],
    [
      'an id that is not written as one',
      'id: soil-tested',
      'id: Soil Tested',
      'schema/format',
      ['soil-tested'],
      /`id` should be a short name/,
      /`soil-tested`/,
    ],
    [
      'a kind of rule that is not known',
      'kind: gateways-crossed',
      'kind: gateway-crossed',
      'schema/value',
      ['gateways-crossed'],
      /`kind` should be one of .*`adjacent-outcomes`/,
      /Did you mean `gateways-crossed`\?/,
    ],
    [
      'a rule without its kind',
      'rule: { kind: threshold-met, gateway: blossoming }',
      'rule: { gateway: blossoming }',
      'schema/missing',
      ['rule: { kind: threshold-met'],
      /`rule` is missing `kind`/,
      /Add `kind:`/,
    ],
    [
      'a key that this kind of rule does not take',
      'rule: { kind: threshold-met, gateway: blossoming }',
      'rule: { kind: threshold-met, trends: [improved], gateway: blossoming }',
      'schema/unknown-key',
      ['gateway: blossoming }', 'kind: threshold-met, gateway: blossoming }'],
      /`trends` isn't a known key in `rule`/,
      /`kind`, `gateway`/,
    ],
    [
      'a rule without what its kind needs',
      'rule: { kind: threshold-met, gateway: blossoming }',
      'rule: { kind: threshold-met }',
      'schema/missing',
      ['rule: { kind: threshold-met'],
      /`rule` is missing `gateway`/,
      /Add `gateway:`/,
    ],
    [
      'a threshold of a kind that is not known',
      'threshold: { kind: all-benchmarks }\n    citation',
      'threshold: { kind: every-benchmark }\n    citation',
      'schema/value',
      ['all-benchmarks', 'all-benchmarks }\n    citation'],
      /`kind` should be one of `all-benchmarks` or `across-pillars`/,
      /all-benchmarks/,
    ],
    [
      'a threshold without its count',
      'value: { kind: across-pillars, count: 2 }',
      'value: { kind: across-pillars }',
      'schema/missing',
      ['value: { kind: across-pillars'],
      /`value` is missing `count`/,
      /How many benchmarks/,
    ],
    [
      'a setting with a word that is not known',
      'gapMeasure: absolute',
      'gapMeasure: absolut',
      'schema/value',
      ['absolute', 'gapMeasure: absolute'],
      /`gapMeasure` should be one of `absolute` or `relative`/,
      /Did you mean `absolute`\?/,
    ],
    [
      'a count that is no number',
      'gateway: blossoming, count: 3',
      'gateway: blossoming, count: three',
      'schema/type',
      ['3', 'count: 3'],
      /`count` should be a whole number or a group of keys with their values, but it's the text `three`/,
      /keys with their values/,
    ],
    [
      'a reading named by a yes or no',
      'threshold: { reading: blossoming-threshold }',
      'threshold: { reading: true }',
      'schema/type',
      ['blossoming-threshold', 'reading: blossoming-threshold'],
      /`reading` should be text/,
      /quotes/,
    ],
    [
      'a bound below zero',
      'percent: { default: 5, minimum: 0,',
      'percent: { default: 5, minimum: -1,',
      'schema/value',
      ['0,', 'minimum: 0, maximum: 20'],
      /`minimum` should be at least 0/,
      /0 or more/,
    ],
    [
      'a rule of a program whose kind is not known',
      '{ kind: gateway-not-crossed, gateway: seedling }',
      '{ kind: gateway-not-crosed, gateway: seedling }',
      'schema/value',
      ['gateway-not-crossed', 'kind: gateway-not-crossed, gateway: seedling'],
      /`kind` should be one of `answer-among`/,
      /Did you mean `gateway-not-crossed`\?/,
    ],
    [
      'a name that points nowhere',
      'determination: sunflower',
      'determination: sunflour',
      'framework/reference',
      ['sunflower', 'determination: sunflower'],
      /no determination "sunflour"/,
      /"sunflower"/,
    ],
    [
      'parts that do not fit each other',
      'kind: across-pillars, count: 2',
      'kind: across-pillars, count: 9',
      'framework/consistency',
      ['{ reading: blossoming-threshold }'],
      /asks for 9 benchmarks/,
      /4 or fewer/,
    ],
  ])('places %s, once', async (_title, passage, replacement, rule, [text, within], message, suggestion) => {
    const findings = await findingsOf(variant(passage, replacement));
    expect(findings).toEqual([
      expect.objectContaining({ rule, severity: 'error', file: 'mini.yaml', ...placeOf(text, within) }),
    ]);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.suggestion).toMatch(suggestion);
  });

  it('refuses a rule of a program about an answer that no assessment can give', async () => {
    const bad = variant(
      '{ kind: gateway-not-crossed, gateway: seedling }',
      '{ kind: answer-yes, answer: data-informs-polcy }',
    );
    expect(await findingsOf(bad)).toMatchObject([
      { path: '/programs/0/criteria/0/rule/answer', suggestion: 'Did you mean `data-informs-policy`?' },
    ]);
  });

  it('gives lines that a reader can count', async () => {
    // The seventh line holds the disclaimer; counted by hand in the fixture.
    expect(lines[6]).toMatch(/^disclaimer:/);
    const [finding] = await findingsOf(variant('disclaimer: This', 'disclamer: This'));
    expect(finding).toMatchObject({ line: 7, column: 1, path: '/disclamer' });
  });

  it('reports all mistakes at once, in file order', async () => {
    const bad = variant('disclaimer: This', 'disclamer: This')
      .replace('gapMeasure: absolute', 'gapMeasure: absolut')
      .replace('kind: gateways-crossed', 'kind: crossed');
    const findings = await findingsOf(bad);
    expect(findings.map(({ rule }) => rule)).toEqual(['schema/unknown-key', 'schema/value', 'schema/value']);
    const placed = findings.map(({ line }) => line);
    expect(placed).toEqual([...placed].sort((one, other) => one - other));
  });

  it('reports names that point nowhere beside what the schema refuses', async () => {
    const bad = variant('gapMeasure: absolute', 'gapMeasure: absolut')
      .replace('determination: sunflower', 'determination: sunflour')
      .replace('disclaimer: This', 'disclamer: This');
    const findings = await findingsOf(bad);
    expect(findings.map(({ rule }) => rule)).toEqual(['schema/unknown-key', 'framework/reference', 'schema/value']);
  });

  it('compares nothing where a part is missing for its misspelled key', async () => {
    const findings = await findingsOf(variant('\ngateways:\n', '\ngatways:\n'));
    expect(findings).toEqual([expect.objectContaining({ rule: 'schema/unknown-key', path: '/gatways' })]);
  });

  it('reports a name that is neither written well nor defined once', async () => {
    const findings = await findingsOf(variant('determination: sunflower', 'determination: Sun Flower'));
    expect(findings.map(({ rule }) => rule)).toEqual(['schema/format']);
  });

  it('takes a setting of the wrong kind for that alone', async () => {
    for (const wrong of [
      '7',
      '[]',
      '{}',
      '{ kind: 7 }',
      '{ kind: across-pillars, count: many }',
      '{ reading: [] }',
      'null',
    ]) {
      const findings = await findingsOf(variant('{ reading: blossoming-threshold }', wrong));
      expect(findings).toHaveLength(1);
      expect(findings[0]?.path).toMatch(/^\/gateways\/1\/threshold/);
    }
  });

  it('says what the YAML has wrong, and nothing of references then', async () => {
    const findings = await findingsOf(
      variant('title: Community Gardens Path', 'title: Community Gardens Path\ntitle: Again'),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml/duplicate-key']);
  });

  it('reports what the YAML refuses once, and not for its value again', async () => {
    const findings = await findingsOf(variant('gapMeasure: absolute', 'gapMeasure: *measure'));
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml/alias']);
  });

  it.each([
    ['', 'schema/missing'],
    ['# nothing but a comment\n', 'schema/missing'],
    ['{}\n', 'schema/type'],
    ['- a\n- list\n', 'schema/type'],
    ['a text', 'schema/type'],
  ])('refuses %j as no edition, in one finding', async (text, rule) => {
    const findings = await findingsOf(text);
    expect(findings).toEqual([expect.objectContaining({ rule, line: 1, column: 1, path: '' })]);
  });

  it('takes escape sequences out of what the file says', async () => {
    const loaded = await loadFramework(
      variant('title: Community Gardens Path', 'title: "Community\\e[31m Gardens"'),
      'mini.yaml',
    );
    expect(loaded).toMatchObject({ valid: true, framework: { title: 'Community Gardens' } });
  });

  it('takes names such as toString and __proto__ for names like any other', async () => {
    const findings = await findingsOf(
      variant('pillar: soil\n        title: A plot', 'pillar: soil\n        __proto__: 1\n        title: A plot'),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['schema/unknown-key']);
    const cited = await findingsOf(variant('source: almanac, where: Autumn', 'source: constructor, where: Autumn'));
    expect(cited.map(({ rule }) => rule)).toEqual(['framework/reference']);
  });

  it('never throws, whatever word is put into a line', async () => {
    const words = fc.constantFrom('7', 'x', '[]', '{}', 'null', '{ kind: x }', '[1, { a: b }]', 'toString');
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), words, async (at, word) => {
        const changed = lines.map((line, index) => (index === at ? line.replace(/: .+$/, `: ${word}`) : line));
        const loaded = await loadFramework(changed.join('\n'), 'mini.yaml');
        if (!loaded.valid) expect(loaded.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever line is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), async (lost) => {
        const loaded = await loadFramework(lines.filter((_, index) => index !== lost).join('\n'), 'mini.yaml');
        if (!loaded.valid) expect(loaded.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
