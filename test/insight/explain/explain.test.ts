import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findingRules } from '../../../src/findings/finding-rules.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';
import { type Explanation, explain } from '../../../src/insight/explain/explain.js';

const mini: Framework = parse(readFileSync(new URL('../../fixtures/mini-edition.yaml', import.meta.url), 'utf8'));

const idsIn = (explanation: Explanation) => explanation.entries.map(({ kind, id }) => `${kind} ${id}`);

/** The one entry that a topic of the default edition has. */
function only(topic: string, framework = defaultFramework) {
  const { entries } = explain(framework, topic);
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  if (!entry) throw new Error(`Nothing explains ${topic}.`);
  return entry;
}

describe('explain, without a topic', () => {
  it('gives the map: every kind of part in its order, with its facts', () => {
    const { topic, entries, lists } = explain(mini);
    expect(topic).toBeNull();
    expect(entries).toEqual([]);
    expect(
      lists.map(({ title, topics }) => [title, topics.map(({ id, note }) => (note ? `${id}: ${note}` : id))]),
    ).toEqual([
      [
        'Gateways',
        ['seedling: 3 benchmarks', 'blossoming: 4 benchmarks', 'orchard: crossed by the determination "sunflower"'],
      ],
      ['Pillars', ['soil: 4 benchmarks', 'neighbors: 3 benchmarks']],
      ['Determinations', ['sunflower: 3 criteria', 'second-sunflower: 5 criteria']],
      ['Outcomes', ['vegetables-eaten', 'shade']],
      ['Principles', ['patience']],
      ['Programs', ['seed-exchange: each spring']],
      ['Capacity stages', ['first-beds: 2029', 'many-beds: 2029']],
      [
        'Readings',
        ['blossoming-threshold: default two-across', 'harvest-count: default both', 'season-order: default in-order'],
      ],
    ]);
  });
});

