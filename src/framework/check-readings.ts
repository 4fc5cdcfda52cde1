import type { Remark } from '../findings/finding.js';
import type { Framework } from '../generated/framework.js';
import { nearestName } from '../text/nearest-name.js';
import { isByReading, type SettingKind, type SettingValue, settingsOf, settingWords } from './settings.js';

/** Defaults that are not among a reading's options, and options that say nothing where their reading is used. */
export function checkReadings(framework: Framework): Remark[] {
  return [...checkDefaults(framework), ...checkValues(framework)];
}

function checkDefaults({ readings = [] }: Framework): Remark[] {
  return readings.flatMap((reading, index) => {
    const options = reading.options.map(({ id }) => id);
    if (options.includes(reading.default)) return [];
    const nearest = nearestName(reading.default, options);
    return [
      {
        rule: 'framework/reference' as const,
        path: `/readings/${index}/default`,
        message: `The default "${reading.default}" isn't an option of the reading "${reading.id}".`,
        suggestion: nearest ? `Did you mean "${nearest}"?` : `Use one of: ${options.join(', ')}.`,
      },
    ];
  });
}

function checkValues(framework: Framework): Remark[] {
  const problems = new Map<string, Remark>();
  for (const { kind, value } of settingsOf(framework)) {
    if (!isByReading(value)) continue;
    const index = framework.readings?.findIndex(({ id }) => id === value.reading) ?? -1;
    for (const [position, option] of (framework.readings?.[index]?.options ?? []).entries()) {
      if (fits(kind, option.value ?? option.id)) continue;
      const path = `/readings/${index}/options/${position}${option.value === undefined ? '' : '/value'}`;
      // A reading that is used in several places is one mistake.
      problems.set(path, {
        rule: 'framework/consistency',
        path,
        message: `The option "${option.id}" of the reading "${value.reading}" doesn't work here. The reading sets ${wanted(kind).use}.`,
        suggestion: wanted(kind).suggestion,
      });
    }
  }
  return [...problems.values()];
}

function fits(kind: SettingKind, value: SettingValue): boolean {
  if (kind === 'threshold') return typeof value === 'object';
  if (kind === 'count') return typeof value === 'number';
  return typeof value === 'string' && (settingWords[kind]?.includes(value) ?? false);
}

const uses: Record<SettingKind, string> = {
  threshold: "a gateway's threshold",
  credit: 'the credit for a designation',
  sequence: 'the order of the gateways',
  'trend-test': 'the test for trends',
  'gap-measure': 'how gaps are measured',
  'leveling-down': 'how to count gaps that shrink while a group declines',
  count: 'a count',
  'count-by': 'how to count',
};

function wanted(kind: SettingKind): { use: string; suggestion: string } {
  const use = uses[kind];
  if (kind === 'threshold')
    return { use, suggestion: 'Give it a threshold, such as "value: { kind: all-benchmarks }".' };
  if (kind === 'count') return { use, suggestion: 'Give it a whole number, such as "value: 1".' };
  return { use, suggestion: `Set its value to one of: ${(settingWords[kind] ?? []).join(', ')}.` };
}
