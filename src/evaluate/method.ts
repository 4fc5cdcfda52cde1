import type { FileMethod } from '../assessment/assessment.js';
import { isByReading, type SettingValue } from '../framework/settings.js';
import type { ByReading, Framework, ReadingOption } from '../generated/framework.js';
import type { Departure } from '../generated/report.js';

/** How this evaluation judges: the framework's defaults, changed by the file and by the run. */
export interface Method {
  readonly tolerance: { readonly points: number; readonly percent: number };
  readonly minimumCellSize: number;
  /** In percent. */
  readonly confidence: number;
  readonly sequence: 'in-order' | 'criteria-only';
  readonly trendTest: 'tolerance' | 'strict' | 'significance';
  readonly gapMeasure: 'absolute' | 'relative';
  readonly levelingDown: 'excluded' | 'focus-only' | 'counted';
  /** Every reading of the framework, with the option in effect. */
  readonly readings: Readonly<Record<string, string>>;
  readonly departures: readonly Departure[];
  /** What a setting of the framework comes to, literal or by a reading; `fallback` where the framework is silent. */
  resolve<Value extends SettingValue>(setting: Value | ByReading | undefined, fallback: Value): Value;
}

/** Raised where a run names a reading or an option that the framework does not have. */
export class UnknownReadingError extends Error {}

/**
 * Resolves the method in force.
 *
 * @param file what the file changes; leave it out to judge under the framework's own method
 * @param run readings set for this run (`--reading`), which win over the file's
 * @throws UnknownReadingError where `run` names a reading or an option that the framework does not have
 */
export function resolveMethod(
  framework: Framework,
  file: FileMethod = {},
  run: Readonly<Record<string, string>> = {},
): Method {
  // Nearly every file keeps to the framework's own method.
  if (changesNothing(file) && Object.keys(run).length === 0) return ownMethod(framework);
  checkRun(framework, run);
  return methodOf(framework, file, run);
}

function changesNothing({ tolerance, minimumCellSize, confidence, readings }: FileMethod): boolean {
  return tolerance === undefined && minimumCellSize === undefined && confidence === undefined && readings === undefined;
}

const ownMethods = new WeakMap<Framework, Method>();

/** The framework's own method, made once. */
function ownMethod(framework: Framework): Method {
  const method = ownMethods.get(framework) ?? methodOf(framework, {}, {});
  ownMethods.set(framework, method);
  return method;
}

function methodOf(framework: Framework, file: FileMethod, run: Readonly<Record<string, string>>): Method {
  const departures: Departure[] = [];
  const number = (name: string, standard: number, changed: number | undefined) => {
    if (changed === undefined || changed === standard) return standard;
    departures.push({ name, framework: standard, used: changed, by: 'file' });
    return changed;
  };
  const { tolerance, minimumCellSize, confidence, sequence, trendTest, gapMeasure, levelingDown } = framework.method;
  const numbers = {
    tolerance: {
      points: number('tolerance.points', tolerance.points.default, file.tolerance?.points),
      percent: number('tolerance.percent', tolerance.percent.default, file.tolerance?.percent),
    },
    minimumCellSize: number('minimum-cell-size', minimumCellSize.default, file.minimumCellSize),
    confidence: number('confidence', confidence.default, file.confidence),
  };

  const readings: Record<string, string> = {};
  const values = new Map<string, SettingValue>();
  for (const reading of framework.readings ?? []) {
    const used = run[reading.id] ?? file.readings?.[reading.id] ?? reading.default;
    readings[reading.id] = used;
    const option = reading.options.find(({ id }) => id === used);
    values.set(reading.id, option?.value ?? used);
    if (used !== reading.default) {
      const by = run[reading.id] === undefined ? 'file' : 'run';
      departures.push({ name: reading.id, framework: reading.default, used, by });
    }
  }
  const resolve = <Value extends SettingValue>(setting: Value | ByReading | undefined, fallback: Value): Value => {
    if (setting === undefined) return fallback;
    // That an option's value fits where its reading is used is checked when the framework is loaded.
    return isByReading(setting) ? ((values.get(setting.reading) as Value | undefined) ?? fallback) : setting;
  };
  return {
    ...numbers,
    sequence: resolve(sequence, 'in-order'),
    trendTest: resolve(trendTest, 'tolerance'),
    gapMeasure: resolve(gapMeasure, 'absolute'),
    levelingDown: resolve(levelingDown, 'excluded'),
    readings,
    departures,
    resolve,
  };
}

function checkRun(framework: Framework, run: Readonly<Record<string, string>>): void {
  for (const [id, used] of Object.entries(run)) {
    const reading = framework.readings?.find((candidate) => candidate.id === id);
    if (!reading) {
      const known = (framework.readings ?? []).map((candidate) => candidate.id).join(', ');
      throw new UnknownReadingError(`The framework has no reading "${id}". Its readings: ${known || 'none'}.`);
    }
    if (!reading.options.some((option: ReadingOption) => option.id === used)) {
      const known = reading.options.map((option) => option.id).join(', ');
      throw new UnknownReadingError(`The reading "${id}" has no option "${used}". Its options: ${known}.`);
    }
  }
}
