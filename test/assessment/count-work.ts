let work = 0;
const restored: (() => void)[] = [];

/** Counts the calls of a method of a built-in object: work without a clock. */
function count<Name extends string>(owner: Record<Name, (...given: never[]) => unknown>, name: Name): void {
  const original = owner[name];
  owner[name] = function counted(this: unknown, ...given: never[]) {
    work++;
    return original.apply(this, given);
  };
  restored.push(() => {
    owner[name] = original;
  });
}

/** How often something calls what readers and writers of text are made of. */
export function countWork(action: () => unknown): number {
  work = 0;
  count(String.prototype as never, 'charCodeAt');
  count(String.prototype as never, 'slice');
  count(RegExp.prototype as never, 'exec');
  count(RegExp.prototype as never, 'test');
  count(Map.prototype as never, 'get');
  count(Map.prototype as never, 'set');
  count(Array.prototype as never, 'push');
  count(Object as never, 'hasOwn');
  try {
    action();
    return work;
  } finally {
    for (const restore of restored.splice(0)) restore();
  }
}
