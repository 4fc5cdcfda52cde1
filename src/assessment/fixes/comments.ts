import type { Finding } from '../../findings/finding.js';
import { moreLines } from '../../yaml/explain/line-kinds.js';
import type { Fix, TextChange } from './fix.js';
import { endsWithKey, type TextLine } from './text-lines.js';

/** A key or an entry that is a comment. */
const commentedOut = /^([ \t]*)#([ \t]*)(?:- +)?(?:["']?([\w-]+)["']?:(?:[ \t]|$)|\S)/;

/** How many lines below and above that of a finding are looked at. */
const reach = 40;
const furthest = 200;

interface Comment {
  readonly line: TextLine;
  readonly key: string | undefined;
  readonly sign: number;
  readonly spaces: number;
}

/** The three ways to make a line of a comment, and how to tell of them. */
const ways: readonly {
  readonly edit: (comment: Comment) => TextChange | undefined;
  readonly suggestion: string;
}[] = [
  {
    edit: ({ sign, spaces }) => (spaces > 0 ? { start: sign, end: sign + 2, text: '' } : undefined),
    suggestion: 'Remove the `#` and the space after it.',
  },
  { edit: ({ sign }) => ({ start: sign, end: sign + 1, text: '' }), suggestion: 'Remove the `#`.' },
  {
    edit: ({ sign }) => ({ start: sign, end: sign + 1, text: ' ' }),
    suggestion: 'Replace the `#` with a space.',
  },
];

/** Lines that are still a comment, or have become one, and that what stands around them needs. */
export function commentFixes(lines: readonly TextLine[], finding: Finding): Fix[] {
  const comments = commentsAround(lines, finding);
  return ways.flatMap(({ edit, suggestion }) =>
    groupsOf(lines, comments).flatMap((group): Fix[] => {
      const edits = group.map(edit);
      const [first] = group;
      if (first === undefined || edits.includes(undefined)) return [];
      return [
        {
          edits: edits as TextChange[],
          offset: first.sign,
          message: `This line starts with \`#\`, so it is a comment. The lines around it need it.${moreLines(group.length - 1)}`,
          suggestion,
          solves: finding,
          reveals: 2,
        },
      ];
    }),
  );
}

function commentsAround(lines: readonly TextLine[], { rule, line: number, path, message }: Finding): Comment[] {
  const isOfWholeFile = path === '' && rule === 'schema/missing';
  const from = isOfWholeFile ? 0 : Math.max(0, number - 1 - furthest);
  const to = isOfWholeFile ? lines.length : number + reach;
  const isNeeded = (comment: Comment) => {
    const { line, key } = comment;
    if (rule === 'schema/missing' && key !== undefined && message.includes(`\`${key}\``)) return true;
    return line.index < number - 1 ? holdsNext(lines, comment) : isRightBelow(lines, line, number - 1);
  };
  return lines.slice(from, to).flatMap(commentOn).filter(isNeeded).slice(-10).reverse();
}

/** Whether the line below a comment is indented further than the key in it. */
function holdsNext(lines: readonly TextLine[], { line, spaces }: Comment): boolean {
  const next = lines
    .slice(line.index + 1, line.index + reach)
    .find(({ hasContent, text }) => hasContent || text === '');
  return next?.hasContent === true && next.indent > line.indent + spaces - 1;
}

/** Whether nothing but comments stand between a key without a value and a comment below it. */
function isRightBelow(lines: readonly TextLine[], { index }: TextLine, above: number): boolean {
  if (!endsWithKey(lines[above] ?? { text: '' })) return false;
  return lines.slice(above + 1, index).every(({ hasContent, text }) => !hasContent && text !== '');
}

function commentOn(line: TextLine): Comment[] {
  const [, before = '', spaces = '', key] = commentedOut.exec(line.text) ?? [];
  if (line.hasContent || line.text[line.indent] !== '#' || (key === undefined && !/#\s*- /.test(line.text))) return [];
  return [{ line, key, sign: line.start + before.length, spaces: spaces.length }];
}

/** Each comment alone, and with those of the same kind beside it. */
function groupsOf(lines: readonly TextLine[], comments: readonly Comment[]): (readonly Comment[])[] {
  return comments.flatMap((comment) => {
    const beside = besides(lines, comment);
    return beside.length > 1 ? [[comment], beside] : [[comment]];
  });
}

/** The comments in the same part of the text, up to an empty line, that have their sign in the same column. */
function besides(lines: readonly TextLine[], { line }: Comment): readonly Comment[] {
  let first = line.index;
  while (first > 0 && line.index - first < reach && lines[first - 1]?.text.trim() !== '') first--;
  let last = line.index;
  while (last < lines.length - 1 && last - line.index < reach && lines[last + 1]?.text.trim() !== '') last++;
  return lines
    .slice(first, last + 1)
    .flatMap(commentOn)
    .filter((other) => other.line.indent === line.indent);
}
