import type { Framework } from '../generated/framework.js';
import type { DeterminationResult, ValidAssessment } from '../generated/report.js';
import { crossedAside, nextAside } from './framework-aside.js';
import { gatewayNeeds, gatewayProgress } from './words.js';

/**
 * Where a partnership stands, in one sentence: the last gateway crossed, and the next one with how far it is. What that one
 * asks for comes after it.
 */
export function standingSentence(result: ValidAssessment): string {
  const titled = (wanted: string | null) => result.gateways.find(({ id }) => id === wanted)?.title;
  const crossed = titled(result.lastCrossed);
  const last = crossedAside(result, (gateway) => titled(gateway) ?? 'no gateway yet');
  const first = `${crossed === undefined ? 'No gateway is crossed yet' : `${crossed} is crossed`}${last}`;
  const aside = nextAside(result, (gateway) => titled(gateway) ?? 'every gateway is crossed');
  const next = result.gateways.find(({ id }) => id === result.next);
  if (!next) return `Every gateway is crossed${aside === '' ? last : aside}.`;
  const progress = gatewayProgress(next);
  const far = progress === '' ? '' : `${aside === '' ? '' : ','} with ${progress}`;
  return `${first}, and ${next.title} is next${aside}${far}. ${gatewayNeeds(next)}`;
}

/**
 * Whether a verdict is too far away to be told in full: the partnership isn't eligible, earlier gateways are missing, and at
 * least one other gateway stands between the next one and the verdict's own.
 */
export function isDistant(
  { gateways, determinations }: Framework,
  { next }: Pick<ValidAssessment, 'next'>,
  { id, verdict, frameworkVerdict, criteria }: DeterminationResult,
): boolean {
  if (next === null || verdict === 'eligible' || frameworkVerdict !== verdict) return false;
  const own = determinations.find((determination) => determination.id === id);
  const asksForGateways = criteria.some(
    ({ id: criterion, result }) =>
      result !== 'met' && own?.criteria.find((one) => one.id === criterion)?.rule.kind === 'gateways-crossed',
  );
  const placeOf = (wanted: string | undefined) => gateways.findIndex((gateway) => gateway.id === wanted);
  return asksForGateways && placeOf(own?.gateway) > placeOf(next) + 1;
}
