import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { areAllTried, combinationCount } from './combination-count.js';
import type { Options } from './record-readings.js';
import type { Subject } from './subject.js';
import type { VerdictsByReadings } from './verdicts-by-readings.js';

/** Readings that are changed, in the framework's order, and the verdict then. */
export interface Combination {
  readonly changed: readonly ChangedReading[];
  readonly judgment: Judgment;
}

export interface ChangedReading {
  readonly reading: string;
  readonly option: string;
}

/** The verdict under combinations of readings. */
export interface JudgedCombinations {
  /** How many combinations there are. */
  readonly total: number;
  /** Whether all were tried; else one reading at a time was changed, and every two together. */
  readonly exhaustive: boolean;
  /** How many combinations each of those judged stands for: readings that the verdict never asks for are left in effect. */
  readonly each: number;
  /** The first is the one in effect. */
  readonly judged: readonly Combination[];
}

/** Judges a subject under all combinations of the framework's readings, or, where they're too many, near those in effect. */
export function judgeCombinations(
  framework: Framework,
  verdicts: VerdictsByReadings,
  subject: Subject,
): JudgedCombinations {
  const { readings = [] } = framework;
  const all = readings.map(({ id, options }): ChangedReading[] =>
    options
      .filter((option) => option.id !== verdicts.inEffect[id])
      .map((option) => ({ reading: id, option: option.id })),
  );
  const total = combinationCount(framework);
  const judge = (changed: readonly ChangedReading[]): Combination => ({
    changed,
    judgment: verdicts.judge(subject, optionsOf(changed)).value,
  });
  if (!areAllTried(framework)) return { total, exhaustive: false, each: 1, judged: [...nearby(all)].map(judge) };
  const asked = askedAtAll(verdicts, subject, all);
  const mattering = all.filter(([first]) => first !== undefined && asked.has(first.reading));
  const judged = products(mattering).map(judge);
  return { total, exhaustive: true, each: total / judged.length, judged };
}

export const optionsOf = (changed: readonly ChangedReading[]): Options =>
  Object.fromEntries(changed.map(({ reading, option }) => [reading, option]));

/** The readings that a verdict asks for under some combination: each that it asks for is tried with every option. */
function askedAtAll(
  verdicts: VerdictsByReadings,
  subject: Subject,
  all: readonly (readonly ChangedReading[])[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const explore = (changed: readonly ChangedReading[], tried: readonly string[]): void => {
    const { asked } = verdicts.judge(subject, optionsOf(changed));
    const next = asked.find((reading) => !tried.includes(reading));
    if (next === undefined) return;
    found.add(next);
    const others = all.find(([first]) => first?.reading === next) ?? [];
    for (const one of [[], ...others.map((other) => [other])]) explore([...changed, ...one], [...tried, next]);
  };
  explore([], []);
  return found;
}

/** Every combination: of each reading, the option in effect or one of its others. */
function products(all: readonly (readonly ChangedReading[])[]): ChangedReading[][] {
  return all.reduce<ChangedReading[][]>(
    (combinations, others) =>
      combinations.flatMap((combination) => [combination, ...others.map((other) => [...combination, other])]),
    [[]],
  );
}

/** None changed, one at a time, and every two together. */
function* nearby(all: readonly (readonly ChangedReading[])[]): Generator<readonly ChangedReading[]> {
  yield [];
  for (const [index, others] of all.entries()) {
    for (const one of others) {
      yield [one];
      for (const second of all.slice(index + 1).flat()) yield [one, second];
    }
  }
}
