import { defaultYamlLimits, readYaml } from '../assessment/yaml/read-yaml.js';
import {
  type Edit,
  type EditOptions,
  EditRefused,
  isPlainList,
  isPlainMap,
  isSame,
  type Path,
  type Plain,
  valueAt,
} from './edit.js';
import { editedValue } from './edited-value.js';
import { findNode } from './find-node.js';
import { insertEntry } from './insert-entry.js';
import { insertItem } from './insert-item.js';
import type { Collection } from './node.js';
import { readNodes } from './read-nodes.js';
import { removePart } from './remove-part.js';
import { replaceValue } from './replace-value.js';
import { type Splice, spliced } from './splice.js';
import type { WritingStyle } from './write-value.js';
import { writingStyleOf } from './writing-style.js';

const byteOrderMark = '\ufeff';

/**
 * A text of YAML with edits made to it. Only what has to change does: comments, blank lines, quotes, indentation, line
 * breaks, a byte order mark stay as they are. The result is read again, and says exactly what it should.
 *
 * @throws EditRefused where an edit cannot be made, with words for people
 */
export function editText(text: string, edits: readonly Edit[], options: EditOptions = {}): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  let current: Version = { text: text.slice(mark.length), value: meaningOf(text.slice(mark.length)) };
  for (const edit of edits) current = edited(current, edit, options);
  return mark + current.text;
}

/** A text, and what it says. */
interface Version {
  readonly text: string;
  readonly value: Plain;
}

/** @throws EditRefused for a text that the reader refuses */
function meaningOf(text: string): Plain {
  const { value, findings } = read(text);
  const [finding] = findings;
  if (finding) throw new EditRefused(`Line ${finding.line} cannot be read: ${finding.message}`);
  return value as Plain;
}

const read = (text: string) => readYaml(new TextEncoder().encode(text), '', { maximumBytes: Number.POSITIVE_INFINITY });

/** Ways to write what is new: as people would, or, where that would not be read as it is meant, more plainly. */
const manners: readonly Pick<WritingStyle, 'careful' | 'oneLine'>[] = [
  { careful: false, oneLine: false },
  { careful: true, oneLine: false },
  { careful: true, oneLine: true },
];

function edited(version: Version, edit: Edit, options: EditOptions): Version {
  const wanted = editedValue(version.value, edit);
  if (isSame(wanted, version.value)) return version;
  for (const manner of manners) {
    const text = writtenWith(version, edit, options, manner);
    const { value, findings } = read(text);
    if (findings.length === 0 && isSame(value as Plain, wanted)) return { text, value: wanted };
  }
  throw new EditRefused(
    'This change cannot be written into the file without touching other parts of it. Make it by hand.',
  );
}

function writtenWith(
  version: Version,
  edit: Edit,
  options: EditOptions,
  manner: Pick<WritingStyle, 'careful' | 'oneLine'>,
): string {
  let { text } = version;
  const document = readNodes(text, defaultYamlLimits.maximumDepth);
  const style: WritingStyle = { ...writingStyleOf(text, document, options), ...manner };
  let { value } = version;
  for (const step of simpleEdits(value, edit)) {
    text = spliced(text, splicesFor(text, value, step, style));
    value = editedValue(value, step);
  }
  return text;
}

/**
 * An edit in the smallest steps: of a map that replaces a map only what differs, and so on, so that comments within stay.
 */
function simpleEdits(value: Plain, edit: Edit): Edit[] {
  const { path } = edit;
  const old = valueAt(value, path);
  if (edit.kind !== 'set' || isSame(old, edit.value)) return edit.kind === 'set' ? [] : [edit];
  const next = edit.value;
  if (isPlainMap(old) && isPlainMap(next) && Object.keys(old).length > 0 && Object.keys(next).length > 0) {
    const below = (key: string): Path => [...path, key];
    return [
      ...Object.keys(next).flatMap((key) =>
        simpleEdits(value, { kind: 'set', path: below(key), value: next[key] ?? null }),
      ),
      ...Object.keys(old)
        .filter((key) => !Object.hasOwn(next, key))
        .map((key): Edit => ({ kind: 'remove', path: below(key) })),
    ];
  }
  if (isPlainList(old) && isPlainList(next) && old.length > 0 && next.length > 0)
    return listEdits(value, path, old, next);
  return [edit];
}

function listEdits(value: Plain, path: Path, old: readonly Plain[], next: readonly Plain[]): Edit[] {
  const common = Math.min(old.length, next.length);
  const edits: Edit[] = [];
  for (let index = 0; index < common; index++)
    edits.push(...simpleEdits(value, { kind: 'set', path: [...path, index], value: next[index] ?? null }));
  for (let index = old.length - 1; index >= common; index--) edits.push({ kind: 'remove', path: [...path, index] });
  for (const item of next.slice(common)) edits.push({ kind: 'append', path, value: item });
  return edits;
}

function splicesFor(text: string, value: Plain, edit: Edit, style: WritingStyle): Splice[] {
  const { path } = edit;
  const document = readNodes(text, defaultYamlLimits.maximumDepth);
  const found = findNode(text, document, path);
  if (edit.kind === 'remove') {
    if (found.depth < path.length) return [];
    const parent = findNode(text, document, path.slice(0, -1));
    const step = path.at(-1);
    const collection = parent.node as Collection;
    const index =
      collection.kind === 'map' ? collection.entries.findIndex(({ key }) => key === String(step)) : Number(step);
    return removePart(text, { node: collection, holder: parent.holder }, index, style.careful);
  }
  const isWhole = found.depth === path.length;
  if (isWhole && edit.kind === 'append') {
    const list = valueAt(value, path);
    return insertItem(text, found, isPlainList(list) ? list.length : 0, edit.value, path, style);
  }
  if (isWhole) return replaceValue(text, found, edit.value, path, style);
  const step = path[found.depth] ?? 0;
  const leaf = edit.kind === 'append' ? [edit.value] : edit.value;
  const whole = path
    .slice(found.depth + 1)
    .reduceRight<Plain>((part, key) => (typeof key === 'number' ? [part] : { [key]: part }), leaf);
  const at = path.slice(0, found.depth);
  return typeof step === 'number'
    ? insertItem(text, found, step, whole, at, style)
    : insertEntry(text, found, step, whole, at, style);
}
