import type { Remark } from '../findings/finding.js';
import type { Framework } from '../generated/framework.js';

/** Ids and codes that must differ and do not, and benchmark codes that name another gateway or pillar. */
export function checkDuplicates(framework: Framework): Remark[] {
  const {
    pillars,
    gateways,
    outcomes,
    principles = [],
    programs = [],
    capacityStages = [],
    readings = [],
    determinations,
  } = framework;
  return [
    ...twice(pillars, '/pillars', 'id'),
    ...twice(pillars, '/pillars', 'code'),
    ...twice(gateways, '/gateways', 'id'),
    ...twice(gateways, '/gateways', 'code'),
    ...gateways.flatMap(({ benchmarks = [] }, index) => twice(benchmarks, `/gateways/${index}/benchmarks`, 'id')),
    ...checkCodes(framework),
    ...twice(outcomes, '/outcomes', 'id'),
    ...twice(principles, '/principles', 'id'),
    ...twice(programs, '/programs', 'id'),
    ...programs.flatMap(({ criteria, topics = [], facts = [] }, index) => [
      ...twice(criteria, `/programs/${index}/criteria`, 'id'),
      ...twice(topics, `/programs/${index}/topics`, 'id'),
      ...twice(facts, `/programs/${index}/facts`, 'id'),
    ]),
    ...twice(capacityStages, '/capacityStages', 'id'),
    ...twice(readings, '/readings', 'id'),
    ...readings.flatMap(({ options }, index) => twice(options, `/readings/${index}/options`, 'id')),
    ...twice(determinations, '/determinations', 'id'),
    ...determinations.flatMap(({ criteria }, index) => twice(criteria, `/determinations/${index}/criteria`, 'id')),
  ];
}

function twice<Key extends 'id' | 'code'>(
  items: readonly Readonly<Record<Key, string>>[],
  path: string,
  key: Key,
): Remark[] {
  const seen = new Set<string>();
  const problems: Remark[] = [];
  for (const [index, item] of items.entries()) {
    if (seen.has(item[key])) problems.push(duplicate(`${path}/${index}/${key}`, key, item[key]));
    seen.add(item[key]);
  }
  return problems;
}

const isNumbered = (code: string, start: string) => code.startsWith(start) && /^\d*$/.test(code.slice(start.length));

function checkCodes({ gateways, pillars }: Framework): Remark[] {
  const seen = new Set<string>();
  const problems: Remark[] = [];
  for (const [gatewayIndex, gateway] of gateways.entries()) {
    for (const [index, { code, pillar: pillarId }] of (gateway.benchmarks ?? []).entries()) {
      const path = `/gateways/${gatewayIndex}/benchmarks/${index}/code`;
      const pillar = pillars.find(({ id }) => id === pillarId);
      const expected = pillar && `${gateway.code}-${pillar.code}`;
      if (seen.has(code)) problems.push(duplicate(path, 'code', code));
      else if (expected !== undefined && !isNumbered(code, expected)) {
        problems.push({
          rule: 'framework/consistency',
          path,
          message: `The code ${code} doesn't match this benchmark's gateway and pillar.`,
          suggestion: `Start it with ${expected}, followed by a number.`,
        });
      }
      seen.add(code);
    }
  }
  return problems;
}

function duplicate(path: string, key: 'id' | 'code', value: string): Remark {
  return {
    rule: 'framework/consistency',
    path,
    message: `The ${key} "${value}" is used twice here.`,
    suggestion: `Give each entry its own ${key}.`,
  };
}
