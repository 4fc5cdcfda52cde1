import { textToType } from '../text-to-type.js';
import type { SyntaxExplanation, SyntaxSpot } from './syntax-spot.js';

/** Git's marks of a merge that nobody finished. Whatever else is wrong around them follows from it. */
export function explainMerge({ text, lineEnd }: SyntaxSpot): SyntaxExplanation | undefined {
  const mark = /^(?:<{7}|={7}|>{7})(?= |$)/m.exec(text.slice(0, lineEnd));
  if (mark === null) return undefined;
  return {
    offset: mark.index,
    message: 'Git left this mark because two versions of the file conflict. Somebody has to choose.',
    suggestion:
      'Keep the right parts of both versions. Remove the lines that start with <<<<<<<, =======, and >>>>>>>.',
  };
}

/** `// a note`, `<!-- a note -->`, as other languages have it. */
export function explainForeignComment(line: string, start: number): SyntaxExplanation | undefined {
  const body = line.trim();
  const sign = /^(?:\/\/+|\/\*+|<!--+)/.exec(body)?.[0];
  if (sign === undefined) return undefined;
  const end = /(?:\*\/|-->)$/.exec(body)?.index;
  const comment = textToType(body.slice(sign.length, end));
  return {
    offset: start + line.indexOf(sign),
    message: 'A comment starts with #.',
    suggestion: comment === undefined ? `Use # instead of ${sign}.` : `Write \`# ${comment}\`.`,
    repair: { start, end: start + line.length, as: 'line' },
  };
}

/** A row of signs that only the eye needs (`=====`), a title behind `---`, or the mark of a code block (three backticks). */
export function explainForeignLine(line: string, start: number): SyntaxExplanation | undefined {
  if (!/^\s*(?:(?!-(?:\s|$))[^\p{L}\p{N}\s#"'{}[\]][^\p{L}\p{N}"'{}[\]]*|```+\w*\s*|---\s.*)$/u.test(line))
    return undefined;
  const offset = start + line.search(/\S/);
  return {
    offset,
    message: "This line isn't a key or a comment.",
    suggestion: 'Remove the line, or write `# ` before it.',
    repair: { start: offset, end: start + line.length, as: 'line' },
  };
}
