/** A group in braces: where it opens, its commas, and where it closes. */
type Group = readonly number[];

/**
 * What a pattern with braces stands for, in order: `{a,b}.yaml` for `a.yaml` and `b.yaml`. Braces without a comma, or
 * without the other brace, stand for themselves.
 *
 * @param most the number of alternatives that are made: each group multiplies them
 * @param escapes whether a backslash takes the next character literally
 * @returns undefined where there are more
 */
export function alternatives(pattern: string, most: number, escapes: boolean): string[] | undefined {
  const groups = groupsIn(pattern, escapes);

  function between(from: number, to: number): string[] | undefined {
    let made = [''];
    let literal = from;
    for (let at = from; at < to; at++) {
      const group = groups.get(at);
      if (group === undefined) continue;
      const options = optionsOf(group);
      if (options === undefined || made.length * options.length > most) return undefined;
      const before = pattern.slice(literal, at);
      made = made.flatMap((start) => options.map((option) => start + before + option));
      at = group.at(-1) ?? to;
      literal = at + 1;
    }
    const rest = pattern.slice(literal, to);
    return made.map((start) => start + rest);
  }

  function optionsOf(group: Group): string[] | undefined {
    const all: string[] = [];
    for (const [index, start] of group.slice(0, -1).entries()) {
      const options = between(start + 1, group[index + 1] ?? start);
      if (options === undefined || all.length + options.length > most) return undefined;
      for (const option of options) all.push(option);
    }
    return all;
  }

  return between(0, pattern.length);
}

/** The groups by where they open. */
function groupsIn(pattern: string, escapes: boolean): Map<number, Group> {
  const groups = new Map<number, Group>();
  const open: number[][] = [];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === '\\' && escapes) at++;
    else if (sign === '{') open.push([at]);
    else if (sign === ',') open.at(-1)?.push(at);
    else if (sign === '}') {
      const group = open.pop() ?? [];
      const [start] = group;
      if (start !== undefined && group.length > 1) groups.set(start, [...group, at]);
    }
  }
  return groups;
}