describe('explain, with a topic', () => {
  it.each([
    ['leadership-table', 'benchmark leadership-table'],
    ['Leadership-Table', 'benchmark leadership-table'],
    ['EX-V2', 'benchmark leadership-table'],
    ['ex-v2', 'benchmark leadership-table'],
    ['a leadership table', 'benchmark leadership-table'],
    ['exploring/leadership-table', 'benchmark leadership-table'],
    ['exploring/shared-community-vision/leadership-table', 'benchmark leadership-table'],
    ['exploring', 'gateway exploring'],
    ['SU', 'gateway sustaining'],
    ['collaborative-action', 'pillar collaborative-action'],
    ['advance-equity', 'principle advance-equity'],
    ['employment', 'outcome employment'],
    ['ongoing-proof-point', 'determination ongoing-proof-point'],
    ['proof-point/core-indicators', 'criterion proof-point/core-indicators'],
    ['gap-measure', 'reading gap-measure'],
    ['gap-measure=relative', 'reading gap-measure'],
    ['relative', 'reading gap-measure'],
    ['schema/unknown-key', 'finding schema/unknown-key'],
  ])('finds %s', (topic, expected) => {
    expect(idsIn(explain(defaultFramework, topic))).toEqual([expected]);
  });

  it.each([
    ['proof-point', ['gateway proof-point', 'determination proof-point']],
    ['Proof point', ['gateway proof-point', 'determination proof-point']],
    ['systems-transformation', ['gateway systems-transformation', 'determination systems-transformation']],
    [
      'core-indicators',
      [
        'criterion proof-point/core-indicators',
        'criterion ongoing-proof-point/core-indicators',
        'criterion systems-transformation/core-indicators',
      ],
    ],
    ['distinct-outcomes', ['reading core-indicator-count', 'reading gap-count']],
  ])('shows all that %s names', (topic, expected) => {
    expect(idsIn(explain(defaultFramework, topic))).toEqual(expected);
  });

  it('lists all of a kind', () => {
    const benchmarks = explain(defaultFramework, 'benchmarks').lists;
    expect(benchmarks.map(({ kind, topics }) => [kind, topics.length])).toEqual([['benchmark', 45]]);
    expect(explain(defaultFramework, 'criteria').lists[0]?.topics).toHaveLength(3 + 5 + 5);
    expect(explain(defaultFramework, 'Readings').lists[0]?.topics).toHaveLength(10);
    expect(explain(defaultFramework, 'findings').lists[0]?.topics).toHaveLength(Object.keys(findingRules).length);
  });

  it('says of a benchmark what it asks, what serves as evidence, where it stands and whence it comes', () => {
    expect(only('plot-agreed', mini)).toEqual({
      kind: 'benchmark',
      id: 'plot-agreed',
      code: 'SE-S1',
      title: 'A plot',
      text: 'The owner has agreed to the use of the plot.',
      partOf: [
        { kind: 'gateway', id: 'seedling', code: 'SE', title: 'Seedling' },
        { kind: 'pillar', id: 'soil', code: 'S', title: 'Soil' },
      ],
      evidence: ['The signed agreement'],
      indicators: [],
      computed: [
        expect.stringMatching(/status is "met".*--basis reviewed/),
        "A review dated after today doesn't count.",
        expect.stringMatching(/unknown/),
      ],
      options: [],
      parts: [],
      inFile: ['gateways', 'seedling', 'soil', 'plot-agreed'],
      source: {
        title: "The Gardeners' Almanac",
        publisher: 'Garden Council',
        date: '2031',
        where: 'Spring',
        note: 'The almanac speaks of land.',
      },
    });
  });

  it('gives a gateway and a pillar their benchmarks, and a determination its criteria', () => {
    expect(only('seedling', mini).parts.map(({ code }) => code)).toEqual(['SE-S1', 'SE-S2', 'SE-N1']);
    expect(only('neighbors', mini).parts.map(({ code }) => code)).toEqual(['SE-N1', 'BL-N1', 'BL-N2']);
    expect(only('sunflower', mini).parts.map(({ id }) => id)).toEqual([
      'sunflower/earlier-seasons',
      'sunflower/three-blossoms',
      'sunflower/harvest',
    ]);
  });

  it('says how a gateway is crossed', () => {
    expect(only('exploring').computed).toEqual([
      'It is crossed when all 9 benchmarks are met.',
      expect.stringMatching(
        /^A reading can change this: if its threshold would be undetermined, a designation .* met\.$/,
      ),
      'The reading "designation-credit" can change this. Its default is none. It can also be early-gateways.',
    ]);
    expect(only('systems-change').computed).toEqual([
      'It is crossed when 4 of the 9 benchmarks are met, with at least one in each pillar.',
      'The reading "systems-change-threshold" can change this. Its default is four-across-pillars. It can also be all-benchmarks.',
      'All gateways before it must also be crossed.',
      'The reading "sequence" can change this. Its default is in-order. It can also be criteria-only.',
      'Evidence older than 36 months is reported as stale.',
    ]);
    expect(only('orchard', mini).computed).toEqual([
      'It is crossed when the partnership is eligible for the determination "sunflower". Its 3 criteria must be met.',
      'All gateways before it must also be crossed.',
      'The reading "season-order" can change this. Its default is in-order. It can also be any-order.',
    ]);
  });

  // A sentence for each kind of rule, then one for each reading that can change it.
  it.each([
    ['proof-point/prior-gateways', /^Met when Exploring, Emerging, and Sustaining are crossed\.$/, ['sequence']],
    ['ongoing-proof-point/systems-change-gateway', /^Met when Systems change is crossed\.$/, []],
    [
      'systems-transformation/transformation-threshold',
      /^Met when the threshold of Systems transformation is reached: 4 of the 9 benchmarks are met, with at least one in each pillar\.$/,
      ['transformation-threshold'],
    ],
    [
      'proof-point/systems-change-benchmarks',
      /^Met when 4 benchmarks of Systems change are met, with at least one in each pillar\.$/,
      [],
    ],
    [
      'ongoing-proof-point/prior-proof-point',
      /^Met when the file lists a designation as Proof point or Ongoing proof point, dated on or before the day of the assessment\.$/,
      ['sequence'],
    ],
    [
      'ongoing-proof-point/systems-change-examples',
      /^Met when the file lists 1 example of systems change dated after the latest designation as Proof point or Ongoing proof point\. .* any example counts\.$/,
      ['further-examples'],
    ],
    [
      'proof-point/core-indicators',
      /^Met when 4 outcomes have at least one core indicator that was maintained or improved\.$/,
      ['core-indicator-count', 'trend-test'],
    ],
    [
      'systems-transformation/core-indicators',
      /^Met when 4 outcomes have at least one core indicator that improved\.$/,
      ['core-indicator-count', 'trend-test'],
    ],
    [
      'ongoing-proof-point/disparity-gaps',
      /^Met when 2 outcomes have at least one disparity gap of a core indicator that is reduced or eliminated\.$/,
      ['gap-count', 'gap-measure', 'leveling-down'],
    ],
    [
      'systems-transformation/adjacent-sector-outcome',
      /^Met when 1 outcome in another sector improved\.$/,
      ['trend-test'],
    ],
  ])('says how %s is computed', (topic, rule, readings) => {
    const { computed } = only(topic);
    expect(computed[0]).toMatch(rule);
    const named = computed.flatMap((sentence) => /^The reading "(.+?)" can change this/.exec(sentence)?.[1] ?? []);
    expect(named).toEqual(readings);
  });

  it('says how literal settings are computed, without naming a reading', () => {
    expect(only('fairness', mini).computed).toEqual([
      'Met when 1 disparity gap of core indicators is reduced or eliminated.',
    ]);
    expect(only('harvest', mini).computed).toEqual([
      'Met when 2 outcomes have at least one core indicator that improved.',
      'The reading "harvest-count" can change this. Its default is both. It can also be either.',
    ]);
    expect(only('beyond-the-fence', mini).computed).toEqual([
      'Met when 1 outcome in another sector was maintained or improved.',
    ]);
  });

  it('says of a reading what can be chosen, why, where it is used and how to take another', () => {
    const reading = only('further-examples');
    expect(reading.options.map(({ id, default: isDefault }) => [id, isDefault])).toEqual([
      ['one', true],
      ['two', false],
    ]);
    expect(reading.reason).toBe('The page gives no number.');
    expect(reading.computed[0]).toBe('It applies to the criterion "ongoing-proof-point/systems-change-examples".');
    expect(reading.computed.join(' ')).toContain('--reading further-examples=two');
    expect(reading.inFile).toEqual(['method', 'readings', 'further-examples']);
  });

  it('gives the numbers of the method with the test that uses them', () => {
    const text = only('trend-test').computed.join(' ');
    expect(text).toContain('If the unit is percent, the tolerance is 1 point. A file can set it from 0 to 3.');
    expect(text).toContain('the tolerance is 2 percent of the baseline (0 to 10)');
    expect(text).toContain('95 percent confidence (80 to 99.9)');
    expect(text).toContain('fewer than 10 people');
  });

  it('says of a finding how severe it is, why it matters and what to do', () => {
    const { severity, title, why, fix } = findingRules['yaml/duplicate-key'];
    expect(only('yaml/duplicate-key')).toMatchObject({ kind: 'finding', severity, title, text: why, fix });
  });

  it('explains every topic of every list', () => {
    for (const framework of [defaultFramework, mini]) {
      for (const kind of [
        'gateways',
        'pillars',
        'benchmarks',
        'determinations',
        'criteria',
        'outcomes',
        'principles',
        'readings',
        'findings',
      ]) {
        for (const { id, kind: expected } of explain(framework, kind).lists[0]?.topics ?? []) {
          expect(explain(framework, id).entries.map((entry) => entry.kind)).toContain(expected);
        }
      }
    }
  });
});

