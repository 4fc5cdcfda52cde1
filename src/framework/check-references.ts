import type { Remark } from '../findings/finding.js';
import type { Determination, Framework } from '../generated/framework.js';
import { nearestName } from '../text/nearest-name.js';
import { programRulesOf } from './program-rules.js';
import { isByReading, rulesOf, settingsOf } from './settings.js';

/** Names that point nowhere: pillars, gateways, benchmarks, determinations, designations, outcomes, readings and sources. */
export function checkReferences(framework: Framework): Remark[] {
  const known = knownNames(framework);
  const problems: Remark[] = [];
  const check = (kind: keyof typeof known, name: string | undefined, path: string) => {
    if (name === undefined || known[kind].has(name)) return;
    problems.push(unknownName(kind, name, path, known[kind]));
  };
  const checkEach = (kind: keyof typeof known, names: readonly string[], path: string) => {
    for (const [index, name] of names.entries()) check(kind, name, `${path}/${index}`);
  };

  for (const [index, gateway] of framework.gateways.entries()) {
    const path = `/gateways/${index}`;
    check('determination', gateway.determination, `${path}/determination`);
    for (const [position, { pillar }] of (gateway.benchmarks ?? []).entries()) {
      check('pillar', pillar, `${path}/benchmarks/${position}/pillar`);
    }
  }
  for (const [index, { gateway, id }] of framework.determinations.entries()) {
    const path = `/determinations/${index}/gateway`;
    check('gateway', gateway, path);
    if (known.gateway.has(id) && known.gateway.has(gateway) && id !== gateway) problems.push(ambiguous(id, path));
  }
  for (const [index, { next = [] }] of (framework.capacityStages ?? []).entries()) {
    for (const [place, { gateway }] of next.entries()) {
      check('gateway', gateway, `/capacityStages/${index}/next/${place}/gateway`);
    }
  }
  for (const [index, { benchmarks = [] }] of (framework.principles ?? []).entries()) {
    checkEach('benchmark', benchmarks, `/principles/${index}/benchmarks`);
  }
  for (const [index, { topics = [] }] of (framework.programs ?? []).entries()) {
    for (const [place, { benchmarks }] of topics.entries()) {
      checkEach('benchmark', benchmarks, `/programs/${index}/topics/${place}/benchmarks`);
    }
  }
  for (const { rule, path } of programRulesOf(framework)) {
    if ('gateway' in rule) check('gateway', rule.gateway, `${path}/gateway`);
    if ('outcomes' in rule) checkEach('outcome', rule.outcomes, `${path}/outcomes`);
  }
  for (const { rule, path } of rulesOf(framework)) {
    if ('gateway' in rule) check('gateway', rule.gateway, `${path}/gateway`);
    if ('gateways' in rule) checkEach('gateway', rule.gateways, `${path}/gateways`);
    if ('designations' in rule) checkEach('designation', rule.designations, `${path}/designations`);
  }
  for (const { path, value } of settingsOf(framework)) {
    if (isByReading(value)) check('reading', value.reading, `${path}/reading`);
  }
  for (const { source, path } of citationsIn(framework)) check('source', source, path);
  return problems;
}

function knownNames(framework: Framework) {
  const gateway = new Set(framework.gateways.map(({ id }) => id));
  const determination = new Set(framework.determinations.map(({ id }) => id));
  return {
    gateway,
    determination,
    designation: new Set([...gateway, ...determination]),
    benchmark: new Set(framework.gateways.flatMap(({ benchmarks = [] }) => benchmarks.map(({ code }) => code))),
    outcome: new Set(framework.outcomes.map(({ id }) => id)),
    pillar: new Set(framework.pillars.map(({ id }) => id)),
    reading: new Set((framework.readings ?? []).map(({ id }) => id)),
    source: new Set(Object.keys(framework.sources)),
  };
}

function unknownName(kind: string, name: string, path: string, known: ReadonlySet<string>): Remark {
  const nearest = nearestName(name, known);
  return {
    rule: 'framework/reference',
    path,
    message: `This edition has no ${kind} "${name}".`,
    suggestion: nearest
      ? `Did you mean "${nearest}"?`
      : known.size > 0
        ? `Use one of: ${[...known].join(', ')}.`
        : `Define it first. This edition doesn't have any ${kind}s.`,
  };
}

function ambiguous(id: string, path: string): Remark {
  return {
    rule: 'framework/consistency',
    path,
    message: `The determination "${id}" has the name of a gateway but belongs to a different one. A designation "${id}" could mean either.`,
    suggestion: `Write "${id}" here, or give the determination a different id.`,
  };
}

/** Citations are in many kinds of entries, always under the key `citation`. */
function citationsIn(node: unknown, path = ''): { source: string; path: string }[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => citationsIn(item, `${path}/${index}`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'citation'
      ? [{ source: String(value.source), path: `${path}/citation/source` }]
      : key === 'sources' && path === ''
        ? []
        : citationsIn(value, `${path}/${key}`),
  );
}

/**
 * Circles: a criterion that asks for a gateway which cannot be crossed without the criterion's own determination. In
 * order, a gateway needs all those before it; that is followed too, unless the edition itself rules it out.
 */
export function checkCircles(framework: Framework): Remark[] {
  const inOrder = framework.method.sequence !== 'criteria-only';
  return framework.determinations.flatMap((determination, index) =>
    determination.criteria.flatMap(({ rule, onlyInOrder }, position) => {
      if (rule.kind !== 'gateways-crossed' || (onlyInOrder && !inOrder)) return [];
      return rule.gateways.flatMap((gateway, place) => {
        if (!needs(framework, gateway, determination, inOrder)) return [];
        return [
          {
            rule: 'framework/consistency' as const,
            path: `/determinations/${index}/criteria/${position}/rule/gateways/${place}`,
            message: `This is circular: "${determination.id}" requires the gateway "${gateway}", but crossing that gateway requires "${determination.id}".`,
            suggestion: 'Require a gateway that comes before it.',
          },
        ];
      });
    }),
  );
}

/** Whether crossing a gateway needs a determination, directly or by way of others. */
function needs(framework: Framework, gateway: string, determination: Determination, inOrder: boolean): boolean {
  const { gateways, determinations } = framework;
  const waiting = [gateway];
  const seen = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const index = gateways.findIndex((candidate) => candidate.id === id);
    if (index < 0 || seen.has(id)) continue;
    seen.add(id);
    const earlier = gateways[index - 1];
    // And those before that one by way of it.
    if (inOrder && earlier !== undefined) waiting.push(earlier.id);
    const crossedBy = gateways[index]?.determination;
    if (crossedBy === determination.id) return true;
    const criteria = determinations.find((candidate) => candidate.id === crossedBy)?.criteria ?? [];
    for (const { rule, onlyInOrder } of criteria) {
      if (rule.kind === 'gateways-crossed' && (inOrder || !onlyInOrder))
        for (const one of rule.gateways) waiting.push(one);
    }
  }
  return false;
}
