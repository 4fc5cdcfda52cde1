import { describe, expect, it } from 'vitest';
import { benchmarksByPillar } from '../../src/framework/benchmarks-by-pillar.js';
import type { Framework } from '../../src/generated/framework.js';
import { gardens } from '../evaluate/small-assessment.js';

/** Each gateway with its pillars, and their benchmarks. */
const shown = (framework: Framework) =>
  benchmarksByPillar(framework).map(({ gateway, pillars }) => [
    gateway.id,
    Object.fromEntries(pillars.map(({ pillar, benchmarks }) => [pillar.id, benchmarks.map(({ id }) => id)])),
  ]);

describe('The benchmarks of the gateways by pillar', () => {
  const [first, second] = gardens.pillars;
  const gateway = gardens.gateways[0];
  const benchmark = gateway?.benchmarks?.[0];
  if (!first || !second || !gateway || !benchmark) throw new Error('The gardens have two pillars and a benchmark.');
  const under = (pillar: string, ...ids: string[]) => ids.map((id) => ({ ...benchmark, id, pillar }));

  it("stand in the framework's order of pillars, whatever the order of benchmarks", () => {
    const benchmarks = [...under(second.id, 'c'), ...under(first.id, 'b', 'a')];
    const framework = { ...gardens, gateways: [{ ...gateway, benchmarks }] };
    expect(shown(framework)).toStrictEqual([[gateway.id, { [first.id]: ['b', 'a'], [second.id]: ['c'] }]]);
    expect(benchmarksByPillar(framework)[0]?.pillars.map(({ pillar }) => pillar)).toStrictEqual([first, second]);
  });

  it('leave out pillars without any, and stand under none where a gateway has no benchmarks', () => {
    const { benchmarks: _, ...without } = gateway;
    const framework = { ...gardens, gateways: [{ ...gateway, benchmarks: under(second.id, 'only') }, without] };
    expect(shown(framework)).toStrictEqual([
      [gateway.id, { [second.id]: ['only'] }],
      [gateway.id, {}],
    ]);
  });

  it('are sorted once for a framework, and anew for another', () => {
    expect(benchmarksByPillar(gardens)).toBe(benchmarksByPillar(gardens));
    expect(benchmarksByPillar({ ...gardens, gateways: [] })).toStrictEqual([]);
  });
});
