import { type Edit, isPlainList, isPlainMap, type Path, type Plain, valueAt } from '../../../src/yaml/edit/edit.js';

/** Gives a whole number from 0 to a maximum, the next one each time. */
export type Picker = (maximum: number) => number;

/** The same numbers for the same seed: what a test fails on can be made again. */
export function pickerOf(seed: number): Picker {
  let state = seed | 0;
  return (maximum) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (maximum + 1);
  };
}

export const pick = <Value>(picker: Picker, values: readonly Value[]): Value =>
  values[picker(values.length - 1)] as Value;

const chance = (picker: Picker, percent: number): boolean => picker(99) < percent;

function several(picker: Picker, names: readonly string[], least: number, most: number): string[] {
  const wanted = least + picker(most - least);
  const left = [...names];
  return Array.from({ length: Math.min(wanted, names.length) }, () => left.splice(picker(left.length - 1), 1)[0] ?? '');
}

const keys = [
  'a',
  'status',
  'b c',
  '2021',
  '"2021-22"',
  "'1.10'",
  '2019-20',
  'über',
  '"NO"',
  'x-y',
  '"quo\\"ted"',
  '__proto__',
];

/** Keys as they are read: those above, and others. */
const keyNames = [
  'a',
  'status',
  'b c',
  '2021',
  '2021-22',
  '1.10',
  'über',
  'NO',
  'x-y',
  'new-key',
  '2024-25',
  'a: b',
  '',
  '#',
];

const texts = [
  'met',
  'in-progress',
  'NO',
  '1.10',
  ' #5',
  '02134',
  'a: b',
  "it's",
  'say "yes"',
  'both \' and "',
  'back\\slash',
  '2026-03-01',
  '2024-25',
  '',
  ' ',
  'ends with colon:',
  'emoji 🎉',
  'naïve',
  'one\ntwo',
  'one\n\n  two\n',
  '\nstarts with a break',
  '- dash',
  '# not a comment',
  '{ braces }',
  'a, b',
  '[x]',
  '*alias',
  '&anchor',
  '!tag',
  '%percent',
  '@at',
  '`tick',
  'y',
  'null',
  '~',
  '1_000',
  '12:30',
  '0x1f',
  'tab\tin it',
  'bell \u0007',
  'line \u2028 separator',
  'https://example.org/a?b=c#d',
  '---',
  '...',
  '=',
  '<<',
];

/** The text of a YAML document that people may have written: every style, comments and blank lines anywhere. Not always valid. */
export function yamlText(picker: Picker): string {
  const lines: string[] = [];
  if (chance(picker, 20)) lines.push('# head', '');
  if (chance(picker, 15)) lines.push('---');
  if (chance(picker, 10)) lines.push(flow(picker, 3));
  else lines.push(...(chance(picker, 85) ? blockMap(picker, 0, 3) : blockList(picker, 0, 3)));
  lines.push(...between(picker, 0));
  if (chance(picker, 10)) lines.push('...', '# foot');
  const lineBreak = chance(picker, 25) ? '\r\n' : '\n';
  const text = lines.join(lineBreak) + (chance(picker, 85) ? lineBreak : '');
  return chance(picker, 10) ? `\ufeff${text}` : text;
}

/** Blank lines and comments. */
function between(picker: Picker, column: number): string[] {
  if (!chance(picker, 30)) return [];
  const blank = () => pick(picker, ['', '', '  ', '\t', ' '.repeat(column)]);
  const comment = () => {
    const shift = pick(picker, [0, 0, 0, 2, -2, 4]);
    return `${' '.repeat(Math.max(0, column + shift))}${pick(picker, ['# note', '#', '# a: not-started', '# new-key: x', '#tight', '# - dash'])}`;
  };
  return Array.from({ length: 1 + picker(2) }, () => (chance(picker, 50) ? blank() : comment()));
}

const behind = (picker: Picker): string =>
  chance(picker, 20) ? pick(picker, [' # why', '  # a: b', ' #']) : chance(picker, 5) ? '  ' : '';

function blockMap(picker: Picker, column: number, depth: number): string[] {
  const names = several(picker, keys, 1, 4);
  const space = ' '.repeat(column);
  return names.flatMap((key) => {
    const value = blockValue(picker, column, depth, true);
    const sign = chance(picker, 4) ? `${space}? ${key}\n${space}:` : `${space}${key}${chance(picker, 3) ? ' ' : ''}:`;
    return [...between(picker, column), ...`${sign}${value[0]}`.split('\n'), ...value.slice(1)];
  });
}

