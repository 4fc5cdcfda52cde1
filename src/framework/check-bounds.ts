import type { Remark } from '../findings/finding.js';
import type { BoundedNumber, Framework } from '../generated/framework.js';

/** Bounds that exclude each other, and defaults outside their bounds. */
export function checkBounds({ method }: Framework): Remark[] {
  return [
    ...check(method.tolerance.points, '/method/tolerance/points'),
    ...check(method.tolerance.percent, '/method/tolerance/percent'),
    ...check(method.minimumCellSize, '/method/minimumCellSize'),
    ...check(method.confidence, '/method/confidence'),
  ];
}

function check({ default: standard, minimum, maximum }: BoundedNumber, path: string): Remark[] {
  if (minimum > maximum) {
    return [
      {
        rule: 'framework/consistency',
        path: `${path}/minimum`,
        message: `The minimum ${minimum} is higher than the maximum ${maximum}.`,
        suggestion: 'Swap the two, or fix one of them.',
      },
    ];
  }
  if (standard >= minimum && standard <= maximum) return [];
  return [
    {
      rule: 'framework/consistency',
      path: `${path}/default`,
      message: `The default ${standard} is outside its own limits, ${minimum} to ${maximum}.`,
      suggestion: 'Change the default, or widen the limits.',
    },
  ];
}
