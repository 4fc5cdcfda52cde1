import type { Indicator, ValueRange } from '../assessment/assessment.js';
import type { GapResult } from '../generated/report.js';
import { showCompared } from '../text/shown-number.js';
import { difference, withNoun } from './amount.js';
import type { GapChange } from './gap-change.js';
import { differenceInWords, rangeInWords } from './range-words.js';

/** A gap's change with the gaps at both ends. */
type GapFigures = GapChange & { readonly baseline: ValueRange; readonly latest: ValueRange };

type MeasuredBy = GapResult['measure'];

/** Why a gap is what it is, with its figures. */
export function gapReason({ unit, core }: Indicator, measure: MeasuredBy, gap: GapFigures): string {
  const { baseline, latest, change } = gap;
  if (!Number.isFinite(change.low)) return unlimited(measure);
  const isOneNumber = [baseline, latest, change].every(({ low, high }) => low === high);
  const facts = isOneNumber ? numberFacts(unit, measure, gap) : rangeFacts(unit, measure, gap);
  return `${facts}${leveling(gap)}${core ? '' : " This is a contributing indicator, so its gaps don't count."}`;
}

function unlimited(measure: MeasuredBy): string {
  const why = "The ranges don't settle the gap: one of them has no limit on one side";
  return measure === 'relative' ? `${why}, or the reference may be 0.` : `${why}.`;
}

function numberFacts(unit: Indicator['unit'], measure: MeasuredBy, gap: GapFigures): string {
  const [baseline, latest, change, tolerance] = [gap.baseline.low, gap.latest.low, gap.change.low, gap.tolerance ?? 0];
  // A gap below the tolerance isn't a gap, so its ends are compared with the tolerance too.
  const [[from, to], [size, limit]] = showCompared([baseline, latest, tolerance], [Math.abs(change), tolerance]);
  const direction = change === 0 ? 'no change' : `${step(size, measure, unit)} ${change < 0 ? 'smaller' : 'larger'}`;
  return `From ${amount(from, measure, unit)} to ${amount(to, measure, unit)}: ${direction}, tolerance ${step(limit, measure, unit)}.`;
}

function rangeFacts(unit: Indicator['unit'], measure: MeasuredBy, gap: GapFigures): string {
  const { baseline, latest, change, tolerance, result, shrank } = gap;
  const [from, to] = [baseline, latest].map((end) => amount(rangeInWords(end), measure, unit));
  const moved = differenceInWords(change, ['larger', 'smaller'], (shown) => step(shown, measure, unit));
  const limit = tolerance === undefined ? '' : `, tolerance ${step(showCompared([tolerance])[0][0], measure, unit)}`;
  const facts = `From ${from} to ${to}: ${moved}${limit}.`;
  if (result !== 'unsettled') return facts;
  return shrank
    ? `${facts} The ranges don't settle whether the gap counts: the group or the reference may have declined.`
    : `${facts} The ranges don't settle what became of the gap.`;
}

function leveling({ result, shrank, declined, excluded }: GapFigures): string {
  if (!shrank || declined.length === 0 || result === 'unsettled') return '';
  const who = declined.map((side) => (side === 'group' ? 'the group' : 'the reference')).join(' and ');
  return ` Meanwhile, ${who} declined${excluded ? ", so the gap doesn't count" : ''}.`;
}

/** A gap in words. */
function amount(gap: string, measure: MeasuredBy, unit: Indicator['unit']): string {
  return measure === 'relative' ? `${gap} percent` : difference(gap, unit);
}

/** A difference between gaps in words. */
function step(size: string, measure: MeasuredBy, unit: Indicator['unit']): string {
  return measure === 'relative' ? withNoun(size, 'percentage point') : difference(size, unit);
}
