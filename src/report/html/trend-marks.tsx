import type { Trend } from '../../generated/report.js';

/**
 * A mark for each indicator: above the line if it improved, on it if it held steady, below it if it declined, and hollow
 * if that can't be judged. Place says it and color repeats it. The words stand beside it, so it isn't read out.
 */
export function TrendMarks({ counts }: { counts: Readonly<Record<Trend, number>> }) {
  const trends = order.flatMap((trend) => Array.from({ length: Math.min(counts[trend], mostMarks) }, () => trend));
  if (trends.length === 0) return null;
  const width = trends.length * 9;
  return (
    <svg
      class="trends"
      aria-hidden="true"
      viewBox={`0 0 ${width} 22`}
      width={width}
      height="22"
      fill="none"
      stroke="currentColor"
    >
      <line class="no-gap" x1="0" x2={width} y1="11" y2="11" />
      {trends.map((trend, index) => (
        <Mark key={`${index}`} trend={trend} x={index * 9 + 1} />
      ))}
    </svg>
  );
}

const order: readonly Trend[] = ['improved', 'maintained', 'declined', 'insufficient-data'];

/** A picture of hundreds of marks says nothing, and the words have the number. */
const mostMarks = 20;

function Mark({ trend, x }: { trend: Trend; x: number }) {
  switch (trend) {
    case 'improved':
      return <rect class="bar" x={x} y="1" width="7" height="10" fill="currentColor" stroke="none" />;
    case 'maintained':
      return <rect class="held" x={x} y="9" width="7" height="4" fill="currentColor" stroke="none" />;
    case 'declined':
      return <rect class="fell" x={x} y="11" width="7" height="10" fill="currentColor" stroke="none" />;
    case 'insufficient-data':
      return <rect class="square square-unknown" x={x + 0.5} y="7.5" width="6" height="7" />;
  }
}
