import { shownText } from '../shown-text.js';
import type { SyntaxExplanation, SyntaxSpot } from './syntax-spot.js';

/** Git's marks of a merge that nobody finished. Whatever else is wrong around them follows from it. */
export function explainMerge({ text, lineEnd }: SyntaxSpot): SyntaxExplanation | undefined {
  const mark = /^(?:<{7}|={7}|>{7})(?= |$)/m.exec(text.slice(0, lineEnd));
  if (mark === null) return undefined;
  return {
    offset: mark.index,
    message: 'Git has left this mark: two versions of the file were to be merged, and somebody has to choose.',
    suggestion:
      'Keep what is right of both versions, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
  };
}

/** `// a note`, as other languages have it. */
export function explainForeignComment(line: string, start: number): SyntaxExplanation | undefined {
  const body = line.trim();
  const sign = /^\/(?:\/+|\*+)/.exec(body)?.[0];
  if (sign === undefined) return undefined;
  const comment = body.slice(sign.length, body.endsWith('*/') ? -2 : undefined).trim();
  return {
    offset: start + line.indexOf(sign),
    message: 'A comment starts with #.',
    suggestion: `Write \`# ${shownText(comment, 40)}\`.`,
    repair: { start, end: start + line.length, as: 'line' },
  };
}
