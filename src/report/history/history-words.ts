import type { VerdictDifference } from '../../generated/comparison.js';
import type { Framework } from '../../generated/framework.js';
import type { HistoryRow, InvalidVersion } from '../../generated/history.js';
import { cleanText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { titlesInWords } from '../comparison/comparison-words.js';

type Moved = Pick<VerdictDifference, 'kind' | 'title'>;

/** What was gained and lost from one date to the next. */
export interface HistoryStep {
  readonly from: string;
  readonly to: string;
  readonly gained: readonly Moved[];
  readonly lost: readonly Moved[];
}

/** What was gained and lost from each row to the next. */
export function historySteps(framework: Framework, rows: readonly HistoryRow[]): HistoryStep[] {
  return rows.slice(1).flatMap((row, index) => {
    const before = rows[index];
    return before ? [stepBetween(framework, before, row)] : [];
  });
}

/** What was gained and lost between two rows. */
export function stepBetween(framework: Framework, before: HistoryRow, after: HistoryRow): HistoryStep {
  return {
    from: before.assessedOn,
    to: after.assessedOn,
    gained: moved(framework, before, after),
    lost: moved(framework, after, before),
  };
}

/** What holds in one row and not in the other. */
function moved({ gateways, determinations }: Framework, without: HistoryRow, having: HistoryRow): Moved[] {
  const isCrossed = (row: HistoryRow, gateway: string) =>
    row.gateways.some(({ id, state }) => id === gateway && state === 'crossed');
  const isEligible = (row: HistoryRow, determination: string) =>
    row.determinations.some(({ id, verdict }) => id === determination && verdict === 'eligible');
  return [
    ...gateways
      .filter(({ id }) => isCrossed(having, id) && !isCrossed(without, id))
      .map(({ title }) => ({ kind: 'gateway' as const, title: cleanText(title) })),
    ...determinations
      .filter(({ id }) => isEligible(having, id) && !isEligible(without, id))
      .map(({ title }) => ({ kind: 'determination' as const, title: cleanText(title) })),
  ];
}

/** `gained Emerging and Sustaining; lost Proof point` */
export function stepInWords({ gained, lost }: HistoryStep): string {
  const words = [
    ...(gained.length > 0 ? [`gained ${titlesInWords(gained)}`] : []),
    ...(lost.length > 0 ? [`lost ${titlesInWords(lost)}`] : []),
  ];
  return words.length > 0 ? words.join('; ') : 'the same gateways and verdicts';
}

/** A version with errors, and what stands in for it, if anything does. */
export function invalidInWords(
  { file, committed, errors, assessedOn }: InvalidVersion,
  rows: readonly HistoryRow[],
): string {
  const isReplaced = assessedOn === undefined || rows.some((row) => row.assessedOn === assessedOn);
  const instead = isReplaced
    ? 'The last valid version is used instead.'
    : `No version for ${assessedOn} is valid, so that date has no row.`;
  return `${file}${committed === null ? '' : ` of ${committed}`} has ${counted(errors, 'error')}. ${instead}`;
}
