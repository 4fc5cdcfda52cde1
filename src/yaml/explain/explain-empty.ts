import { lineBefore, type SyntaxExplanation, type SyntaxSpot } from './syntax-spot.js';

/**
 * `pillar: {}` with something below it: the brackets say that nothing is there. It happens where somebody fills in a
 * place that was kept for an answer, and the brackets alone are wrong.
 */
export function explainEmpty({ text, line, lineStart }: SyntaxSpot): SyntaxExplanation | undefined {
  const above = lineBefore(text, lineStart);
  const match = above && /([:-])[ \t]+(\{[ \t]*\}|\[[ \t]*\])[ \t]*(?:#|$)/.exec(above.line);
  const [found, sign, brackets] = match ?? [];
  if (!above || !match || found === undefined || brackets === undefined) return undefined;
  if (!/\S/.test(line) || indentOf(line) <= indentOf(above.line)) return undefined;
  const start = above.start + match.index + found.indexOf(brackets);
  return {
    offset: start,
    message: `${brackets} means there's nothing here, but there's something below it.`,
    suggestion: `Remove the ${brackets}, so the line ends with \`${sign}\`.`,
    repair: { start, end: start + brackets.length, as: 'line' },
  };
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
