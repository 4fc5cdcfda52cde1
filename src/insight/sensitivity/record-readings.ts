import { type Method, resolveMethod } from '../../evaluate/method.js';
import type { Remember } from '../../evaluate/remember.js';
import { isByReading, readingsAmong, type SettingValue } from '../../framework/settings.js';
import type { ByReading, Framework } from '../../generated/framework.js';

/** Judges under changing readings, and notes which of them each judgment asks for. */
export interface ReadingRecorder {
  /** Stands for the method in effect, and notes each reading that it's asked for. */
  readonly method: Method;
  /**
   * Keeps what is made for every combination of the readings that it asked for: it's made once for each. What comes to a
   * judgment may be made for all of them at once, so that a reading that doesn't change the judgment is asked for no more.
   */
  readonly remember: Remember;
  /** Makes something under these readings, and says which of them that asked for, in the order in which it did. */
  under<Value>(options: Options, make: () => Value): { readonly value: Value; readonly asked: readonly string[] };
}

/** Options by the readings' ids. */
export type Options = Readonly<Record<string, string>>;

/**
 * What was made, by the readings that it asked for. Making the same thing asks for the same reading first, then for the one
 * that its option leads to, and so on, so that what was made is at the end of a path through a tree.
 */
type Known = { readonly value: unknown } | { readonly reading: string; readonly byOption: Map<string, Known> };

/**
 * @param methodUnder the method under these readings, all of which are given
 * @param explores whether judgments are made for all combinations at once; with very many, that would never end
 */
export function recordReadings(
  framework: Framework,
  methodUnder: (options: Options) => Method,
  explores: boolean,
): ReadingRecorder {
  let options: Options = resolveMethod(framework).readings;
  let inEffect = methodUnder(options);
  let asked = new Set<string>();
  const note = (reading: string) => asked.add(reading);
  const roots = new Map<string, Known>();

  const under: ReadingRecorder['under'] = (changed, make) => {
    const before = { options, inEffect, asked };
    [options, asked] = [changed, new Set<string>()];
    inEffect = methodUnder(options);
    try {
      const value = make();
      return { value, asked: [...asked] };
    } finally {
      ({ options, inEffect, asked } = before);
    }
  };
  const grown = (known: Known | undefined, [reading, ...rest]: readonly string[], value: unknown): Known => {
    if (reading === undefined) return { value };
    const here = known && 'reading' in known ? known : { reading, byOption: new Map<string, Known>() };
    const option = options[reading] ?? '';
    here.byOption.set(option, grown(here.byOption.get(option), rest, value));
    return here;
  };
  /** Everything that can be made, whatever the options of the readings that it asks for. */
  const explored = (make: () => unknown, fixed: Options): Known => {
    const made = under({ ...options, ...fixed }, make);
    const reading = made.asked.find((one) => !Object.hasOwn(fixed, one));
    if (reading === undefined) return { value: made.value };
    const all = framework.readings?.find(({ id }) => id === reading)?.options ?? [];
    const byOption = new Map(all.map(({ id }) => [id, explored(make, { ...fixed, [reading]: id })]));
    const [first, ...others] = byOption.values();
    return first && others.every((other) => comeToTheSame(first, other)) ? first : { reading, byOption };
  };
  const remember = <Value>(name: string, make: () => Value): Value => {
    const before = roots.get(name);
    let known = before;
    while (known && 'reading' in known) {
      note(known.reading);
      known = known.byOption.get(options[known.reading] ?? '');
    }
    if (known) return known.value as Value;
    const made = under(options, make);
    if (explores && before === undefined && judgmentIn(made.value) !== undefined) {
      roots.set(name, explored(make, {}));
      return remember(name, make);
    }
    made.asked.forEach(note);
    roots.set(name, grown(before, made.asked, made.value));
    return made.value;
  };
  return { method: recordedMethod(framework, () => inEffect, note), remember, under };
}

/** What verdicts take from a part of them: a judgment, or that of a criterion or a threshold. */
function judgmentIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const { result, judgment } = Object(value) as { readonly result?: string; readonly judgment?: string };
  return result ?? judgment;
}

function comeToTheSame(one: Known, other: Known): boolean {
  return 'value' in one && 'value' in other && judgmentIn(one.value) === judgmentIn(other.value);
}

/** The method in effect. Whatever depends on readings notes them when it's asked for. */
function recordedMethod(framework: Framework, inEffect: () => Method, note: (reading: string) => void): Method {
  const recorded: object = {
    resolve: (...[setting, fallback]: Parameters<Method['resolve']>) => {
      readingsAmong(setting).forEach(note);
      return inEffect().resolve(setting, fallback);
    },
  };
  for (const key of Object.keys(inEffect()) as (keyof Method)[]) {
    if (key === 'resolve') continue;
    const readings = readingsBehind(framework, key);
    Object.defineProperty(recorded, key, {
      get() {
        readings.forEach(note);
        return inEffect()[key];
      },
    });
  }
  return recorded as Method;
}

/** The readings that decide a part of a method: of a setting of the framework, its own; of anything else, any may. */
function readingsBehind({ method, readings = [] }: Framework, part: keyof Method): string[] {
  const settings = { ...method } as Readonly<Record<string, unknown>>;
  const setting = settings[part];
  if (setting === undefined) return readings.map(({ id }) => id);
  return isByReading(setting as SettingValue | ByReading) ? [(setting as ByReading).reading] : [];
}
