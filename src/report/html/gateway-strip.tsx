interface GatewayStripProps {
  /** How far each gateway is, from 0 to 1. */
  readonly shares: readonly number[];
}

/** The gateways as a strip of squares, each filled as far as it is. The words stand beside it, so it isn't read out. */
export function GatewayStrip({ shares }: GatewayStripProps) {
  const square = (index: number, height: number) => `M${index * 13 + 1} ${13 - height}h10v${height}h-10z`;
  const filled = shares.flatMap((share, index) => (share > 0 ? [square(index, Math.round(share * 12))] : []));
  return (
    <svg class="strip" aria-hidden="true" width={shares.length * 13 + 2} height="14" fill="none" stroke="currentColor">
      <path class="square" d={shares.map((_, index) => square(index, 12)).join('')} />
      <path class="bar" d={filled.join('')} fill="currentColor" />
    </svg>
  );
}
