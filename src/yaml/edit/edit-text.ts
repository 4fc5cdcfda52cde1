import { defaultYamlLimits, readYaml } from '../read/read-yaml.js';
import { type Edit, type EditOptions, EditRefused, isSame, type Plain } from './edit.js';
import { applyInRounds, type Look } from './edit-rounds.js';
import { editedInTurn, editedValue } from './edited-value.js';
import { columnOf, startsLine } from './lines.js';
import type { Node } from './node.js';
import { readNodes } from './read-nodes.js';
import { simpleEdits } from './simple-edits.js';
import type { WritingStyle } from './write-value.js';

const byteOrderMark = '\ufeff';

/**
 * A text of YAML with edits made to it. Only what has to change does: comments, blank lines, quotes, indentation, line
 * breaks, a byte order mark stay as they are. The result is read again, and says exactly what it should.
 *
 * @throws EditRefused if an edit cannot be made, with words for people
 */
export function editText(text: string, edits: readonly Edit[], options: EditOptions = {}): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const bare = text.slice(mark.length);
  return mark + editedInHalves({ text: bare, value: meaningOf(bare) }, edits, options).text;
}

/** A text, and what it says. */
interface Version {
  readonly text: string;
  readonly value: Plain;
}

/** Makes edits all at once; where that fails, one half after the other, so that one odd edit among thousands is found soon. */
function editedInHalves(version: Version, edits: readonly Edit[], options: EditOptions): Version {
  const [first] = edits;
  if (first === undefined) return version;
  if (edits.length === 1) return edited(version, first, options);
  const atOnce = editedAtOnce(version, edits, options);
  if (atOnce) return atOnce;
  const half = Math.ceil(edits.length / 2);
  return editedInHalves(editedInHalves(version, edits.slice(0, half), options), edits.slice(half), options);
}

/** @throws EditRefused for a text that the reader refuses */
function meaningOf(text: string): Plain {
  const { value, findings } = read(text);
  const [finding] = findings;
  if (finding) throw new EditRefused(`Can't read line ${finding.line}: ${finding.message}`);
  return value as Plain;
}

const read = (text: string) => readYaml(new TextEncoder().encode(text), '', { maximumBytes: Number.POSITIVE_INFINITY });

/** Ways to write what is new: as people would, or, where that would not be read as it is meant, more plainly. */
const writeStrategies: readonly [WriteStrategy, ...WriteStrategy[]] = [
  { careful: false, oneLine: false },
  { careful: true, oneLine: false },
  { careful: true, oneLine: true },
];

type WriteStrategy = Pick<WritingStyle, 'careful' | 'oneLine'>;

function edited(version: Version, edit: Edit, options: EditOptions): Version {
  const wanted = editedValue(version.value, edit);
  if (isSame(wanted, version.value)) return version;
  const steps = simpleEdits(version.value, edit);
  // Where steps at once get into each other's way, each has a look of its own.
  const groups = steps.length > 1 ? [[steps], steps.map((step) => [step])] : [[steps]];
  for (const manner of writeStrategies) {
    for (const rounds of groups) {
      const text = writtenWith(version.text, rounds, sightWith(options, manner));
      if (text !== undefined && says(text, wanted)) return { text, value: wanted };
    }
  }
  throw new EditRefused(
    "strive can't make this change without affecting other parts of the file. Edit the file by hand.",
  );
}

function says(text: string, wanted: Plain): boolean {
  const { value, findings } = read(text);
  return findings.length === 0 && isSame(value as Plain, wanted);
}

/** @returns undefined where one of the groups of steps leaves a text that nobody can read */
function writtenWith(original: string, groups: readonly (readonly Edit[])[], look: Look): string | undefined {
  return groups.reduce<string | undefined>(
    (text, steps) => (text === undefined ? undefined : applyInRounds(text, steps, look)),
    original,
  );
}

const sightWith =
  (options: EditOptions, manner: WriteStrategy): Look =>
  (text) => {
    const document = readNodes(text, defaultYamlLimits.maximumDepth);
    return { document, style: { ...writingStyleOf(text, document, options), ...manner } };
  };

/** Many edits in a few rounds; undefined where the result does not say what it should: then one of them needs a look of its own. */
function editedAtOnce(version: Version, edits: readonly Edit[], options: EditOptions): Version | undefined {
  const steps: Edit[] = [];
  const value = editedInTurn(version.value, edits, (current, edit) => {
    for (const step of simpleEdits(current, edit)) steps.push(step);
  });
  const text = applyInRounds(version.text, steps, sightWith(options, writeStrategies[0]));
  return text !== undefined && says(text, value) ? { text, value } : undefined;
}

const usual = { step: 2, listIndent: 2 };

function isJson(text: string, document: Node): boolean {
  if (document.kind !== 'map' || document.style !== 'flow') return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** How a file indents: as its first nested map and its first list do. */
function writingStyleOf(text: string, document: Node, options: EditOptions): Omit<WritingStyle, 'careful' | 'oneLine'> {
  const found: { step?: number; listIndent?: number } = {};
  look(document, undefined);
  return { ...options, ...usual, ...found, isJson: isJson(text, document) };

  /** @param column of the key or the dash that the value hangs on */
  function look(node: Node, column: number | undefined): void {
    if ((node.kind !== 'map' && node.kind !== 'list') || node.style !== 'block') return;
    const own = columnOf(text, node.start);
    if (column !== undefined && startsLine(text, node.start)) {
      if (node.kind === 'map' && own > column) found.step ??= own - column;
      if (node.kind === 'list' && own >= column) found.listIndent ??= own - column;
    }
    if (found.step !== undefined && found.listIndent !== undefined) return;
    if (node.kind === 'map') for (const entry of node.entries) look(entry.value, columnOf(text, entry.start));
    else for (const item of node.items) look(item.value, undefined);
  }
}
