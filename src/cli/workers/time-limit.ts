import { Script } from 'node:vm';

const script = new Script('globalThis.striveWork()');

/**
 * Runs an action for so many milliseconds at most, and stops it then, wherever it is: signals are heard only when this
 * thread is free again. What was stopped is not to be begun again in this thread, because it left everything as it stood.
 *
 * @param milliseconds undefined: as long as it takes
 * @returns undefined where it was stopped
 */
export function within<Value>(
  milliseconds: number | undefined,
  action: () => Value,
): { readonly value: Value } | undefined {
  if (milliseconds === undefined) return { value: action() };
  // The clock runs only for a script of its own, and a script sees nothing but what is global.
  const place = globalThis as { striveWork?: () => Value };
  place.striveWork = action;
  try {
    return { value: script.runInThisContext({ timeout: milliseconds }) as Value };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return undefined;
  } finally {
    delete place.striveWork;
  }
}
