import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkFramework } from '../../src/framework/check-framework.js';
import type { Framework } from '../../src/generated/framework.js';

const sound = readFileSync(new URL('../fixtures/mini-edition.yaml', import.meta.url), 'utf8');

/** The mini edition with one passage replaced. */
function variant(passage: string, replacement: string): Framework {
  if (sound.split(passage).length !== 2) throw new Error(`"${passage}" does not stand once in the mini edition.`);
  return parse(sound.replace(passage, () => replacement));
}

// What is changed, where the problem is placed, what the message names, what is suggested.
const mistakes: [title: string, passage: string, replacement: string, path: string, message: RegExp, fix: RegExp][] = [
  [
    'a pillar that is not defined',
    'pillar: soil\n        title: A plot',
    'pillar: soli\n        title: A plot',
    '/gateways/0/benchmarks/0/pillar',
    /no pillar "soli"/,
    /"soil"/,
  ],
  [
    'a determination that is not defined',
    'determination: sunflower',
    'determination: sunflowr',
    '/gateways/2/determination',
    /no determination "sunflowr"/,
    /"sunflower"/,
  ],
  [
    'a determination for a gateway that is not defined',
    'gateway: orchard\n    criteria:\n      - id: first-sunflower',
    'gateway: greenhouse\n    criteria:\n      - id: first-sunflower',
    '/determinations/1/gateway',
    /no gateway "greenhouse"/,
    /seedling, blossoming, orchard/,
  ],
  [
    'a gateway in a rule that is not defined',
    'gateways: [seedling, blossoming]',
    'gateways: [seedling, blosoming]',
    '/determinations/0/criteria/0/rule/gateways/1',
    /no gateway "blosoming"/,
    /"blossoming"/,
  ],
  [
    'a designation that is neither a gateway nor a determination',
    'designations: [sunflower], count: 1',
    'designations: [daisy], count: 1',
    '/determinations/1/criteria/1/rule/designations/0',
    /no designation "daisy"/,
    /second-sunflower/,
  ],
  [
    'a reading that is not defined',
    'sequence: { reading: season-order }',
    'sequence: { reading: seasons-order }',
    '/method/sequence/reading',
    /no reading "seasons-order"/,
    /"season-order"/,
  ],
  [
    'a reading of a count that is not defined',
    'count: { reading: harvest-count }',
    'count: { reading: weather }',
    '/determinations/0/criteria/2/rule/count/reading',
    /no reading "weather"/,
    /harvest-count/,
  ],
  [
    'a source that is not defined',
    'citation: { source: almanac, where: Autumn }',
    'citation: { source: almanack, where: Autumn }',
    '/determinations/0/criteria/2/citation/source',
    /no source "almanack"/,
    /"almanac"/,
  ],
  [
    'a source of a benchmark that is not defined',
    'source: almanac, where: Spring, note',
    'source: diary, where: Spring, note',
    '/gateways/0/benchmarks/0/citation/source',
    /no source "diary"/,
    /almanac/,
  ],
  [
    'a determination named as a gateway that it does not belong to',
    '- id: second-sunflower',
    '- id: blossoming',
    '/determinations/1/gateway',
    /could mean either/,
    /a different id/,
  ],
  [
    'two pillars with one id',
    'statement: The ground is cared for.\n',
    'statement: The ground is cared for.\n  - { id: soil, code: G, title: Ground, statement: It is the same. }\n',
    '/pillars/1/id',
    /"soil" is used twice/,
    /its own id/,
  ],
  ['two gateways with one code', 'code: OR', 'code: BL', '/gateways/2/code', /"BL" is used twice/, /its own/],
  [
    'two benchmarks of a gateway with one id',
    '- id: rain-barrels',
    '- id: compost',
    '/gateways/1/benchmarks/1/id',
    /"compost" is used twice/,
    /its own id/,
  ],
  [
    'two benchmarks with one code',
    'code: BL-N2',
    'code: BL-N1',
    '/gateways/1/benchmarks/3/code',
    /"BL-N1" is used twice/,
    /its own code/,
  ],
  [
    'a code that names another pillar',
    'code: BL-N2',
    'code: BL-S9',
    '/gateways/1/benchmarks/3/code',
    /BL-S9/,
    /Start it with BL-N/,
  ],
  ['two outcomes with one id', '- id: shade', '- id: vegetables-eaten', '/outcomes/1/id', /is used twice/, /its own/],
  [
    'a gateway in a rule of a program that is not defined',
    'kind: gateway-not-crossed, gateway: seedling',
    'kind: gateway-not-crossed, gateway: seedlin',
    '/programs/0/criteria/0/rule/gateway',
    /no gateway "seedlin"/,
    /"seedling"/,
  ],
  [
    'an outcome in a part of a rule of a program that is not defined',
    'kind: gap-result, outcomes: [vegetables-eaten]',
    'kind: gap-result, outcomes: [shade, vegetable-eaten]',
    '/programs/0/criteria/1/rule/rules/1/outcomes/1',
    /no outcome "vegetable-eaten"/,
    /"vegetables-eaten"/,
  ],
  [
    'a benchmark of a topic that is not defined',
    'title: Caring for soil, benchmarks: [SE-S2, SE-N1]',
    'title: Caring for soil, benchmarks: [SE-S2, SE-N7]',
    '/programs/0/topics/0/benchmarks/1',
    /no benchmark "SE-N7"/,
    /"SE-N1"/,
  ],
  [
    'a benchmark of a principle that is not defined',
    'benchmarks: [SE-S2, SE-N1]\n',
    'benchmarks: [SE-S8, SE-N1]\n',
    '/principles/0/benchmarks/0',
    /no benchmark "SE-S8"/,
    /"SE-S1"/,
  ],
  [
    'a source of a program that is not defined',
    'held: each spring\n    citation: { source: almanac',
    'held: each spring\n    citation: { source: almanak',
    '/programs/0/citation/source',
    /no source "almanak"/,
    /"almanac"/,
  ],
  [
    'two programs with one id',
    'programs:\n',
    'programs:\n  - { id: seed-exchange, title: A, statement: A., kind: support, held: "2030", criteria: [] }\n',
    '/programs/1/id',
    /"seed-exchange" is used twice/,
    /its own id/,
  ],
  [
    'two criteria of a program with one id',
    '- id: thin-harvest',
    '- id: young',
    '/programs/0/criteria/1/id',
    /"young" is used twice/,
    /its own id/,
  ],
  [
    'two topics of a program with one id',
    '    facts:\n',
    '      - { id: soil-care, title: Again, benchmarks: [SE-S1] }\n    facts:\n',
    '/programs/0/topics/1/id',
    /"soil-care" is used twice/,
    /its own id/,
  ],
  [
    'two facts of a program with one id',
    'states: [AZ, NM] }\n',
    'states: [AZ, NM] }\n      - { id: sunnyState, title: Again, states: [CA] }\n',
    '/programs/0/facts/1/id',
    /"sunnyState" is used twice/,
    /its own id/,
  ],
  [
    'two stages of capacity with one id',
    '- id: many-beds',
    '- id: first-beds',
    '/capacityStages/1/id',
    /used twice/,
    /its own/,
  ],
  [
    'a gateway of a stage of capacity that is not defined',
    '{ gateway: seedling, fewerThan: 2 }',
    '{ gateway: seedlin, fewerThan: 2 }',
    '/capacityStages/0/next/0/gateway',
    /no gateway "seedlin"/,
    /"seedling"/,
  ],
  [
    'a stage of capacity that asks for fewer benchmarks than any partnership can have',
    'fewerThan: 2',
    'fewerThan: 4',
    '/capacityStages/0/next/0/fewerThan',
    /fewer than 4 .* only 3/,
    /Ask for 3 or fewer/,
  ],
  [
    'a stage of capacity after one that fits everyone',
    '    next: [{ gateway: seedling, fewerThan: 2 }]\n',
    '',
    '/capacityStages/1/id',
    /Nobody can be at the stage "many-beds"/,
    /to the end of the list/,
  ],
  [
    'a range that ends before it begins',
    'budget: { from: 100, to: 300 }',
    'budget: { from: 400, to: 300 }',
    '/capacityStages/0/budget/from',
    /starts at 400 and ends at 300/,
    /Swap the two/,
  ],
  [
    'two options with one id',
    '- id: either',
    '- id: both',
    '/readings/1/options/1/id',
    /"both" is used twice/,
    /its own/,
  ],
  [
    'two criteria of a determination with one id',
    '- id: new-roots',
    '- id: first-sunflower',
    '/determinations/1/criteria/1/id',
    /is used twice/,
    /its own/,
  ],
  [
    'benchmarks without a threshold',
    '    threshold: { kind: all-benchmarks }\n    citation',
    '    citation',
    '/gateways/0',
    /"seedling" has benchmarks but doesn't say how many/,
    /threshold/,
  ],
  [
    'a gateway that nothing crosses',
    '    determination: sunflower\n',
    '',
    '/gateways/2',
    /The gateway "orchard" can't be crossed/,
    /determination/,
  ],
  [
    'a threshold without benchmarks',
    '    determination: sunflower\n',
    '    determination: sunflower\n    threshold: { kind: all-benchmarks }\n',
    '/gateways/2/threshold',
    /"orchard" has no benchmarks/,
    /benchmarks/,
  ],
  [
    'a literal threshold that is out of reach',
    'threshold: { kind: all-benchmarks }\n    citation',
    'threshold: { kind: across-pillars, count: 4 }\n    citation',
    '/gateways/0/threshold/count',
    /asks for 4 benchmarks, but the gateway "seedling" has only 3/,
    /3 or fewer/,
  ],
  [
    'a threshold of a reading that is out of reach',
    'kind: across-pillars, count: 2',
    'kind: across-pillars, count: 5',
    '/gateways/1/threshold',
    /The reading "blossoming-threshold" asks for 5 benchmarks/,
    /4 or fewer/,
  ],
  [
    'a count of benchmarks that is out of reach',
    'gateway: blossoming, count: 3',
    'gateway: blossoming, count: 5',
    '/determinations/0/criteria/1/rule/count',
    /asks for 5 benchmarks/,
    /4 or fewer/,
  ],
  [
    'a count in a gateway without benchmarks',
    'gateway: blossoming, count: 3',
    'gateway: orchard, count: 3',
    '/determinations/0/criteria/1/rule/gateway',
    /"orchard" has no benchmarks/,
    /a different gateway/,
  ],
  [
    "a gateway's threshold that has none",
    'kind: threshold-met, gateway: blossoming',
    'kind: threshold-met, gateway: orchard',
    '/determinations/1/criteria/4/rule/gateway',
    /the threshold of the gateway "orchard", but that gateway has none/,
    /a different gateway/,
  ],
  [
    'a default that is not an option',
    'default: two-across',
    'default: two-acros',
    '/readings/0/default',
    /"two-acros" isn't an option/,
    /"two-across"/,
  ],
  [
    'an option that is no threshold',
    '\n        value: { kind: all-benchmarks }',
    '',
    '/readings/0/options/1',
    /"all-four".*a gateway's threshold/,
    /all-benchmarks/,
  ],
  [
    'an option that is no count',
    'statement: One of them.\n        value: 1',
    'statement: One of them.\n        value: some',
    '/readings/1/options/1/value',
    /"either".*a count/,
    /whole number/,
  ],
  [
    'an option that is none of the words',
    'value: criteria-only',
    'value: any',
    '/readings/2/options/1/value',
    /"any-order".*the order of the gateways/,
    /in-order, criteria-only/,
  ],
  [
    'a default below its bounds',
    'points: { default: 2, minimum: 1',
    'points: { default: 0.5, minimum: 1',
    '/method/tolerance/points/default',
    /0.5 is outside its own limits, 1 to 5/,
    /widen/,
  ],
  [
    'a default above its bounds',
    'minimumCellSize: { default: 5,',
    'minimumCellSize: { default: 51,',
    '/method/minimumCellSize/default',
    /51 is outside its own limits, 1 to 50/,
    /widen/,
  ],
  [
    'bounds that exclude each other',
    'confidence: { default: 90, minimum: 80, maximum: 99 }',
    'confidence: { default: 90, minimum: 99, maximum: 80 }',
    '/method/confidence/minimum',
    /99 is higher than the maximum 80/,
    /Swap/,
  ],
  [
    'a determination that asks for the gateway that it crosses',
    'gateways: [seedling, blossoming]',
    'gateways: [seedling, orchard]',
    '/determinations/0/criteria/0/rule/gateways/1',
    /is circular.*"sunflower" requires the gateway "orchard"/,
    /comes before/,
  ],
];

