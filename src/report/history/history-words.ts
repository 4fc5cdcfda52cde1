import type { Framework } from '../../generated/framework.js';
import type { HistoryRow, InvalidVersion } from '../../generated/history.js';
import { cleanText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';

/** What was gained and lost from one date to the next, by title. */
export interface HistoryStep {
  readonly from: string;
  readonly to: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
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
    gained: movedTitles(framework, before, after),
    lost: movedTitles(framework, after, before),
  };
}

/** The titles of what holds in one row and not in the other. */
function movedTitles(framework: Framework, without: HistoryRow, having: HistoryRow): string[] {
  const held = (row: HistoryRow) =>
    new Set([
      ...row.gateways.filter(({ state }) => state === 'crossed').map(({ id }) => `gateway ${id}`),
      ...row.determinations.filter(({ verdict }) => verdict === 'eligible').map(({ id }) => `determination ${id}`),
    ]);
  const before = held(without);
  const titles = [...held(having)]
    .filter((key) => !before.has(key))
    .map((key) => {
      const [kind, id] = key.split(' ');
      const parts = kind === 'gateway' ? framework.gateways : framework.determinations;
      return cleanText(parts.find((part) => part.id === id)?.title ?? '');
    });
  return [...new Set(titles)];
}

/** `gained Emerging and Sustaining; lost Proof point` */
export function stepInWords({ gained, lost }: HistoryStep): string {
  const words = [
    ...(gained.length > 0 ? [`gained ${listInWords(gained, 'and')}`] : []),
    ...(lost.length > 0 ? [`lost ${listInWords(lost, 'and')}`] : []),
  ];
  return words.length > 0 ? words.join('; ') : 'the same gateways and verdicts';
}

/** A version with errors, and what stands in for it. */
export function invalidInWords({ file, committed, errors }: InvalidVersion): string {
  return `${file}${committed === null ? '' : ` of ${committed}`} has ${counted(errors, 'error')}. The last valid version is used instead.`;
}
