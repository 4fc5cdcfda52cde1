const size = { width: 240, height: 12 };

/** A share of a whole as a bar: the filled part. The words and numbers stand beside it, so it isn't read out. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const filled = Math.round((part / whole) * size.width * 10) / 10;
  return (
    <svg
      class="share"
      aria-hidden="true"
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...size}
      fill="none"
      stroke="currentColor"
    >
      <rect class="square" x="0.5" y="0.5" width={size.width - 1} height={size.height - 1} />
      <rect class="bar" x="0" y="0" width={filled} height={size.height} fill="currentColor" />
    </svg>
  );
}
