import type { Remark } from '../../findings/finding.js';
import { kindExample, kindInWords, periodKind } from '../../text/period-kind.js';
import { type AnyMeasure, observationsOf, seriesOf } from './measure-parts.js';
import { isMiswrittenSpan } from './spans.js';

/**
 * All series of one indicator use one kind of period: calendar years, school years, or spans of one length. Which kind is
 * meant is what most periods are; every series that holds another kind is reported once, at its first such period.
 */
export function checkMixedPeriods(measure: AnyMeasure): Remark[] {
  const numbers = new Map<string, number>();
  for (const observation of observationsOf(measure)) {
    if (isMiswrittenSpan(observation.period)) continue;
    const kind = periodKind(observation.period);
    numbers.set(kind, (numbers.get(kind) ?? 0) + 1);
  }
  if (numbers.size < 2) return [];
  // Of two that are as frequent, school years are meant, and then spans.
  const kinds = [...numbers].sort(([one, first], [other, second]) => second - first || rank(one) - rank(other));
  const meant = kinds[0]?.[0] ?? '';
  return seriesOf(measure).flatMap((series): Remark[] => {
    const odd = series.filter(
      (observation) => !isMiswrittenSpan(observation.period) && periodKind(observation.period) !== meant,
    );
    const [first] = odd;
    if (first === undefined) return [];
    const more = odd.length === 1 ? '' : ` So are ${odd.length - 1} more in this series.`;
    return [
      {
        rule: 'indicator/mixed-periods',
        message: `\`${first.period}\` is a ${kindInWords(periodKind(first.period))}, but this indicator uses ${kindInWords(meant, 's')}.${more}`,
        path: first.path,
        at: 'key',
        suggestion: `Write a ${kindInWords(meant)}, such as \`${kindExample(meant)}\`, or split the indicator in two.`,
      },
    ];
  });
}

const rank = (kind: string) => (kind === 'school-year' ? 0 : kind === 'year' ? 2 : 1);
