import widthOf from 'fast-string-width';
import type { BadgeWords } from './badge-words.js';

/** In pixels. */
const height = 20;
const margin = 7;
/** What a column takes on average in the fonts named below, at their size. */
const columnWidth = 6.1;

/**
 * The badge as SVG: two fields with a text each. It has a title for those who don't see it, and holds no script, no style and
 * nothing to load. The text is drawn as wide as its field has room for, whatever font there is.
 */
export function Badge({ subject, message, crossed }: BadgeWords) {
  const [left, right] = [subject, message].map((text) => Math.round(widthOf(text) * columnWidth)) as [number, number];
  const middle = left + 2 * margin;
  const width = middle + right + 2 * margin;
  const title = `${subject}: ${message}`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <rect width={width} height={height} rx="3" fill="#3f4a4d" />
      <path
        d={`M${middle} 0h${width - middle - 3}a3 3 0 0 1 3 3v${height - 6}a3 3 0 0 1 -3 3h-${width - middle - 3}z`}
        fill={crossed ? '#0b6b63' : '#5a5f66'}
      />
      <g fill="#ffffff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
        <text x={margin} y="14" textLength={left}>
          {subject}
        </text>
        <text x={middle + margin} y="14" textLength={right}>
          {message}
        </text>
      </g>
    </svg>
  );
}
