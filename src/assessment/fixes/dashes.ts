import type { Finding } from '../../findings/finding.js';
import { moreLines } from '../../yaml/explain/line-kinds.js';
import { textToType } from '../../yaml/text-to-type.js';
import type { Fix } from './fix.js';
import { fixOf, type Slip, waysTogether } from './groups.js';
import { countOf, endsWithKey, linesUnder, type TextLine } from './text-lines.js';

const gluedDash = /^[ \t]*-[^\s\d.-]/;

/** Hyphens without a space behind them: `-Minutes`, `-title: Minutes`. */
export function gluedDashFixes(lines: readonly TextLine[]): Fix[] {
  const slips = lines.filter(({ text }) => gluedDash.test(text)).map((line): Slip => slipAt(line, []));
  const withLinesBelow = slips.slice(0, 10).flatMap(({ line }): Slip[] => {
    const under = linesUnder(lines, line);
    return under.length === 0 ? [] : [slipAt(line, under)];
  });
  const words = ({ line, edits }: Slip, others: number): Omit<Fix, 'edits'> => {
    const entry = textToType(line.text.trim().slice(1));
    const below = edits.length - 1;
    return {
      offset: line.start + line.indent,
      message: `A space is missing after the hyphen.${moreLines(others)}`,
      suggestion: `${entry === undefined ? 'Put a space after it' : `Write \`- ${entry}\``}${below === 0 ? '.' : `, and add 1 space at the start of the ${countOf(below)} below it.`}`,
    };
  };
  return [...waysTogether(lines, slips), ...withLinesBelow.map((slip) => [slip])].flatMap((some) => fixOf(some, words));
}

function slipAt(line: TextLine, under: readonly TextLine[]): Slip {
  const dash = line.start + line.indent + 1;
  const edits = [
    { start: dash, end: dash, text: ' ' },
    ...under.map(({ start }) => ({ start, end: start, text: ' ' })),
  ];
  return { line, edits };
}

/** Hyphens that make a line an entry of a list where none belongs, and entries without theirs. */
export function dashFixes(lines: readonly TextLine[], { line: number, rule }: Finding): Fix[] {
  if (rule !== 'yaml/syntax' && rule !== 'schema/type') return [];
  const at = lines[number - 1];
  const above = lines.slice(Math.max(0, number - 1 - furthest), number - 1).filter(({ hasContent }) => hasContent);
  const [second, before] = above.slice(-2).length === 2 ? above.slice(-2) : [undefined, above[0]];
  const beside = above.findLast(({ indent, text }) => indent === at?.indent && text[indent] === '-');
  return [
    ...(at?.hasContent === true ? bothWays(lines, at, before) : []),
    ...(before === undefined ? [] : bothWays(lines, before, second)),
    ...(beside === undefined || beside === before ? [] : withoutDash(beside)),
  ];
}

/** So many lines above that of a finding are looked at. */
const furthest = 100;

function bothWays(lines: readonly TextLine[], line: TextLine, above: TextLine | undefined): Fix[] {
  return [...withoutDash(line), ...(startsList(line, above) ? withDash(lines, line) : [])];
}

/** Whether an entry can stand on a line: under a key without a value, or among entries. */
function startsList(line: TextLine, above: TextLine | undefined): boolean {
  if (above === undefined) return false;
  return endsWithKey(above) || above.indent > line.indent || above.text[line.indent] === '-';
}

function withoutDash(line: TextLine): Fix[] {
  const [dash = '', before = ''] = /^([ \t]*)- +(?=\S)/.exec(line.text) ?? [];
  if (dash === '') return [];
  const [start, end] = [line.start + before.length, line.start + dash.length];
  const words = {
    offset: start,
    message: "The hyphen makes this line a list entry, but a list can't be here.",
    clears: 'lines-around',
  } as const;
  return [
    { ...words, edits: [{ start, end, text: '' }], suggestion: 'Remove the hyphen and the space after it.' },
    { ...words, edits: [{ start, end: start + 1, text: ' ' }], suggestion: 'Replace the hyphen with a space.' },
  ];
}

function withDash(lines: readonly TextLine[], line: TextLine): Fix[] {
  if (line.text[line.indent] === '-') return [];
  const start = line.start + line.indent;
  const words = {
    offset: start,
    message: 'The hyphen before this list entry is missing.',
    clears: 'lines-around',
  } as const;
  const edit = { start, end: start, text: '- ' };
  const below = entryBelow(lines, line);
  const alone: Fix = { ...words, edits: [edit], suggestion: 'Add `- ` before it.' };
  if (below.length === 0) return [alone];
  const suggestion = `Add \`- \` before it, and add 2 spaces at the start of the ${countOf(below.length)} below it.`;
  return [
    alone,
    { ...words, edits: [edit, ...below.map((one) => ({ start: one.start, end: one.start, text: '  ' }))], suggestion },
  ];
}

/** The lines below one that may be of the same entry: up to one that stands further out, or starts an entry of its own. */
function entryBelow(lines: readonly TextLine[], { index, indent }: TextLine): TextLine[] {
  const below = lines.slice(index + 1, index + 100).filter(({ hasContent }) => hasContent);
  const end = below.findIndex(
    (other) => other.indent < indent || (other.indent === indent && other.text[indent] === '-'),
  );
  return below.slice(0, end === -1 ? undefined : end);
}
