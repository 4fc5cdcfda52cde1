import type { Benchmark, Framework, Gateway } from '../../generated/framework.js';
import { comment } from './comment.js';

/**
 * Every benchmark of the gateways up to one, explained, each with a place for its answer. No answer is given: what is in
 * a comment counts as not assessed.
 */
export function gatewayLines(framework: Framework, upTo: string): string[] {
  const last = framework.gateways.findIndex(({ id }) => id === upTo);
  const gateways = framework.gateways.slice(0, last + 1);
  if (gateways.every(({ benchmarks = [] }) => benchmarks.length === 0)) return [];
  return ['gateways:', ...gateways.flatMap((gateway) => linesOf(framework, gateway))];
}

function linesOf(framework: Framework, gateway: Gateway): string[] {
  const { id, title, statement, benchmarks = [] } = gateway;
  const heading = comment(`${title}: ${statement}`, 2);
  if (benchmarks.length === 0) return [...heading, ...comment('This gateway has no benchmarks.', 2), ''];
  const pillars = framework.pillars.flatMap((pillar) => {
    const own = benchmarks.filter((benchmark) => benchmark.pillar === pillar.id);
    if (own.length === 0) return [];
    return [
      ...comment(`${pillar.title}: ${pillar.statement}`, 4),
      `    ${pillar.id}: {}`,
      ...own.flatMap((benchmark) => [...place(benchmark), '']),
    ];
  });
  return [...heading, `  ${id}:`, ...pillars];
}

/** The explanation is indented behind the #, so that none of its lines looks like the place of an answer. */
function place({ id, code, title, statement, evidence }: Benchmark): string[] {
  return [
    ...comment(`${code} ${title}`, 6),
    ...comment(statement, 6, 3),
    ...comment('Typical evidence:', 6, 3),
    ...evidence.flatMap((line) => comment(line, 6, 3, '- ')),
    `      # ${id}: not-started`,
  ];
}
