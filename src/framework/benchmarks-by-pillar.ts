import type { Benchmark, Framework, Gateway, Pillar } from '../generated/framework.js';

/** A gateway, and its benchmarks under their pillars. */
export interface GatewayPillars {
  readonly gateway: Gateway;
  /** In the framework's order; without those under which the gateway has no benchmark. */
  readonly pillars: readonly { readonly pillar: Pillar; readonly benchmarks: readonly Benchmark[] }[];
}

const known = new WeakMap<Framework, readonly GatewayPillars[]>();

/** The gateways with their benchmarks by pillar. Made once for a framework: every assessment asks for the same. */
export function benchmarksByPillar(framework: Framework): readonly GatewayPillars[] {
  const made = known.get(framework) ?? framework.gateways.map((gateway) => byPillar(framework, gateway));
  known.set(framework, made);
  return made;
}

function byPillar({ pillars }: Framework, gateway: Gateway): GatewayPillars {
  const benchmarksOf = (id: string) => (gateway.benchmarks ?? []).filter(({ pillar }) => pillar === id);
  return {
    gateway,
    pillars: pillars
      .map((pillar) => ({ pillar, benchmarks: benchmarksOf(pillar.id) }))
      .filter(({ benchmarks }) => benchmarks.length > 0),
  };
}
