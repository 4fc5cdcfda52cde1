import type { Benchmark, Framework, Gateway, Pillar } from '../../generated/framework.js';
import { entriesOf, entryOf } from '../../yaml/plain-data.js';
import { currentAnswer } from './current-answer.js';

/** A benchmark, with where it is in the framework. */
export interface ListedBenchmark {
  readonly gateway: Gateway;
  readonly pillar: Pillar;
  readonly benchmark: Benchmark;
}

/** Which benchmarks to walk through. */
export interface Scope {
  /** A gateway's id. */
  readonly gateway?: string;
  /** A pillar's id. */
  readonly pillar?: string;
  /** Only those that nothing is said of yet. */
  readonly onlyNotAssessed?: boolean;
}

/** Every benchmark, gateway by gateway and pillar by pillar, as the edition has them. */
export function allBenchmarks({ gateways, pillars }: Framework): readonly ListedBenchmark[] {
  return gateways.flatMap((gateway) =>
    pillars.flatMap((pillar) =>
      (gateway.benchmarks ?? [])
        .filter((benchmark) => benchmark.pillar === pillar.id)
        .map((benchmark) => ({ gateway, pillar, benchmark })),
    ),
  );
}

/** The benchmarks of a scope. Which of them are not assessed is looked at once, so that one can go back to them. */
export function benchmarksInScope(framework: Framework, file: unknown, scope: Scope): readonly ListedBenchmark[] {
  return allBenchmarks(framework).filter(
    (stop) =>
      (scope.gateway === undefined || stop.gateway.id === scope.gateway) &&
      (scope.pillar === undefined || stop.pillar.id === scope.pillar) &&
      (!scope.onlyNotAssessed || !isAssessed(file, stop)),
  );
}

/** Stops of gateways that a file works on, and those of gateways that may follow. */
export interface BegunAndLater {
  readonly now: readonly ListedBenchmark[];
  readonly later: readonly ListedBenchmark[];
}

/**
 * Parts stops by what a file works on: the gateways that it names, were it with nothing in them yet; the first gateway
 * where it names none.
 */
export function partByBegun(file: unknown, stops: readonly ListedBenchmark[]): BegunAndLater {
  const named = entriesOf(entryOf(file, 'gateways')).map(([gateway]) => gateway);
  const begun = named.length > 0 ? named : stops.slice(0, 1).map(({ gateway }) => gateway.id);
  const isBegun = ({ gateway }: ListedBenchmark) => begun.includes(gateway.id);
  return { now: stops.filter(isBegun), later: stops.filter((stop) => !isBegun(stop)) };
}

/** The gateways of stops, in their order. */
export function gatewaysOf(stops: readonly ListedBenchmark[]): readonly Gateway[] {
  return [...new Set(stops.map(({ gateway }) => gateway))];
}

/** Whether the file has an answer for a benchmark. */
export function isAssessed(file: unknown, stop: ListedBenchmark): boolean {
  return currentAnswer(file, stop).status !== undefined;
}

/**
 * Where to go on: the first benchmark without an answer after the last one with an answer, else the first without an
 * answer. Undefined where there is nothing to go on from: no benchmark has an answer, or all have one.
 */
export function resumeAt(file: unknown, stops: readonly ListedBenchmark[]): number | undefined {
  const answered = stops.map((stop) => isAssessed(file, stop));
  const last = answered.lastIndexOf(true);
  if (last === -1) return undefined;
  const next = answered.indexOf(false, last);
  const open = next === -1 ? answered.indexOf(false) : next;
  return open === -1 ? undefined : open;
}
