import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../../src/generated/report.js';
import { countNetwork, type Network, unmetCriteria } from '../../../src/insight/network/network.js';
import { networkEntry } from '../../../src/insight/network/network-entry.js';
import type { Yardstick } from '../../../src/insight/own-method.js';
import { brokenGarden, found, garden, gardens } from '../gardens.js';

function rollUp(results: readonly AssessmentResult[], yardstick: Yardstick = 'framework'): Network {
  const tally = countNetwork(gardens, yardstick);
  for (const result of results) tally.add(networkEntry(result, yardstick));
  return tally.network();
}

const crossed = 'crossed';
const not = 'not-crossed';
const open = 'undetermined';

/**
 * Five files. Acorn and Birch stand before seedling, Cedar before blossoming, Date has crossed everything; of Birch it is
 * not known whether it crossed seedling.
 */
const five: readonly AssessmentResult[] = [
  garden('Acorn', {
    states: [not, not, not],
    verdicts: ['not-eligible', 'not-eligible'],
    criteria: ['unmet', 'unmet', 'undetermined'],
    benchmarks: { 'SE-S1': 'met', 'SE-S2': 'unmet', 'SE-N1': 'unmet', 'BL-S1': 'unmet', 'BL-S2': 'unmet' },
    core: ['improved', 'declined'],
    contributing: ['declined', 'declined', 'improved'],
    gaps: [
      { result: 'reduced', counts: true },
      { result: 'eliminated', counts: false },
      { result: 'insufficient-data', counts: false },
    ],
    findings: [
      found('gateway/not-assessed', 'info'),
      found('gateway/not-assessed', 'info'),
      found('indicator/break', 'info'),
    ],
  }),
  garden('Birch', {
    states: [open, open, open],
    benchmarks: { 'SE-S2': 'unmet' },
    criteria: ['undetermined', 'unmet', 'undetermined'],
    core: ['insufficient-data'],
    gaps: [{ result: 'widened', counts: false }],
    departures: 2,
    verdicts: ['undetermined', 'undetermined'],
    framework: { verdicts: ['undetermined', 'not-eligible'] },
    findings: [found('method/changed', 'warning'), found('gateway/not-assessed', 'info')],
  }),
  garden('Cedar', {
    lastCrossed: 'seedling',
    next: 'blossoming',
    states: [crossed, not, not],
    verdicts: ['not-eligible', 'undetermined'],
    criteria: ['unmet', 'unmet', 'met'],
    benchmarks: { 'SE-S2': 'met', 'BL-S1': 'unmet', 'BL-S2': 'met' },
    core: ['maintained', 'improved'],
    gaps: [
      { result: 'unchanged', counts: false },
      { result: 'no-gap', counts: false },
    ],
  }),
  garden('Date', {
    lastCrossed: 'orchard',
    next: null,
    states: [crossed, crossed, crossed],
    verdicts: ['eligible', 'eligible'],
    criteria: ['met', 'met', 'met'],
    benchmarks: { 'BL-N1': 'unmet' },
  }),
  brokenGarden('elm.yaml', 4),
];

