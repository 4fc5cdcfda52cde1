import {
  type Document,
  isCollection,
  isPair,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit, Path } from '../../../src/yaml/edit/edit.js';

/** A stretch of a text: from an offset up to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node | Pair<Node, Node | null>>;
type Part = Node | Pair<Node, Node | null> | null;

/**
 * Where an edit may change a text at most, by another parser than the editor's own. An edit of a value may touch what
 * stands behind its key or dash, up to the next thing that is no comment; taking one away also the white space before it.
 */
export function stretchOf(text: string, edit: Edit): Stretch {
  const document = documentOf(text);
  const found = follow(document, edit.path);
  const isThere = found.length === edit.path.length + 1;
  if (edit.kind !== 'remove' || !isThere) return valueStretch(text, found);
  const parent = valueOfPart(found.at(-2) ?? null) as Collection;
  if (parent.items.length === 1) return valueStretch(text, found.slice(0, -1));
  const index = edit.path.at(-1);
  return partStretch(text, parent, partIndex(parent, index), found);
}

export function documentOf(text: string): Document.Parsed {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, strict: false, keepSourceTokens: true });
}

/** The parts that a path leads through, the root first; shorter where the path ends early. */
function follow(document: Document.Parsed, path: Path): Part[] {
  const parts: Part[] = [document.contents as Node | null];
  for (const step of path) {
    const value = valueOfPart(parts.at(-1) ?? null);
    if (!isCollection(value)) break;
    const index = partIndex(value as Collection, step);
    const part = (value as Collection).items[index];
    if (part === undefined) break;
    parts.push(part);
  }
  return parts;
}

function partIndex(collection: Collection, step: string | number | undefined): number {
  if (isSeq(collection)) return typeof step === 'number' ? step : -1;
  return collection.items.findIndex((pair) => isPair(pair) && (pair.key as { value?: unknown }).value === String(step));
}

const valueOfPart = (part: Part): Node | null =>
  isPair(part) ? ((part.value as Node | null) ?? null) : (part as Node | null);

const startOf = (part: Part): number | undefined => (isPair(part) ? (part.key as Node).range?.[0] : part?.range?.[0]);

function endOf(part: Part): number | undefined {
  if (!isPair(part)) return part?.range?.[1];
  return (part.value as Node | null)?.range?.[1] ?? (part.key as Node).range?.[1];
}

/** Behind what a value hangs on, up to what comes next. */
function valueStretch(text: string, found: readonly Part[]): Stretch {
  const part = found.at(-1) ?? null;
  const above = found.slice(0, -1).map(valueOfPart);
  const parent = above.at(-1) as Collection | undefined;
  if (parent === undefined) return { start: 0, end: text.length };
  const inFlow = above.some((one) => (one as { flow?: boolean }).flow === true);
  const index = parent.items.indexOf(part as never);
  const start = isPair(part) ? ((part.key as Node).range?.[1] ?? 0) : behindPrevious(parent, index, found);
  const end = endOf(part) ?? start;
  return { start, end: inFlow ? beforeNext(text, parent, index) : nextContent(text, end) };
}

function partStretch(text: string, parent: Collection, index: number, found: readonly Part[]): Stretch {
  const part = parent.items[index] as Part;
  const inFlow = found.slice(0, -1).some((one) => (valueOfPart(one) as { flow?: boolean } | null)?.flow === true);
  if (inFlow) return { start: behindPrevious(parent, index, found), end: beforeNext(text, parent, index) };
  const sign = isPair(part)
    ? explicitSign(text, startOf(part) ?? 0)
    : dashBefore(text, behindPrevious(parent, index, found));
  return { start: text.slice(0, sign).trimEnd().length, end: nextContent(text, endOf(part) ?? sign) };
}

const explicitSign = (text: string, key: number): number => /\?[ \t]*$/.exec(text.slice(0, key))?.index ?? key;

/** The first dash behind an offset that is in no comment. */
function dashBefore(text: string, from: number): number {
  const skipped = /^(?:\s|#[^\n]*\n)*/.exec(text.slice(from))?.[0] ?? '';
  return from + skipped.length;
}

function behindPrevious(parent: Collection, index: number, found: readonly Part[]): number {
  const before = index > 0 ? endOf(parent.items[index - 1] as Part) : undefined;
  if (before !== undefined) return before;
  // Nothing stands before it that has a place: all the list is looked at.
  const holder = found.at(-2) ?? null;
  return isPair(holder)
    ? ((holder.key as Node).range?.[1] ?? 0)
    : index > 0
      ? (parent.range?.[0] ?? 0)
      : (parent.range?.[0] ?? 0);
}

function beforeNext(text: string, parent: Collection, index: number): number {
  const next = parent.items[index + 1] as Part | undefined;
  return (next && startOf(next)) ?? Math.min(text.length, parent.range?.[1] ?? text.length);
}

/** The first sign behind the line of an offset that belongs to neither a blank line nor a comment. */
function nextContent(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  if (lineBreak === -1) return text.length;
  const nothing = /(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*[ \t]*/y;
  nothing.lastIndex = lineBreak + 1;
  return lineBreak + 1 + (nothing.exec(text)?.[0].length ?? 0);
}

/** The comments of a text, in order. */
export const commentsIn = (text: string): string[] =>
  [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
