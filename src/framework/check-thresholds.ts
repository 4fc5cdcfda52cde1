import type { Remark } from '../findings/finding.js';
import type { BoundedNumber, ByReading, Framework, Gateway } from '../generated/framework.js';
import { isByReading, possibleValues, rulesOf, type SettingValue } from './settings.js';

/** Gateways that nothing could cross, and counts of benchmarks that no gateway could reach. */
export function checkThresholds(framework: Framework): Remark[] {
  return [
    ...framework.gateways.flatMap((gateway, index) => checkGateway(framework, gateway, `/gateways/${index}`)),
    ...rulesOf(framework).flatMap(({ rule, path }) => {
      const gateway = 'gateway' in rule && framework.gateways.find(({ id }) => id === rule.gateway);
      if (!gateway) return [];
      if (rule.kind === 'threshold-met') return gateway.threshold ? [] : [withoutThreshold(gateway, `${path}/gateway`)];
      if (!gateway.benchmarks) return [withoutBenchmarks(gateway, `${path}/gateway`)];
      return tooLarge(framework, rule.count, gateway, `${path}/count`);
    }),
  ];
}

function checkGateway(framework: Framework, gateway: Gateway, path: string): Remark[] {
  const { benchmarks, threshold, determination } = gateway;
  if (benchmarks && !threshold) {
    return [
      {
        rule: 'framework/consistency',
        path,
        message: `The gateway "${gateway.id}" has benchmarks but doesn't say how many must be met.`,
        suggestion: 'Add a threshold, such as "threshold: { kind: all-benchmarks }".',
      },
    ];
  }
  if (!threshold && determination === undefined) {
    return [
      {
        rule: 'framework/consistency',
        path,
        message: `The gateway "${gateway.id}" can't be crossed. It has no threshold and no determination.`,
        suggestion: 'Add benchmarks with a threshold, or name the determination that crosses it.',
      },
    ];
  }
  if (!threshold) return [];
  if (!benchmarks) return [withoutBenchmarks(gateway, `${path}/threshold`)];
  return tooLarge(framework, threshold, gateway, `${path}/threshold`);
}

function tooLarge(
  framework: Framework,
  setting: SettingValue | ByReading,
  { id, benchmarks = [] }: Gateway,
  path: string,
): Remark[] {
  const place = typeof setting === 'object' && 'count' in setting ? `${path}/count` : path;
  return possibleValues(framework, setting)
    .map((value) => (typeof value === 'object' ? 'count' in value && value.count : value))
    .filter((count) => typeof count === 'number' && count > benchmarks.length)
    .map((count) => ({
      rule: 'framework/consistency',
      path: place,
      message: `${isByReading(setting) ? `The reading "${setting.reading}"` : 'This'} asks for ${count} benchmarks, but the gateway "${id}" has only ${benchmarks.length}.`,
      suggestion: `Ask for ${benchmarks.length} or fewer.`,
    }));
}

function withoutThreshold({ id }: Gateway, path: string): Remark {
  return {
    rule: 'framework/consistency',
    path,
    message: `This rule asks for the threshold of the gateway "${id}", but that gateway has none.`,
    suggestion: 'Give that gateway a threshold, or name a different gateway.',
  };
}

function withoutBenchmarks({ id }: Gateway, path: string): Remark {
  return {
    rule: 'framework/consistency',
    path,
    message: `The gateway "${id}" has no benchmarks to count here.`,
    suggestion: 'Add benchmarks to that gateway, or name a different gateway.',
  };
}

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
