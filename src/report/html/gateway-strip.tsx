/** How high a bar would be that stands for all. */
const barHeight = 8;

interface GatewayStripProps {
  /** How far each gateway is, from 0 to 1. */
  readonly shares: readonly number[];
}

/**
 * The gateways as a strip of squares. A whole one is filled to its edge, and in a part of one stands a bar with white around
 * it, however high it is. The words stand beside it, so it isn't read out.
 */
export function GatewayStrip({ shares }: GatewayStripProps) {
  const square = (index: number) => `M${index * 13 + 1} 1h10v12h-10z`;
  const bar = (index: number, height: number) => `M${index * 13 + 4} ${11 - height}h4v${height}h-4z`;
  const filled = shares.flatMap((share, index) => {
    if (share >= 1) return [square(index)];
    return share > 0 ? [bar(index, Math.max(1, Math.round(share * barHeight)))] : [];
  });
  return (
    <svg class="strip" aria-hidden="true" width={shares.length * 13 + 2} height="14" fill="none" stroke="currentColor">
      <path class="square" d={shares.map((_, index) => square(index)).join('')} />
      <path class="bar" d={filled.join('')} fill="currentColor" />
    </svg>
  );
}