describe('many assessments as one', () => {
  const network = rollUp(five);

  it('counts the valid and the invalid', () =>
    expect([network.valid, network.invalid, network.allCrossed]).toEqual([4, 1, 1]));

  it('counts at each gateway who crossed it, who did not, of whom it is not known, and who stands before it', () =>
    expect(
      network.gateways.map(({ id, states, next }) => [id, states[crossed], states[not], states[open], next]),
    ).toEqual([
      // Cedar and Date crossed it, Acorn did not, Birch: not known. Acorn and Birch stand before it.
      ['seedling', 2, 1, 1, 2],
      // Date; Acorn and Cedar; Birch. Cedar stands before it.
      ['blossoming', 1, 2, 1, 1],
      ['orchard', 1, 2, 1, 0],
    ]));

  it('counts verdicts, with those that are not known apart', () =>
    expect(network.determinations.map(({ id, verdicts }) => [id, verdicts])).toEqual([
      ['sunflower', { eligible: 1, 'not-eligible': 2, undetermined: 1 }],
      // Of Birch the framework's own method says no; its own leaves it open, as Cedar's does.
      ['second-sunflower', { eligible: 1, 'not-eligible': 2, undetermined: 1 }],
    ]));

  it('tells which criteria are most often unmet, over those where it is known', () => {
    const [sunflower] = network.determinations;
    expect(
      sunflower && unmetCriteria(sunflower).map(({ title, results }) => [title, results.unmet, results.met]),
    ).toEqual([
      // Unmet for Acorn, Birch and Cedar, met for Date.
      ['Three blossoms', 3, 1],
      // Unmet for Acorn and Cedar, met for Date, not known for Birch.
      ['Earlier gateways', 2, 1],
      // The harvest is unmet for nobody.
    ]);
  });

  it('finds hardest what the most partnerships lack at their next gateway, over those that answered', () =>
    expect(
      network.hardest.map(({ code, unmet, met, undetermined, gateway }) => [code, unmet, met, undetermined, gateway]),
    ).toEqual([
      // Acorn and Birch lack it; Cedar met it, but seedling is behind Cedar.
      ['SE-S2', 2, 0, 0, 'Seedling'],
      // Acorn lacks it, Birch has not answered.
      ['SE-N1', 1, 0, 1, 'Seedling'],
      // Cedar lacks it. That Acorn lacks it, too, is no wonder: Acorn stands before seedling.
      ['BL-S1', 1, 0, 0, 'Blossoming'],
      // BL-N1, which Date lacks, is behind Date; SE-S1 and BL-S2 are lacked by nobody who stands before their gateway.
    ]));

  it('counts the trends of core indicators alone', () =>
    expect(network.trends).toEqual({ improved: 2, maintained: 1, declined: 1, 'insufficient-data': 1 }));

  it('counts the gaps of core indicators, and those that shrank without counting', () => {
    expect(network.gaps).toEqual({
      reduced: 1,
      eliminated: 1,
      unchanged: 1,
      'no-gap': 1,
      widened: 1,
      'insufficient-data': 1,
    });
    expect(network.gapsSetAside).toBe(1);
  });

  it('counts findings by rule, in how many files, the most frequent first', () =>
    expect(network.rules).toEqual([
      { rule: 'schema/type', severity: 'error', findings: 4, files: 1 },
      { rule: 'gateway/not-assessed', severity: 'info', findings: 3, files: 2 },
      { rule: 'indicator/break', severity: 'info', findings: 1, files: 1 },
      { rule: 'method/changed', severity: 'warning', findings: 1, files: 1 },
    ]));

  it('counts whose method departs, and names who would differ', () =>
    expect([network.departing, network.differing, network.differingNames]).toEqual([1, 1, ['Birch']]));

  describe("of which one's own method gives more than the framework's", () => {
    // By its own method Fig has crossed seedling and stands before blossoming; by the framework's it stands before seedling.
    const fig = garden('Fig', {
      lastCrossed: 'seedling',
      next: 'blossoming',
      states: [crossed, not, not],
      verdicts: ['eligible', 'undetermined'],
      criteria: ['met', 'met', 'met'],
      core: ['maintained', 'improved'],
      gaps: [
        { result: 'unchanged', counts: false },
        { result: 'reduced', counts: true },
      ],
      benchmarks: { 'SE-S1': 'unmet', 'BL-S1': 'unmet' },
      framework: {
        lastCrossed: null,
        next: 'seedling',
        states: [not, not, not],
        verdicts: ['not-eligible', 'undetermined'],
        criteria: ['unmet', 'met', 'undetermined'],
        core: ['declined', 'insufficient-data'],
        gaps: [
          { result: 'widened', counts: false },
          { result: 'reduced', counts: false },
        ],
      },
      departures: 1,
    });
    const counts = ({ gateways, determinations, hardest, trends, gaps, gapsSetAside }: Network) => ({
      crossed: gateways.map(({ states }) => states[crossed]),
      next: gateways.map(({ next }) => next),
      eligible: determinations.map(({ verdicts }) => verdicts.eligible),
      unmet: determinations.flatMap(unmetCriteria).map(({ title }) => title),
      hardest: hardest.map(({ code }) => code),
      trends: [trends.improved, trends.maintained, trends.declined, trends['insufficient-data']],
      gaps: [gaps.reduced, gaps.unchanged, gaps.widened, gapsSetAside],
    });

    it("counts by the framework's own", () =>
      expect(counts(rollUp([fig]))).toEqual({
        crossed: [0, 0, 0],
        next: [1, 0, 0],
        eligible: [0, 0],
        unmet: ['Earlier gateways'],
        hardest: ['SE-S1'],
        trends: [0, 0, 1, 1],
        // The one that was reduced does not count.
        gaps: [1, 0, 1, 1],
      }));

    it('counts by the method in force where that is asked', () =>
      expect(counts(rollUp([fig], 'in-force'))).toEqual({
        crossed: [1, 0, 0],
        next: [0, 1, 0],
        eligible: [1, 0],
        unmet: [],
        hardest: ['BL-S1'],
        trends: [1, 1, 0, 0],
        gaps: [1, 1, 0, 0],
      }));

    it('names it either way', () => {
      for (const yardstick of ['framework', 'in-force'] as const) {
        const { differing, differingNames, allCrossed } = rollUp([fig, ...five], yardstick);
        expect([differing, differingNames, allCrossed]).toEqual([2, ['Fig', 'Birch'], 1]);
      }
    });

    it('counts who crossed everything by the same method', () => {
      const all = garden('Gum', {
        next: null,
        states: [crossed, crossed, crossed],
        framework: { next: 'orchard', states: [crossed, crossed, not] },
      });
      expect([rollUp([all]).allCrossed, rollUp([all], 'in-force').allCrossed]).toEqual([0, 1]);
    });
  });

  it('is the same in whatever order the files come', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        expect(rollUp(order.flatMap((index) => five[index] ?? []))).toEqual(network);
      }),
    ));

  it('of nothing is nothing', () => {
    const { valid, hardest, rules, gateways } = rollUp([]);
    expect([valid, hardest, rules, gateways.map(({ next }) => next)]).toEqual([0, [], [], [0, 0, 0]]);
  });
});

