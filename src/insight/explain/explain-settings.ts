import { isByReading, readingsAmong, type SettingValue } from '../../framework/settings.js';
import type { ByReading, Framework, Gateway, Threshold } from '../../generated/framework.js';
import { listInWords } from '../../text/listed.js';

/** What a setting comes to under the framework's own defaults; `fallback` where the framework is silent. */
export function settled<Value extends SettingValue>(
  { readings = [] }: Framework,
  setting: Value | ByReading | undefined,
  fallback: Value,
): Value {
  if (setting === undefined) return fallback;
  if (!isByReading(setting)) return setting;
  const reading = readings.find(({ id }) => id === setting.reading);
  const option = reading?.options.find(({ id }) => id === reading.default);
  return ((option?.value ?? option?.id) as Value | undefined) ?? fallback;
}

/** A sentence for each of these settings that a reading decides: which one, and what it may be. */
export function readingSentences(
  { readings = [] }: Framework,
  ...settings: readonly (SettingValue | ByReading | undefined)[]
): string[] {
  return readingsAmong(...settings).flatMap((name) => {
    const reading = readings.find(({ id }) => id === name);
    if (!reading) return [];
    const others = reading.options.filter(({ id }) => id !== reading.default).map(({ id }) => id);
    return [
      `The reading "${name}" can change this. Its default is ${reading.default}. It can also be ${listInWords(others, 'or')}.`,
    ];
  });
}

/** What a threshold asks of a gateway's benchmarks, to follow "when". */
export function thresholdClause(threshold: Threshold, { benchmarks = [] }: Gateway): string {
  if (threshold.kind === 'all-benchmarks') return `all ${benchmarks.length} benchmarks are met`;
  return `${threshold.count} of the ${benchmarks.length} benchmarks are met, with at least one in each pillar`;
}
