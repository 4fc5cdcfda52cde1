/** One character that a name must have: this one, one of several, or any. */
type Sign = '*' | ((character: string) => boolean);

/** A pattern of one name in a path. */
export interface NamePattern {
  /** The name that it stands for, where it has no sign. */
  readonly literal: string | undefined;
  matches(name: string): boolean;
}

export interface NamePatternOptions {
  /** Whether a backslash takes the next character literally. */
  readonly escapes: boolean;
  /** Whether signs stand for the dot that a name starts with. */
  readonly dot: boolean;
}

/**
 * A pattern of one name: `*` for any characters, `?` for one, `[…]` for one of several and `[!…]` for one of any others. No
 * pattern takes longer than its length times that of the name.
 */
export function namePattern(pattern: string, { escapes, dot }: NamePatternOptions): NamePattern {
  const characters = [...pattern];
  const signs: Sign[] = [];
  let literal: string | undefined = '';
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    const oneOf = character === '[' ? readClass(characters, at, escapes) : undefined;
    if (character === '*' || character === '?' || oneOf !== undefined) literal = undefined;
    if (character === '*') {
      if (signs.at(-1) !== '*') signs.push('*');
    } else if (character === '?') signs.push(() => true);
    else if (oneOf !== undefined) {
      signs.push(oneOf.includes);
      at = oneOf.end;
    } else {
      const isEscape = character === '\\' && escapes && at + 1 < characters.length;
      const wanted = isEscape ? (characters[++at] ?? '') : character;
      signs.push((one) => one === wanted);
      if (literal !== undefined) literal += wanted;
    }
  }
  if (literal !== undefined) return { literal, matches: (name) => name === literal };
  const startsWithDot = /^\\?\./.test(pattern);
  return {
    literal,
    matches: (name) => (dot || startsWithDot || !name.startsWith('.')) && fits([...name], signs),
  };
}

/** Goes through both at once. Where a character does not fit, the last `*` takes one more: no earlier one has to. */
function fits(name: readonly string[], signs: readonly Sign[]): boolean {
  let sign = 0;
  let star = -1;
  let taken = 0;
  for (let at = 0; at < name.length; ) {
    const wanted = signs[sign];
    if (wanted === '*') {
      star = sign++;
      taken = at;
    } else if (wanted?.(name[at] ?? '')) {
      sign++;
      at++;
    } else if (star === -1) return false;
    else {
      sign = star + 1;
      at = ++taken;
    }
  }
  return signs.slice(sign).every((rest) => rest === '*');
}

interface CharacterClass {
  readonly includes: (character: string) => boolean;
  /** Where its closing bracket stands. */
  readonly end: number;
}

/** `[abc]`, `[a-z]`, `[!a]`; undefined where no bracket closes it. A bracket that stands first is one of the characters. */
function readClass(characters: readonly string[], start: number, escapes: boolean): CharacterClass | undefined {
  let at = start + 1;
  const negated = characters[at] === '!' || characters[at] === '^';
  if (negated) at++;
  const first = at;
  const ranges: (readonly [from: string, to: string])[] = [];
  const take = (): string => {
    if (characters[at] === '\\' && escapes && at + 1 < characters.length) at++;
    return characters[at++] ?? '';
  };
  while (at < characters.length) {
    if (characters[at] === ']' && at > first) {
      const within = (one: string) => ranges.some(([from, to]) => isBetween(from, one, to));
      return { includes: (one) => within(one) !== negated, end: at };
    }
    const from = take();
    if (characters[at] === '-' && at + 1 < characters.length && characters[at + 1] !== ']') {
      at++;
      ranges.push([from, take()]);
    } else ranges.push([from, from]);
  }
  return undefined;
}

function isBetween(from: string, character: string, to: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return point >= (from.codePointAt(0) ?? 0) && point <= (to.codePointAt(0) ?? 0);
}
