import { type Method, resolveMethod } from '../../evaluate/method.js';
import type { Remember } from '../../evaluate/remember.js';
import { readingsAmong } from '../../framework/settings.js';
import type { Framework } from '../../generated/framework.js';

/** Judges under changing readings, and notes which of them each judgment asks for. */
export interface ReadingRecorder {
  /** Stands for the method in effect, and notes each reading that it's asked for. */
  readonly method: Method;
  /** Keeps what is made for every combination of the readings that it asked for: it's made once for each. */
  readonly remember: Remember;
  /** Makes something by this method, and says which readings that asked for, in the order in which it did. */
  by<Value>(method: Method, make: () => Value): { readonly value: Value; readonly asked: readonly string[] };
}

/**
 * What was made, by the readings that it asked for. Making the same thing asks for the same reading first, then for the one
 * that its option leads to, and so on, so that what was made is at the end of a path through a tree.
 */
type Known = { readonly value: unknown } | { readonly reading: string; readonly byOption: Map<string, Known> };

export function recordReadings(framework: Framework): ReadingRecorder {
  let inEffect = resolveMethod(framework);
  let asked = new Set<string>();
  const note = (reading: string) => asked.add(reading);
  const roots = new Map<string, Known>();

  const noting = <Value>(make: () => Value): { readonly value: Value; readonly asked: readonly string[] } => {
    const outer = asked;
    asked = new Set();
    try {
      const value = make();
      return { value, asked: [...asked] };
    } finally {
      asked = outer;
    }
  };
  const optionOf = (reading: string) => inEffect.readings[reading] ?? '';
  const grown = (known: Known | undefined, [reading, ...rest]: readonly string[], value: unknown): Known => {
    if (reading === undefined) return { value };
    const here = known && 'reading' in known ? known : { reading, byOption: new Map<string, Known>() };
    const option = optionOf(reading);
    here.byOption.set(option, grown(here.byOption.get(option), rest, value));
    return here;
  };
  const remember = <Value>(name: string, make: () => Value): Value => {
    let known = roots.get(name);
    while (known && 'reading' in known) {
      note(known.reading);
      known = known.byOption.get(optionOf(known.reading));
    }
    if (known) return known.value as Value;
    const made = noting(make);
    made.asked.forEach(note);
    roots.set(name, grown(roots.get(name), made.asked, made.value));
    return made.value;
  };
  return {
    method: recordedMethod(framework, () => inEffect, note),
    remember,
    by(method, make) {
      inEffect = method;
      return noting(make);
    },
  };
}

/** The method in effect. Whatever depends on readings notes them when it's asked for. */
function recordedMethod(framework: Framework, inEffect: () => Method, note: (reading: string) => void): Method {
  const { resolve, ...rest } = resolveMethod(framework);
  const recorded: object = {
    resolve: (...[setting, fallback]: Parameters<typeof resolve>) => {
      readingsAmong(setting).forEach(note);
      return inEffect().resolve(setting, fallback);
    },
  };
  const deciding = decidingReadings(framework);
  for (const key of Object.keys(rest) as (keyof typeof rest)[]) {
    const readings = deciding.filter(({ keys }) => keys.includes(key));
    Object.defineProperty(recorded, key, {
      get() {
        for (const { id } of readings) note(id);
        return inEffect()[key];
      },
    });
  }
  return recorded as Method;
}

/**
 * Which parts of a method each reading decides: those that change when it does. Each part is a setting of the framework,
 * that one reading decides, so that to change one reading at a time shows them all.
 */
function decidingReadings(framework: Framework): { readonly id: string; readonly keys: readonly string[] }[] {
  const own = resolveMethod(framework);
  const keys = Object.keys(own) as (keyof Method)[];
  return (framework.readings ?? []).map((reading) => {
    const others = reading.options.map(({ id }) => resolveMethod(framework, { readings: { [reading.id]: id } }));
    const differs = (key: keyof Method) =>
      others.some((other) => JSON.stringify(other[key]) !== JSON.stringify(own[key]));
    return { id: reading.id, keys: keys.filter(differs) };
  });
}
