import { type EditOptions, isPlainList, isPlainMap, type Path, type Plain, type PlainMap } from './edit.js';
import { blockText, keyText, type Quotes, scalarText } from './write-scalar.js';

/** How a file writes what is new: as it writes what is there. */
export interface WritingStyle extends EditOptions {
  /** Spaces for each level. */
  readonly step: number;
  /** Spaces before the dashes of a list, seen from its key. */
  readonly listIndent: number;
  /** Whether the file is JSON, which knows double quotes only. */
  readonly isJson: boolean;
  /** Whether blank lines may mean something here, and what is written must not lead to a block of text. */
  readonly careful: boolean;
  /** Whether all that is new has to stay on one line. */
  readonly oneLine: boolean;
}

/** A value in writing: what goes behind the colon or the dash, and the lines below. */
export interface Written {
  /** Without the space before it; empty where everything stands below. */
  readonly inline: string;
  /** Indented as seen from the key or the dash; empty lines are empty. */
  readonly below: readonly string[];
}

/** The longest map or list that is written on one line where nobody asked for it. */
const widest = 100;

/** A value behind a key in a block. */
export function valueBehindKey(value: Plain, path: Path, style: WritingStyle): Written {
  const simple = simply(value, path, style);
  if (simple) return simple;
  if (isPlainList(value)) return { inline: '', below: indented(listLines(value, path, style), style.listIndent) };
  return { inline: '', below: indented(mapLines(value as PlainMap, path, style), style.step) };
}

/** A value behind a dash: a map or a list begins right there. */
export function valueBehindDash(value: Plain, path: Path, style: WritingStyle): Written {
  const simple = simply(value, path, style, true);
  if (simple) return simple;
  const lines = isPlainList(value) ? listLines(value, path, style) : mapLines(value as PlainMap, path, style);
  return { inline: lines[0] ?? '', below: indented(lines.slice(1), 2) };
}

/** What takes no lines of keys or dashes: a scalar, an empty collection, and what is short. */
function simply(value: Plain, path: Path, style: WritingStyle, inList = false): Written | undefined {
  if (typeof value === 'string' && !style.careful && !style.oneLine) {
    const block = blockText(value);
    if (block) return { inline: block.sign, below: indented(block.lines, inList ? 2 : style.step) };
  }
  if (!isPlainMap(value) && !isPlainList(value)) return { inline: scalarText(value, false), below: [] };
  const text = flowText(value, path, style);
  const isShort = text.length <= widest && (style.onOneLineAt?.(path) ?? (inList && isRecord(value)));
  const isEmpty = text === '{}' || text === '[]';
  return isEmpty || isShort || style.oneLine ? { inline: text, below: [] } : undefined;
}

/** A map that holds no maps or lists. */
const isRecord = (value: Plain): boolean =>
  isPlainMap(value) && Object.values(value).every((part) => typeof part !== 'object' || part === null);

function mapLines(map: PlainMap, path: Path, style: WritingStyle): string[] {
  return Object.entries(map).flatMap(([key, value]) => entryLines(key, value, [...path, key], style));
}

/** @param path the entry's own */
export function entryLines(
  key: string,
  value: Plain,
  path: Path,
  style: WritingStyle,
  quotes: Quotes = 'plain',
): string[] {
  const { inline, below } = valueBehindKey(value, path, style);
  return [`${keyText(key, false, quotes)}:${inline === '' ? '' : ` ${inline}`}`, ...below];
}

function listLines(list: readonly Plain[], path: Path, style: WritingStyle): string[] {
  return list.flatMap((item, index) => itemLines(item, [...path, index], style));
}

/** @param path the item's own */
export function itemLines(value: Plain, path: Path, style: WritingStyle): string[] {
  const { inline, below } = valueBehindDash(value, path, style);
  return [`- ${inline}`, ...below];
}

/** A value on one line, as it is written within braces. @param own the quotes that it has unless the file is JSON */
export function flowText(value: Plain, path: Path, style: WritingStyle, own: Quotes = 'plain'): string {
  const quotes = style.isJson ? 'double' : own;
  if (isPlainList(value)) {
    return `[${value.map((item, index) => flowText(item, [...path, index], style, quotes)).join(', ')}]`;
  }
  if (!isPlainMap(value)) return scalarText(value, true, quotes);
  const entries = Object.entries(value).map(
    ([key, part]) => `${keyText(key, true, quotes)}: ${flowText(part, [...path, key], style, quotes)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

export const indented = (lines: readonly string[], columns: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
