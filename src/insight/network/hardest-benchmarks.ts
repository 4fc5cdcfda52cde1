import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';

/** A benchmark of some partnerships' next gateway, and how it is judged among them. */
export interface BenchmarkShare {
  readonly code: string;
  readonly title: string;
  readonly gateway: string;
  readonly met: number;
  readonly unmet: number;
  readonly undetermined: number;
}

/**
 * The benchmarks that somebody is known to lack whose next gateway they belong to, the most often lacked first. Only the
 * next gateway says what is hard for a partnership now: what it has crossed is behind it, and hardly anybody meets what
 * comes long after.
 *
 * @param benchmarks by code, the judgments of the partnerships whose next gateway it is
 */
export function hardestBenchmarks(
  framework: Framework,
  benchmarks: ReadonlyMap<string, Readonly<Record<Judgment, number>>>,
): readonly BenchmarkShare[] {
  const share = ({ met, unmet }: BenchmarkShare) => met / (met + unmet);
  return framework.gateways
    .flatMap((gateway) =>
      (gateway.benchmarks ?? []).map(({ code, title }) => ({
        code,
        title,
        gateway: gateway.title,
        ...(benchmarks.get(code) ?? { met: 0, unmet: 0, undetermined: 0 }),
      })),
    )
    .filter(({ unmet }) => unmet > 0)
    .sort((one, other) => other.unmet - one.unmet || share(one) - share(other));
}
