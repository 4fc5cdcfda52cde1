import type { ByReading, Framework, Rule, Threshold } from '../generated/framework.js';

/** What a setting takes, whether literally or from the options of a reading. */
export type SettingKind =
  | 'threshold'
  | 'credit'
  | 'sequence'
  | 'trend-test'
  | 'gap-measure'
  | 'leveling-down'
  | 'count'
  | 'count-by';

export type SettingValue = string | number | Threshold;

/** A setting of a framework, and where it stands. */
export interface PlacedSetting {
  readonly kind: SettingKind;
  /** JSON pointer. */
  readonly path: string;
  readonly value: SettingValue | ByReading;
}

/** The words that a setting knows, for those that take one. */
export const settingWords: Partial<Record<SettingKind, readonly string[]>> = {
  credit: ['none', 'early-gateways'],
  sequence: ['in-order', 'criteria-only'],
  'trend-test': ['tolerance', 'strict', 'significance'],
  'gap-measure': ['absolute', 'relative'],
  'leveling-down': ['excluded', 'focus-only', 'counted'],
  'count-by': ['distinct-outcomes', 'each'],
};

export function isByReading(value: SettingValue | ByReading): value is ByReading {
  return typeof value === 'object' && 'reading' in value;
}

/** The readings that decide these settings. */
export function readingsAmong(...settings: readonly (SettingValue | ByReading | undefined)[]): string[] {
  const readings: string[] = [];
  for (const setting of settings) if (setting !== undefined && isByReading(setting)) readings.push(setting.reading);
  return readings;
}

/** Every setting of a framework that a reading may decide, in the file's order. */
export function settingsOf(framework: Framework): PlacedSetting[] {
  const settings: PlacedSetting[] = [];
  const add = (kind: SettingKind, path: string, value: SettingValue | ByReading | undefined) => {
    if (value !== undefined) settings.push({ kind, path, value });
  };
  for (const [index, gateway] of framework.gateways.entries()) {
    add('threshold', `/gateways/${index}/threshold`, gateway.threshold);
    add('credit', `/gateways/${index}/credit`, gateway.credit);
  }
  const { sequence, trendTest, gapMeasure, levelingDown } = framework.method;
  add('sequence', '/method/sequence', sequence);
  add('trend-test', '/method/trendTest', trendTest);
  add('gap-measure', '/method/gapMeasure', gapMeasure);
  add('leveling-down', '/method/levelingDown', levelingDown);
  for (const { rule, path } of rulesOf(framework)) {
    if ('count' in rule) add('count', `${path}/count`, rule.count);
    if ('countBy' in rule) add('count-by', `${path}/countBy`, rule.countBy);
  }
  return settings;
}

/** Every rule of a framework's determinations, and where it stands. */
export function rulesOf(framework: Framework): { rule: Rule; path: string }[] {
  return framework.determinations.flatMap(({ criteria }, determination) =>
    criteria.map(({ rule }, criterion) => ({
      rule,
      path: `/determinations/${determination}/criteria/${criterion}/rule`,
    })),
  );
}

/** The values that a setting can come to: its own, or those of its reading's options. Empty where the reading is not defined. */
export function possibleValues(framework: Framework, setting: SettingValue | ByReading): SettingValue[] {
  if (!isByReading(setting)) return [setting];
  const reading = framework.readings?.find(({ id }) => id === setting.reading);
  return (reading?.options ?? []).map(({ id, value }) => value ?? id);
}
