import { defaultYamlLimits } from '../read/read-yaml.js';
import type { Edit } from './edit.js';
import { lineEnd } from './lines.js';
import type { Node } from './node.js';
import { readNodes } from './read-nodes.js';
import { placeholder } from './region.js';

/**
 * The comments that edits took away, because they stood beside or below what was removed. A comment that held the place of
 * a key which is written now is not lost.
 *
 * @param before a text that can be read, as the one after the edits can
 */
export function lostComments(before: string, after: string, edits: readonly Edit[]): string[] {
  if (!before.includes('#')) return [];
  const written = new Set(edits.flatMap(({ path }) => path));
  const left = new Map<string, number>();
  for (const comment of commentsIn(after)) left.set(comment, (left.get(comment) ?? 0) + 1);
  return commentsIn(before).filter((comment) => {
    const count = left.get(comment) ?? 0;
    left.set(comment, count - 1);
    return count <= 0 && !written.has(placeholder(comment) ?? '');
  });
}

function commentsIn(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  /** Up to where the next key or value begins; within one a `#` is text. */
  const lookUpTo = (start: number): void => {
    for (let sign = text.indexOf('#', at); sign !== -1 && sign < start; sign = text.indexOf('#', sign)) {
      const end = lineEnd(text, sign);
      found.push(text.slice(sign, end).trimEnd());
      sign = end;
    }
  };
  const pass = (start: number, end: number): void => {
    lookUpTo(start);
    at = Math.max(at, end);
  };
  const visit = (node: Node): void => {
    if (node.kind === 'map') {
      for (const { keyStart, keyEnd, value } of node.entries) {
        pass(keyStart, keyEnd);
        visit(value);
      }
    } else if (node.kind === 'list') {
      for (const { value } of node.items) visit(value);
    } else if (node.kind === 'block-text') {
      pass(node.start, node.signEnd);
      // A comment may come after the sign, and nowhere else in the block.
      const line = lineEnd(text, node.signEnd);
      lookUpTo(line);
      at = Math.max(line, node.end);
    } else if (node.kind === 'scalar') pass(node.start, node.end);
  };
  visit(readNodes(text, defaultYamlLimits.maximumDepth));
  lookUpTo(text.length);
  return found;
}
