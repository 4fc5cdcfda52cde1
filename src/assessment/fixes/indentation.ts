import type { Finding } from '../../findings/finding.js';
import { counted } from '../../text/counted.js';
import type { Fix } from './fix.js';
import { countOf, endsWithKey, linesUnder, opensGroup, type TextLine } from './text-lines.js';

/** What a wrong indentation looks like to the reader and to the schema. */
const rules = new Set(['yaml/syntax', 'yaml/duplicate-key', 'schema/unknown-key']);

/** So many ways are tried for one finding, and so many where the text can be read and the place is known. */
const mostTries = 24;
const fewestTries = 8;

/** So many lines above the one of a finding are looked at. */
const furthest = 200;

/**
 * Lines that begin in the wrong column. Tried are the line of a finding, the next one, and those above it that decide where it
 * belongs: each alone and with what is indented under it, in every column in which its neighbors begin.
 */
export function indentationFixes(lines: readonly TextLine[], finding: Finding): Fix[] {
  if (!rules.has(finding.rule)) return [];
  const fixes: { readonly fix: Fix; readonly cost: number }[] = [];
  for (const line of suspects(lines, finding)) {
    const below = linesUnder(lines, line);
    for (const column of columnsFor(lines, line)) {
      const distance = (isNatural(lines, line, column) ? 0.5 : Math.abs(column - line.indent)) + (column % 2);
      fixes.push({ fix: moved(lines, [line], column), cost: distance });
      if (below.length > 0) fixes.push({ fix: moved(lines, [line, ...below], column), cost: distance + 0.5 });
    }
  }
  return fixes
    .sort((one, other) => one.cost - other.cost)
    .slice(0, finding.rule === 'yaml/syntax' ? mostTries : fewestTries)
    .map(({ fix }) => fix);
}

function suspects(lines: readonly TextLine[], { rule, line: number }: Finding): TextLine[] {
  const at = lines[number - 1];
  if (at === undefined) return [];
  const found = at.hasContent ? [at] : [];
  const next = lines.slice(number, number + furthest).find(({ hasContent }) => hasContent);
  const above = contentAbove(lines, at);
  const [before] = above;
  if (rule !== 'yaml/syntax') return before === undefined ? found : [...found, before];
  const openers = above
    .filter(({ indent }, index) => above.findIndex((other) => other.indent === indent) === index)
    .sort((one, other) => Math.abs(one.indent - at.indent) - Math.abs(other.indent - at.indent));
  for (const one of [before, ...openers.slice(0, 5), next]) {
    if (one !== undefined && !found.includes(one)) found.push(one);
  }
  return found;
}

/** The lines above one, nearest first. */
function contentAbove(lines: readonly TextLine[], { index }: TextLine): TextLine[] {
  return lines
    .slice(Math.max(0, index - furthest), index)
    .filter(({ hasContent }) => hasContent)
    .reverse();
}

/** Whether a column is where a line belongs by the one above it: one level below a key without a value, else in the same. */
function isNatural(lines: readonly TextLine[], line: TextLine, column: number): boolean {
  const [before] = contentAbove(lines, line);
  if (before === undefined) return column === 0;
  return column === before.indent + (endsWithKey(before) ? 2 : 0);
}

/** The columns in which a line may have been meant to begin: those of the lines around it, and one level below the line above. */
function columnsFor(lines: readonly TextLine[], line: TextLine): number[] {
  const above = contentAbove(lines, line);
  const [before] = above;
  const next = lines.slice(line.index + 1, line.index + furthest).find(({ hasContent }) => hasContent);
  const columns = new Set(above.map(({ indent }) => indent).slice(0, 50));
  if (before === undefined) columns.add(0);
  else columns.add(before.indent + 2);
  if (next !== undefined) columns.add(next.indent);
  const startsWithTab = line.text.slice(0, line.indent).includes('\t');
  return [...columns]
    .filter((column) => (column !== line.indent || startsWithTab) && !becomesText(before, line, column))
    .sort((one, other) => Math.abs(one - line.indent) - Math.abs(other - line.indent))
    .slice(0, 6);
}

/** Whether a key or an entry would be taken for more of the text above it. */
function becomesText(before: TextLine | undefined, line: TextLine, column: number): boolean {
  if (before === undefined || column <= before.indent) return false;
  return /^\s*(?:- |[\w"'-]+:(?:\s|$))/.test(line.text) && !opensGroup(before);
}

function moved(lines: readonly TextLine[], group: readonly TextLine[], column: number): Fix {
  const [first] = group as readonly [TextLine, ...TextLine[]];
  const shift = column - first.indent;
  const edits = group.map(({ start, text, indent }) => {
    const space = text.slice(0, indent);
    // A tab anywhere before the text: all of it is written anew.
    if (space.includes('\t')) return { start, end: start + indent, text: ' '.repeat(Math.max(0, indent + shift)) };
    return shift > 0 ? { start, end: start, text: ' '.repeat(shift) } : { start, end: start - shift, text: '' };
  });
  const tab = first.text.slice(0, first.indent).indexOf('\t');
  return {
    edits,
    offset: first.start + (tab === -1 ? first.indent : tab),
    clears: 'lines-around',
    ...words(lines, group, column),
  };
}

const spaces = (count: number) => counted(count, 'space');

function words(
  lines: readonly TextLine[],
  group: readonly TextLine[],
  column: number,
): Pick<Fix, 'message' | 'suggestion'> {
  const [first, ...under] = group as readonly [TextLine, ...TextLine[]];
  const [before] = contentAbove(lines, first);
  const here = under.length === 0 ? 'this line' : `this line and of the ${countOf(under.length)} under it`;
  if (first.text.slice(0, first.indent).includes('\t')) {
    return {
      message: 'This line starts with a tab. Use spaces instead.',
      suggestion: `Replace what is before the text with ${spaces(column)}.`,
    };
  }
  const shift = column - first.indent;
  const is = first.indent === 0 ? "isn't indented" : `is indented ${spaces(first.indent)}`;
  const belongs =
    before !== undefined && column === before.indent + 2
      ? `It belongs under line ${before.index + 1}, indented ${spaces(column)}.`
      : column === 0
        ? "The lines it belongs with aren't indented."
        : `The lines it belongs with are indented ${spaces(column)}.`;
  return {
    message: `This line ${is}. ${belongs}`,
    suggestion:
      shift > 0
        ? `Add ${spaces(shift)} at the start of ${here}.`
        : `Remove ${spaces(-shift)} from the start of ${here}.`,
  };
}
