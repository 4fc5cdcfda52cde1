import { findPart, noSuchPart } from '../../framework/find-part.js';
import type { Framework, Gateway } from '../../generated/framework.js';
import { RunError } from '../io.js';

type Part = Parameters<typeof findPart>[0][number];

/**
 * The part of the framework that is named on the command line, by its id, its code or its title.
 *
 * @throws RunError if there is none of that name
 */
export function partNamed<Found extends Part>(kind: string, parts: readonly Found[], named: string): Found {
  const found = findPart(parts, named);
  if (!found) throw new RunError(noSuchPart(kind, parts, named));
  return found;
}

/**
 * The gateway that is named on the command line, for what goes through its benchmarks.
 *
 * @throws RunError if there is none of that name, or it has no benchmarks
 */
export function gatewayWithBenchmarks({ gateways }: Framework, named: string): Gateway {
  const withBenchmarks = gateways.filter(({ benchmarks = [] }) => benchmarks.length > 0);
  const gateway = findPart(gateways, named);
  if (gateway && !withBenchmarks.includes(gateway)) {
    const others = withBenchmarks.map(({ id }) => id).join(', ');
    throw new RunError(`the gateway ${gateway.id} has no benchmarks. Choose one of: ${others}.`);
  }
  return partNamed('gateway', withBenchmarks, named);
}
