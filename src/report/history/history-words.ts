import type { Framework } from '../../generated/framework.js';
import type { HistoryRow, InvalidVersion } from '../../generated/history.js';
import { isYes, type Move } from '../../insight/comparison/direction.js';
import { cleanText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { movesInWords } from '../comparison/moves-in-words.js';

/** What was gained and lost from one date to the next. */
export interface HistoryStep {
  readonly from: string;
  readonly to: string;
  readonly gained: readonly Move[];
  readonly lost: readonly Move[];
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

/** What holds in one row and not in the other, by at least one of the two methods. */
function moved({ gateways, determinations }: Framework, without: HistoryRow, having: HistoryRow): Move[] {
  return [
    ...gateways.flatMap((gateway) => {
      const [was, is] = [without, having].map((row) => row.gateways.find(({ id }) => id === gateway.id));
      return moveOf('gateway', gateway, [was?.state, is?.state], [was?.frameworkState, is?.frameworkState]);
    }),
    ...determinations.flatMap((determination) => {
      const [was, is] = [without, having].map((row) => row.determinations.find(({ id }) => id === determination.id));
      const byFramework = [was?.frameworkVerdict, is?.frameworkVerdict] as const;
      return moveOf('determination', determination, [was?.verdict, is?.verdict], byFramework);
    }),
  ];
}

type BeforeAndAfter = readonly [before: string | undefined, after: string | undefined];

function moveOf(
  kind: Move['kind'],
  { id, title }: { readonly id: string; readonly title: string },
  inForce: BeforeAndAfter,
  byFramework: BeforeAndAfter,
): Move[] {
  const isGained = ([before, after]: BeforeAndAfter) => isYes(after) && !isYes(before);
  const [own, other] = [isGained(inForce), isGained(byFramework)];
  if (!own && !other) return [];
  return [{ kind, id, title: cleanText(title), by: own && other ? 'both' : own ? 'in-force' : 'framework' }];
}

/** `gained Emerging and Sustaining; lost Proof point` */
export function stepInWords({ gained, lost }: HistoryStep): string {
  const words = [
    ...(gained.length > 0 ? [`gained ${movesInWords(gained)}`] : []),
    ...(lost.length > 0 ? [`lost ${movesInWords(lost)}`] : []),
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