describe('checkFramework', () => {
  it('finds nothing in a sound edition', () => {
    expect(checkFramework(parse(sound))).toEqual([]);
  });

  it.each(mistakes)('finds %s, once', (_title, passage, replacement, path, message, fix) => {
    const problems = checkFramework(variant(passage, replacement));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.suggestion).toMatch(fix);
  });

  it('takes defaults at their bounds', () => {
    expect(checkFramework(variant('points: { default: 2,', 'points: { default: 1,'))).toEqual([]);
    expect(checkFramework(variant('points: { default: 2,', 'points: { default: 5,'))).toEqual([]);
  });

  it('takes a count of all the benchmarks that there are', () => {
    expect(checkFramework(variant('gateway: blossoming, count: 3', 'gateway: blossoming, count: 4'))).toEqual([]);
  });

  it('reports a reading that fits nowhere once, however often it is used', () => {
    const framework = variant('value: criteria-only', 'value: any');
    framework.method.trendTest = { reading: 'season-order' };
    // Both options are no tests for trends; the second is no order either, and is one mistake all the same.
    expect(checkFramework(framework).map(({ path }) => path)).toEqual([
      '/readings/2/options/1/value',
      '/readings/2/options/0',
    ]);
  });

  it('follows a circle through the gateways before', () => {
    // Blossoming stands before orchard: when the sunflower crosses blossoming too, orchard cannot come without it.
    const framework = variant('threshold: { reading: blossoming-threshold }', 'determination: second-sunflower');
    delete framework.gateways[1]?.benchmarks;
    const [first, second] = framework.determinations;
    if (!first || !second) throw new Error('The mini edition has two determinations.');
    first.criteria = first.criteria.filter(({ rule }) => rule.kind === 'core-indicators');
    second.criteria = [
      { id: 'round', title: 'Round', statement: 'Round.', rule: { kind: 'gateways-crossed', gateways: ['orchard'] } },
    ];
    const path = '/determinations/1/criteria/0/rule/gateways/0';
    expect(checkFramework(framework).map((problem) => problem.path)).toEqual([path]);
    framework.method.sequence = 'criteria-only';
    expect(checkFramework(framework)).toEqual([]);
  });

  it('follows a circle through another determination', () => {
    const framework = variant('threshold: { reading: blossoming-threshold }', 'determination: second-sunflower');
    delete framework.gateways[1]?.benchmarks;
    framework.method.sequence = 'criteria-only';
    const asks = (gateway: string) => [
      { id: 'round', title: 'Round', statement: 'Round.', rule: { kind: 'gateways-crossed', gateways: [gateway] } },
    ];
    Object.assign(framework.determinations[0] ?? {}, { criteria: asks('blossoming') });
    Object.assign(framework.determinations[1] ?? {}, { criteria: asks('orchard') });
    expect(checkFramework(framework).map(({ path }) => path)).toEqual([
      '/determinations/0/criteria/0/rule/gateways/0',
      '/determinations/1/criteria/0/rule/gateways/0',
    ]);
  });
});