describe('the hardest benchmarks', () => {
  const facing = (name: string, benchmarks: Record<string, 'met' | 'unmet'>) => garden(name, { benchmarks });

  it('of as many partnerships that lack them, those come first that fewer have met', () => {
    const { hardest } = rollUp([
      facing('a', { 'SE-S1': 'unmet', 'SE-N1': 'unmet' }),
      facing('b', { 'SE-S1': 'met', 'SE-N1': 'unmet' }),
      facing('c', { 'SE-S1': 'unmet' }),
    ]);
    // Two lack each; SE-S1 is met by one of three, SE-N1 by none of two.
    expect(hardest.map(({ code }) => code)).toEqual(['SE-N1', 'SE-S1']);
  });

  it('never hold what nobody has answered, or everybody has met', () => {
    expect(rollUp([facing('a', {}), facing('b', { 'SE-S1': 'met' })]).hardest).toEqual([]);
  });
});

describe('what a file contributes', () => {
  it('keeps the first errors of an invalid file only', () => {
    expect(networkEntry(brokenGarden('elm.yaml', 5), 'framework').errors.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(networkEntry(brokenGarden('elm.yaml', 5), 'framework').severities.error).toBe(5);
    const raised = garden('Fig', { findings: [found('indicator/break', 'error')] });
    expect(networkEntry(raised, 'framework').errors).toEqual([]);
  });

  it('is plain data of a size that does not grow with the file', () => {
    const findings = Array.from({ length: 2000 }, (_, line) => found('indicator/break', 'info', 'fig.yaml', line));
    const entry = networkEntry(
      garden('Fig', { findings, core: Array.from({ length: 500 }, () => 'improved' as const) }),
      'framework',
    );
    expect(structuredClone(entry)).toEqual(entry);
    expect(JSON.stringify(entry).length).toBeLessThan(2000);
  });
});
