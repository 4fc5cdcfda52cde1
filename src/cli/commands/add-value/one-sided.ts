import type { Assessment, Series } from '../../../assessment/assessment.js';
import { overall } from '../../../evaluate/gaps.js';
import { listInWords } from '../../../text/listed.js';

/** A number of a group. */
interface GroupNumber {
  readonly outcome: string;
  readonly indicator: string;
  readonly period: string;
  readonly dimension: string;
  readonly group: string;
}

/** So many groups are named at most. */
const mostNamed = 5;

/**
 * Says who has no number for a period yet, so that a group's new number makes no gap: the group's reference, or, of a reference,
 * the groups that are compared with it. Empty if nobody, or if there's no reference.
 */
export function missingSide({ outcomes = [] }: Assessment, added: GroupNumber): string[] {
  const { dimension: of, group, period } = added;
  const indicator = outcomes
    .find(({ id }) => id === added.outcome)
    ?.indicators.find(({ id }) => id === added.indicator);
  const dimension = indicator?.disparities.find(({ id }) => id === of);
  if (!indicator || dimension?.reference === undefined) return [];
  const { reference, focus, groups } = dimension;
  const compared = groups.map(({ id }) => id).filter((id) => id !== reference && (focus?.includes(id) ?? true));
  if (group !== reference && !compared.includes(group)) return [];
  const valuesOf = (id: string): Series =>
    (id === overall ? indicator.values : groups.find((one) => one.id === id)?.values) ?? [];
  const isKnown = (id: string) =>
    valuesOf(id).some((one) => one.period === period && one.value !== null && one.value !== 'suppressed');
  if (!isKnown(group)) return [];
  const without = (group === reference ? compared : [reference]).filter((id) => !isKnown(id));
  if (without.length === 0) return [];
  const more = without.length - mostNamed;
  const named = [...without.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])];
  return [
    `${listInWords(named, 'and')} ${without.length === 1 ? 'has' : 'have'} no number for ${period} yet. A gap needs one of the group and one of its reference.`,
  ];
}
