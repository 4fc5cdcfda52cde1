import type { Assessment } from '../../assessment/assessment.js';
import type { Basis } from '../../evaluate/benchmarks.js';
import { verdictOf } from '../../evaluate/determinations.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import { type EvaluationParts, evaluateParts } from '../../evaluate/evaluation-parts.js';
import { gatewayStateOf } from '../../evaluate/gateways.js';
import { type Method, resolveMethod } from '../../evaluate/method.js';
import type { VerdictDifference } from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import type { MovedResult } from '../../generated/report.js';

/** A result that two assessments are compared by. */
export type Item = Pick<VerdictDifference, 'kind' | 'id' | 'title'>;

/** The key of an item among results: a gateway and its determination have the same id. */
export const keyOf = ({ kind, id }: Item): string => `${kind} ${id}`;

/** Every result by its item's key; null for a criterion that isn't asked, and where no gateway is crossed. */
export type Standing = ReadonlyMap<string, string | null>;

/** All results that can differ: gateways, the highest one crossed, determinations and their criteria. */
export function itemsOf({ gateways, determinations }: Framework): Item[] {
  return [
    ...gateways.map(({ id, title }): Item => ({ kind: 'gateway', id, title })),
    { kind: 'last-crossed', id: 'last-crossed', title: 'Highest gateway crossed' },
    ...determinations.flatMap(({ id, title, criteria }): Item[] => [
      { kind: 'determination', id, title },
      ...criteria.map((one): Item => ({ kind: 'criterion', id: `${id}/${one.id}`, title: one.title })),
    ]),
  ];
}

/** How both sides of a comparison are judged. */
export interface Judging {
  readonly basis: Basis;
  readonly method: 'file' | 'framework';
  readonly readings: Readonly<Record<string, string>>;
  readonly today: string | undefined;
}

export const judgingOf = ({ basis = 'self', method = 'file', readings = {}, today }: EvaluateOptions): Judging => ({
  basis,
  method,
  readings,
  today,
});

/** The method in force for an assessment. */
export function methodFor(framework: Framework, assessment: Assessment, { method, readings }: Judging): Method {
  return resolveMethod(framework, method === 'file' ? assessment.method : {}, readings);
}

export function judge(framework: Framework, assessment: Assessment, judging: Judging): EvaluationParts {
  const { basis, today } = judging;
  return evaluateParts(framework, assessment, methodFor(framework, assessment, judging), basis, today);
}

/** Every result of an assessment that was judged. */
export function standingOf(
  { gateways, determinations }: Framework,
  parts: Pick<EvaluationParts, 'states' | 'determination'>,
): Standing {
  const standing = new Map<string, string | null>();
  let lastCrossed: string | null = null;
  for (const { id } of gateways) {
    const state = gatewayStateOf[parts.states.state(id)];
    if (state === 'crossed') lastCrossed = id;
    standing.set(`gateway ${id}`, state);
  }
  standing.set('last-crossed last-crossed', lastCrossed);
  for (const { id, criteria } of determinations) {
    const judged = parts.determination(id);
    standing.set(`determination ${id}`, verdictOf(judged));
    for (const criterion of criteria) standing.set(`criterion ${id}/${criterion.id}`, null);
    for (const criterion of judged.criteria) standing.set(`criterion ${id}/${criterion.id}`, criterion.result);
  }
  return standing;
}

/** The id of the highest gateway crossed; null where none is. */
export const crossedIn = (standing: Standing): string | null => standing.get('last-crossed last-crossed') ?? null;

/** Every result of an assessment, by each of the two methods that a comparison speaks of. */
export interface Standings {
  /** By the method in effect. */
  readonly inForce: Standing;
  /** By the framework's own method, with the readings of the run. */
  readonly byFramework: Standing;
}

/** @param parts the assessment as it was judged by the method in effect */
export function standingsOf(
  framework: Framework,
  assessment: Assessment,
  parts: EvaluationParts,
  judging: Judging,
): Standings {
  const inForce = standingOf(framework, parts);
  const own: Judging = { ...judging, method: 'framework' };
  // Nearly every file keeps to the framework's own method, and is judged already.
  const isSame = methodFor(framework, assessment, own) === methodFor(framework, assessment, judging);
  return { inForce, byFramework: isSame ? inForce : standingOf(framework, judge(framework, assessment, own)) };
}

/** The method that gains, losses and totals go by: the framework's own, unless the run asks for the files'. */
export const countedBy = ({ method }: EvaluateOptions): 'file' | 'framework' => method ?? 'framework';

/** The results by that method. */
export const countedStanding = ({ inForce, byFramework }: Standings, options: EvaluateOptions): Standing =>
  countedBy(options) === 'framework' ? byFramework : inForce;

/** The gateways and determinations that differ. */
export function movedBetween(framework: Framework, old: Standing, own: Standing): MovedResult[] {
  return itemsOf(framework).flatMap((item): MovedResult[] => {
    const { kind, id, title } = item;
    if (kind !== 'gateway' && kind !== 'determination') return [];
    const [before, after] = [old.get(keyOf(item)), own.get(keyOf(item))] as [
      MovedResult['before'],
      MovedResult['after'],
    ];
    return before === after ? [] : [{ kind, id, title, before, after }];
  });
}