function blockList(picker: Picker, column: number, depth: number): string[] {
  const space = ' '.repeat(column);
  return Array.from({ length: 1 + picker(3) }).flatMap(() => {
    if (depth > 0 && chance(picker, 30)) {
      const inner = chance(picker, 80)
        ? blockMap(picker, column + 2, depth - 1)
        : blockList(picker, column + 2, depth - 1);
      const [first = '', ...rest] = inner;
      if (first.startsWith(' '.repeat(column + 2)) && !/^\s*(?:#|$)/.test(first))
        return [...between(picker, column), `${space}- ${first.trimStart()}`, ...rest];
      return [...between(picker, column), `${space}-`, ...inner];
    }
    const value = blockValue(picker, column, depth, false);
    return [...between(picker, column), `${space}-${value[0]}`, ...value.slice(1)];
  });
}

/** What stands behind a colon or a dash, and the lines below. */
function blockValue(picker: Picker, column: number, depth: number, behindKey: boolean): [string, ...string[]] {
  const kind = picker(99);
  if (depth > 0 && kind < 25) {
    const step = 1 + picker(3);
    return [behind(picker), ...between(picker, column + step), ...blockMap(picker, column + step, depth - 1)];
  }
  if (depth > 0 && kind < 38) {
    const step = behindKey ? pick(picker, [0, 2, 2, 4]) : pick(picker, [2, 4]);
    return [behind(picker), ...between(picker, column + step), ...blockList(picker, column + step, depth - 1)];
  }
  if (kind < 52) return [` ${flow(picker, 2)}${behind(picker)}`];
  if (kind < 58) return [behind(picker)];
  if (kind < 66) return blockText(picker, column);
  if (kind < 70) return [` "first`, `${' '.repeat(column + 1)}second"${behind(picker)}`];
  if (kind < 74) return [` plain`, `${' '.repeat(column + 3)}on two lines${behind(picker)}`];
  if (kind < 76) return ['', `${' '.repeat(column + 2)}below${behind(picker)}`];
  return [` ${scalar(picker)}${behind(picker)}`];
}

function blockText(picker: Picker, column: number): [string, ...string[]] {
  const sign = pick(picker, ['|', '|-', '|+', '>', '>-', '>+', '|2']);
  const space = ' '.repeat(column + (sign === '|2' ? 2 : 1 + picker(3)));
  const lines = pick(picker, [
    ['text'],
    ['text', 'more'],
    ['text', '', 'more'],
    ['# text'],
    ['text', ''],
    ['text', '', ''],
    [],
  ]);
  return [` ${sign}${behind(picker)}`, ...lines.map((line) => (line === '' ? '' : space + line))];
}

function scalar(picker: Picker): string {
  return pick(picker, [
    'met',
    '1',
    '41.20',
    '02134',
    'null',
    '~',
    'true',
    "'single'",
    '"double"',
    "'it''s'",
    '"esc\\n"',
    'two words',
    '2024-25',
    'ü 🎉',
    '-1',
    'https://example.org',
  ]);
}

function flow(picker: Picker, depth: number): string {
  const kind = picker(9);
  if (depth === 0 || kind < 3) return pick(picker, ['met', '1', "'s'", '"d"', 'null', '41.2', '{}', '[]']);
  const isMap = kind < 7;
  const json = chance(picker, 15);
  const names = several(picker, json ? ['"a"', '"b"', '"c"'] : ['a', 'status', 'b', 'über', '2021', "'q'"], 0, 3);
  const parts = names.map((name) => {
    const value = json ? pick(picker, ['"x"', '1', '{}', '[1]']) : flow(picker, depth - 1);
    if (isMap) return `${name}: ${value}`;
    return chance(picker, 10) ? `${name}: ${value}` : value;
  });
  const [open, close] = isMap ? '{}' : '[]';
  if (parts.length === 0) return `${open}${chance(picker, 20) ? ' ' : ''}${close}`;
  const comma = chance(picker, 10) ? ',' : '';
  if (chance(picker, 15)) {
    const lines = parts.map(
      (part, index) => `      ${part}${index < parts.length - 1 ? ',' : comma}${chance(picker, 20) ? ' # in' : ''}`,
    );
    return `${open}\n${lines.join('\n')}\n    ${close}`;
  }
  const space = chance(picker, 60) ? ' ' : '';
  return `${open}${space}${parts.join(', ')}${comma}${space}${close}`;
}

function plainValue(picker: Picker, depth = 2): Plain {
  const kind = picker(9);
  if (depth === 0 || kind < 5) return pick<Plain>(picker, [...texts, 1, 41.2, -3, 1e21, 0.000001, null, true, false]);
  if (kind < 8) {
    const names = several(picker, keyNames.slice(0, -3), 0, 3);
    return Object.fromEntries(names.map((name) => [name, plainValue(picker, depth - 1)]));
  }
  return Array.from({ length: picker(3) }, () => plainValue(picker, depth - 1));
}

/** Every path in a value, the root's first. */
export function pathsIn(value: Plain, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Array.isArray(value) ? value.entries() : Object.entries(value as Record<string, Plain>);
  return [path, ...[...parts].flatMap(([step, part]) => pathsIn(part, [...path, step]))];
}

/** An edit of something in a value, or of a place beside it. */
export function editOf(picker: Picker, value: Plain): Edit {
  const path = pick(picker, pathsIn(value));
  const old = valueAt(value, path);
  const kind = picker(9);
  if (kind < 3 && path.length > 0) return { kind: 'remove', path };
  if (kind < 6) return { kind: 'set', path, value: plainValue(picker) };
  if (isPlainList(old) && kind < 9) return { kind: 'append', path, value: plainValue(picker, 1) };
  if (!isPlainMap(old) && old !== null && kind < 9) return { kind: 'set', path, value: plainValue(picker, 0) };
  const below: Path = [pick(picker, keyNames), ...(chance(picker, 20) ? [pick(picker, keyNames)] : [])];
  return chance(picker, 85)
    ? { kind: 'set', path: [...path, ...below], value: plainValue(picker) }
    : { kind: 'append', path: [...path, ...below], value: plainValue(picker, 1) };
}