describe('explain, with a topic that there is not', () => {
  it.each([
    ['leadersip-table', 'leadership-table'],
    ['EX-V9', 'cradle-to-career-vision'],
    ['kindergarden-readiness', 'kindergarten-readiness'],
    ['ongoing proof', 'ongoing-proof-point'],
    ['levelling-down', 'leveling-down'],
    ['schema/unknown', 'schema/unknown-key'],
  ])('offers for %s what was meant', (topic, meant) => {
    const { entries, lists, nearMisses } = explain(defaultFramework, topic);
    expect([entries, lists]).toEqual([[], []]);
    expect(nearMisses.map(({ id }) => id)).toContain(meant);
  });

  it('offers what shares a word', () => {
    const offered = explain(defaultFramework, 'policy').nearMisses.map(({ code }) => code);
    expect(offered).toEqual(['EX-I2', 'EM-I2', 'SU-I2', 'SC-I2', 'ST-I3']);
  });

  it('offers nothing where nothing is near, or little words alone are shared', () => {
    expect(explain(defaultFramework, 'xyzzy-quux').nearMisses).toEqual([]);
    expect(explain(defaultFramework, 'xyzzy of the quux and the').nearMisses).toEqual([]);
  });

  it('offers five of many, those that share the most words first', () => {
    const offered = explain(defaultFramework, 'shared data for community outcomes').nearMisses;
    expect(offered).toHaveLength(5);
    expect(offered[0]?.id).toBe('real-time-shared-data');
  });

  it('never throws, and offers at most five', () => {
    fc.assert(
      fc.property(fc.string(), (topic) => {
        expect(explain(mini, topic).nearMisses.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it.each(['toString', '__proto__', 'constructor'])('takes %s for a topic like any other', (topic) => {
    expect(explain(defaultFramework, topic)).toMatchObject({ entries: [], lists: [] });
  });
});
