import { describe, expect, it } from 'vitest';
import { checkFramework } from '../../src/framework/check-framework.js';
import { defaultFramework } from '../../src/framework/default-framework.js';
import type { Gateway } from '../../src/generated/framework.js';

// The binding names: assessment files are written with them, so none may ever change. Gateway, then code and slug.
const benchmarks: Record<string, string[]> = {
  exploring: [
    'EX-V1 shared-community-vision cradle-to-career-vision',
    'EX-V2 shared-community-vision leadership-table',
    'EX-V3 shared-community-vision shared-messages',
    'EX-E1 evidence-based-decision-making outcomes-and-core-indicators',
    'EX-E2 evidence-based-decision-making priority-core-indicators',
    'EX-A1 collaborative-action continuous-improvement-commitment',
    'EX-I1 investment-and-sustainability backbone-capacity',
    'EX-I2 investment-and-sustainability policy-role',
    'EX-I3 investment-and-sustainability investors-engaged',
  ],
  emerging: [
    'EM-V1 shared-community-vision accountability-in-practice',
    'EM-V2 shared-community-vision baseline-report-card',
    'EM-V3 shared-community-vision community-engagement-messages',
    'EM-E1 evidence-based-decision-making disaggregated-baseline',
    'EM-E2 evidence-based-decision-making priority-contributing-indicators',
    'EM-A1 collaborative-action root-causes-and-strategies',
    'EM-I1 investment-and-sustainability operating-capacity',
    'EM-I2 investment-and-sustainability policy-leader-engagement',
    'EM-I3 investment-and-sustainability partner-operations-support',
  ],
  sustaining: [
    'SU-V1 shared-community-vision structure-enables-action',
    'SU-V2 shared-community-vision two-way-communication',
    'SU-E1 evidence-based-decision-making connected-data',
    'SU-A1 collaborative-action rapid-cycle-improvement',
    'SU-A2 collaborative-action systems-level-strategies',
    'SU-A3 collaborative-action community-mobilization',
    'SU-I1 investment-and-sustainability sustainability-plan',
    'SU-I2 investment-and-sustainability policy-action',
    'SU-I3 investment-and-sustainability aligned-resources',
  ],
  'systems-change': [
    'SC-V1 shared-community-vision aligned-work',
    'SC-V2 shared-community-vision shared-accountability-communication',
    'SC-E1 evidence-based-decision-making student-level-data',
    'SC-A1 collaborative-action data-driven-acceleration',
    'SC-A2 collaborative-action sustained-collaborative-action',
    'SC-A3 collaborative-action community-co-development',
    'SC-I1 investment-and-sustainability sustained-capability',
    'SC-I2 investment-and-sustainability policy-change',
    'SC-I3 investment-and-sustainability dollars-to-what-works',
  ],
  'proof-point': [],
  'systems-transformation': [
    'ST-V1 shared-community-vision multi-sector-alignment',
    'ST-V2 shared-community-vision community-decision-power',
    'ST-E1 evidence-based-decision-making real-time-shared-data',
    'ST-A1 collaborative-action concurrent-strategies',
    'ST-A2 collaborative-action community-led-mobilization',
    'ST-A3 collaborative-action sustained-cross-sector-action',
    'ST-I1 investment-and-sustainability diverse-capability',
    'ST-I2 investment-and-sustainability multi-sector-adoption',
    'ST-I3 investment-and-sustainability aligned-funding-and-policy',
  ],
};

