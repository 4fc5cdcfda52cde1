/** Where the line starts that an offset stands in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line ends that an offset stands in, its line break left out. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/** Where the next line starts; the text's end if there is none. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The line break for what is written near an offset: that of its line, or of the text's first line where it has none. */
export function lineBreakAt(text: string, offset: number): '\n' | '\r\n' {
  const own = text.indexOf('\n', offset);
  const at = own === -1 ? text.indexOf('\n') : own;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Whether there is nothing but white space between two offsets. */
export const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';

/** Whether an offset is the first in its line that isn't white space. */
export const startsLine = (text: string, offset: number): boolean => isBlank(text, lineStart(text, offset), offset);
