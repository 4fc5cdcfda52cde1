/** Gives what was made under this name before, or makes it. */
export type Remember = <Value>(name: string, make: () => Value) => Value;

/** Keeps each thing that was made, for one evaluation by one method. */
export function rememberOnce(): Remember {
  const known = new Map<string, unknown>();
  return <Value>(name: string, make: () => Value): Value => {
    if (known.has(name)) return known.get(name) as Value;
    const made = make();
    known.set(name, made);
    return made;
  };
}
