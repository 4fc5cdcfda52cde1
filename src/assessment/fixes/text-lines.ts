/** One line of a text. */
export interface TextLine {
  readonly index: number;
  readonly start: number;
  readonly text: string;
  /** How many spaces and tabs it starts with. */
  readonly indent: number;
  /** Whether there is anything but a comment on it. */
  readonly hasContent: boolean;
}

const withoutComment = (text: string) => text.split('#', 1)[0] ?? '';

/** Whether a line ends with its key, so that the value stands below it. */
export const endsWithKey = ({ text }: Pick<TextLine, 'text'>): boolean => /:\s*$/.test(withoutComment(text));

/** Whether a line ends with a sign that lets keys and entries follow below it. */
export const opensGroup = ({ text }: Pick<TextLine, 'text'>): boolean =>
  /(?:[:[{,]|[|>][-+]?)\s*$/.test(withoutComment(text));

/** What is indented further than a line, right below it. */
export function linesUnder(lines: readonly TextLine[], { index, indent }: TextLine): TextLine[] {
  const under: TextLine[] = [];
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] as TextLine;
    if (line.hasContent && line.indent <= indent) break;
    if (line.hasContent) under.push(line);
  }
  return under;
}

/** The lines of a text, their breaks left out. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  const breaks = /\r\n?|\n|$/g;
  for (let start = 0; start <= text.length; ) {
    breaks.lastIndex = start;
    const end = breaks.exec(text)?.index ?? text.length;
    const line = text.slice(start, end);
    const indent = line.length - line.replace(/^[ \t]+/, '').length;
    lines.push({
      index: lines.length,
      start,
      text: line,
      indent,
      hasContent: indent < line.length && line[indent] !== '#',
    });
    start = breaks.lastIndex > end ? breaks.lastIndex : text.length + 1;
  }
  return lines;
}

/** Lines in words: `line`, `2 lines`. */
export const countOf = (count: number) => (count === 1 ? 'line' : `${count} lines`);
