import type { Remark } from '../findings/finding.js';
import type { Determination, Framework } from '../generated/framework.js';

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