const gateway = (id: string): Gateway => {
  const found = defaultFramework.gateways.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No gateway ${id}`);
  return found;
};

describe('the 2019 edition', () => {
  it('has nothing that points nowhere', () => {
    expect(checkFramework(defaultFramework)).toEqual([]);
  });

  it('has six gateways in order, with the binding benchmarks under their pillars', () => {
    expect(defaultFramework.gateways.map(({ id }) => id)).toEqual(Object.keys(benchmarks));
    for (const [id, expected] of Object.entries(benchmarks)) {
      const written = (gateway(id).benchmarks ?? []).map(({ code, pillar, id: slug }) => `${code} ${pillar} ${slug}`);
      expect(written).toEqual(expected);
    }
  });

  it('has 45 benchmarks, nine in each gateway that has any', () => {
    const counts = defaultFramework.gateways.map((each) => each.benchmarks?.length ?? 0);
    expect(counts).toEqual([9, 9, 9, 9, 0, 9]);
  });

  it('gives each benchmark a code that tells its gateway and pillar', () => {
    expect(defaultFramework.gateways.map(({ code }) => code)).toEqual(['EX', 'EM', 'SU', 'SC', 'PP', 'ST']);
    expect(defaultFramework.pillars.map(({ id, code }) => `${code} ${id}`)).toEqual([
      'V shared-community-vision',
      'E evidence-based-decision-making',
      'A collaborative-action',
      'I investment-and-sustainability',
    ]);
    const pillarCodes = new Map(defaultFramework.pillars.map(({ id, code }) => [id, code]));
    for (const each of defaultFramework.gateways) {
      for (const { code, pillar } of each.benchmarks ?? []) {
        expect(code).toMatch(new RegExp(`^${each.code}-${pillarCodes.get(pillar)}[1-9]$`));
      }
    }
  });

  it('says how each gateway is crossed', () => {
    const all = { kind: 'all-benchmarks' };
    const crossing = defaultFramework.gateways.map(({ id, threshold, determination, credit }) => ({
      id,
      threshold,
      determination,
      credit,
    }));
    const credit = { reading: 'designation-credit' };
    expect(crossing).toEqual([
      { id: 'exploring', threshold: all, determination: undefined, credit },
      { id: 'emerging', threshold: all, determination: undefined, credit },
      { id: 'sustaining', threshold: all, determination: undefined, credit },
      {
        id: 'systems-change',
        threshold: { reading: 'systems-change-threshold' },
        determination: undefined,
        credit: undefined,
      },
      { id: 'proof-point', threshold: undefined, determination: 'proof-point', credit: undefined },
      {
        id: 'systems-transformation',
        threshold: { reading: 'transformation-threshold' },
        determination: 'systems-transformation',
        credit: undefined,
      },
    ]);
  });

  it('lets evidence grow stale after 36 months where systems change, and nowhere else', () => {
    const months = defaultFramework.gateways.map((each) => each.evidenceStaleAfterMonths);
    expect(months).toEqual([undefined, undefined, undefined, 36, undefined, 36]);
  });

  it('names the seven outcomes and the four principles', () => {
    expect(defaultFramework.outcomes.map(({ id }) => id)).toEqual([
      'kindergarten-readiness',
      'early-grade-reading',
      'middle-grade-math',
      'high-school-graduation',
      'postsecondary-enrollment',
      'postsecondary-completion',
      'employment',
    ]);
    expect(defaultFramework.principles?.map(({ id }) => id)).toEqual([
      'engage-the-community',
      'advance-equity',
      'culture-of-continuous-improvement',
      'leverage-existing-resources',
    ]);
  });

  it('has ten readings, each with its default first among its options', () => {
    const readings = defaultFramework.readings ?? [];
    expect(Object.fromEntries(readings.map(({ id, options }) => [id, options.map((option) => option.id)]))).toEqual({
      sequence: ['in-order', 'criteria-only'],
      'systems-change-threshold': ['four-across-pillars', 'all-benchmarks'],
      'transformation-threshold': ['four-across-pillars', 'all-benchmarks'],
      'core-indicator-count': ['distinct-outcomes', 'indicators'],
      'gap-count': ['distinct-outcomes', 'gaps'],
      'gap-measure': ['absolute', 'relative'],
      'leveling-down': ['excluded', 'focus-only', 'counted'],
      'trend-test': ['tolerance', 'strict', 'significance'],
      'designation-credit': ['none', 'early-gateways'],
      'further-examples': ['one', 'two'],
    });
    for (const reading of readings) expect(reading.default).toBe(reading.options[0]?.id);
  });

  it("gives options a value where their name is not the engine's word", () => {
    const values = (defaultFramework.readings ?? []).flatMap(({ id, options }) =>
      options.filter(({ value }) => value !== undefined).map((option) => [`${id}=${option.id}`, option.value]),
    );
    expect(Object.fromEntries(values)).toEqual({
      'systems-change-threshold=four-across-pillars': { kind: 'across-pillars', count: 4 },
      'systems-change-threshold=all-benchmarks': { kind: 'all-benchmarks' },
      'transformation-threshold=four-across-pillars': { kind: 'across-pillars', count: 4 },
      'transformation-threshold=all-benchmarks': { kind: 'all-benchmarks' },
      'core-indicator-count=indicators': 'each',
      'gap-count=gaps': 'each',
      'further-examples=one': 1,
      'further-examples=two': 2,
    });
  });

  it('judges by the defaults and bounds of the contract', () => {
    expect(defaultFramework.method).toEqual({
      tolerance: {
        points: { default: 1, minimum: 0, maximum: 3 },
        percent: { default: 2, minimum: 0, maximum: 10 },
      },
      minimumCellSize: { default: 10, minimum: 5, maximum: 100 },
      confidence: { default: 95, minimum: 80, maximum: 99.9 },
      staleAfterYears: 3,
      sequence: { reading: 'sequence' },
      trendTest: { reading: 'trend-test' },
      gapMeasure: { reading: 'gap-measure' },
      levelingDown: { reading: 'leveling-down' },
    });
  });

  it('asks the criteria of the contract, with their counts', () => {
    const early = ['exploring', 'emerging', 'sustaining'];
    const proofPoints = ['proof-point', 'ongoing-proof-point'];
    const byOutcome = { reading: 'core-indicator-count' };
    const byGap = { reading: 'gap-count' };
    const held = { kind: 'core-indicators', trends: ['improved', 'maintained'], count: 4, countBy: byOutcome };
    const asked = Object.fromEntries(
      defaultFramework.determinations.map(({ id, criteria }) => [
        id,
        Object.fromEntries(criteria.map((criterion) => [criterion.id, criterion.rule])),
      ]),
    );
    expect(asked).toEqual({
      'proof-point': {
        'prior-gateways': { kind: 'gateways-crossed', gateways: early },
        'systems-change-benchmarks': { kind: 'benchmarks-across-pillars', gateway: 'systems-change', count: 4 },
        'core-indicators': held,
      },
      'ongoing-proof-point': {
        'prior-proof-point': { kind: 'designation-on-record', designations: proofPoints },
        'systems-change-gateway': { kind: 'gateways-crossed', gateways: ['systems-change'] },
        'systems-change-examples': {
          kind: 'examples-since-designation',
          designations: proofPoints,
          count: { reading: 'further-examples' },
        },
        'core-indicators': held,
        'disparity-gaps': { kind: 'disparity-gaps', count: 2, countBy: byGap },
      },
      'systems-transformation': {
        'prior-gateways': { kind: 'gateways-crossed', gateways: [...early, 'systems-change', 'proof-point'] },
        'transformation-threshold': { kind: 'threshold-met', gateway: 'systems-transformation' },
        'core-indicators': { kind: 'core-indicators', trends: ['improved'], count: 4, countBy: byOutcome },
        'disparity-gaps': { kind: 'disparity-gaps', count: 4, countBy: byGap },
        'adjacent-sector-outcome': { kind: 'adjacent-outcomes', trends: ['improved'], count: 1 },
      },
    });
  });

  it('asks for what came before only in order', () => {
    const onlyInOrder = defaultFramework.determinations.flatMap(({ id, criteria }) =>
      criteria.filter((criterion) => criterion.onlyInOrder).map((criterion) => `${id}/${criterion.id}`),
    );
    expect(onlyInOrder).toEqual([
      'proof-point/prior-gateways',
      'ongoing-proof-point/prior-proof-point',
      'systems-transformation/prior-gateways',
    ]);
  });

  it('cites a source for every statement', () => {
    const { pillars, gateways, outcomes, principles = [], readings = [], determinations } = defaultFramework;
    const cited = [
      ...pillars,
      ...gateways,
      ...gateways.flatMap((each) => each.benchmarks ?? []),
      ...outcomes,
      ...principles,
      ...readings,
      ...determinations,
      ...determinations.flatMap(({ criteria }) => criteria),
    ];
    expect(cited.filter(({ citation }) => citation === undefined)).toEqual([]);
  });

  it('says where a word of the source was supplied', () => {
    const notes = defaultFramework.gateways.flatMap((each) =>
      (each.benchmarks ?? []).flatMap(({ code, citation }) => (citation?.note ? [[code, citation.note]] : [])),
    );
    expect(notes).toEqual([
      ['EM-A1', expect.stringContaining('supplies "outcomes"')],
      ['SC-E1', expect.stringContaining('supplies "disparities"')],
      ['SC-I2', expect.stringContaining('supplies "disparities"')],
    ]);
  });

  it('gives every benchmark two to four pieces of evidence, no two alike', () => {
    const all = defaultFramework.gateways.flatMap((each) => each.benchmarks ?? []);
    for (const { evidence } of all) expect(evidence.length >= 2 && evidence.length <= 4).toBe(true);
    const pieces = all.flatMap(({ evidence }) => evidence);
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it('says that it is independent, and who designates', () => {
    expect(defaultFramework.notice).toMatch(/trademark of StriveTogether/);
    expect(defaultFramework.notice).toMatch(/independent/);
    expect(defaultFramework.disclaimer).toMatch(/self-assessment/);
    expect(defaultFramework.disclaimer).toMatch(/[Oo]nly StriveTogether designates/);
  });
});
