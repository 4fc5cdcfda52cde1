import type { GapPoint, GapResult } from '../../../generated/report.js';

const size = { width: 120, height: 24 };

/** Which gaps a picture spans: no gap is always in it. Gaps that are compared share one. */
export interface GapSpan {
  readonly low: number;
  readonly high: number;
}

/** The span of all gaps of an indicator, so that their bars can be compared by eye. Undefined without a gap other than 0. */
export function gapSpan(gaps: readonly GapResult[]): GapSpan | undefined {
  const ends = gaps.flatMap(({ baseline, latest }) => [baseline, latest].flatMap(endsOf));
  const span = { low: Math.min(0, ...ends), high: Math.max(0, ...ends) };
  return span.low === span.high ? undefined : span;
}

/**
 * A gap as two bars that begin at the line of no gap: above at the baseline, below at the latest period. A bar to the left
 * of the line is a group that is ahead. The pale end of a bar is the range in which the gap lies. The numbers stand in
 * the cells beside it, so the picture isn't read out.
 */
export function GapBars({ gap, span }: { gap: GapResult; span: GapSpan }) {
  if ([gap.baseline, gap.latest].flatMap(endsOf).length === 0) return null;
  const x = (value: number) => Math.round(((value - span.low) / (span.high - span.low)) * size.width * 10) / 10;
  return (
    <svg class="gap-bars" aria-hidden="true" viewBox={`0 0 ${size.width} ${size.height}`} {...size}>
      <GapBar end={gap.baseline} x={x} y={3} name="gap-baseline" />
      <GapBar end={gap.latest} x={x} y={13} name="gap-latest" />
      <line class="no-gap" x1={x(0)} x2={x(0)} y1="0" y2={size.height} stroke="currentColor" />
    </svg>
  );
}

interface GapBarProps {
  readonly end: GapPoint | null;
  readonly y: number;
  readonly name: string;
  x(value: number): number;
}

function GapBar({ end, x, y, name }: GapBarProps) {
  const ends = endsOf(end);
  if (ends.length === 0) return null;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // Up to where the gap reaches for sure: nowhere if its range holds no gap, or is open at one end.
  const isOpen = end?.gap === null && ends.length < 2;
  const sure = isOpen || (low < 0 && high > 0) ? 0 : low < 0 ? high : low;
  const bar = (from: number, to: number, opacity?: string) => (
    <rect
      class={name}
      x={Math.min(x(from), x(to))}
      width={Math.round(Math.abs(x(to) - x(from)) * 10) / 10}
      y={y}
      height="8"
      fill-opacity={opacity}
    />
  );
  return (
    <g>
      {sure !== 0 && bar(0, sure)}
      {low < high && bar(low, high, '0.4')}
    </g>
  );
}

/** The numbers between which a gap lies. */
function endsOf(end: GapPoint | null): number[] {
  if (end === null) return [];
  if (end.gap !== null) return [end.gap];
  return [end.gapRange?.low, end.gapRange?.high].filter((one) => typeof one === 'number');
}
