import { defaultYamlLimits } from '../read/read-yaml.js';
import type { Edit } from './edit.js';
import { findNode } from './find-node.js';
import { lineEnd } from './lines.js';
import { readNodes } from './read-nodes.js';

/**
 * The comments that stand beside a `{}` or `[]` which edits fill. An edit leaves them, but they may say that there's nothing.
 *
 * @param before a text that can be read
 */
export function filledComments(before: string, edits: readonly Edit[]): string[] {
  if (!/(?:\{\s*\}|\[\s*\])[ \t]+#/.test(before)) return [];
  const document = readNodes(before, defaultYamlLimits.maximumDepth);
  const found = edits.flatMap((edit) => {
    const { node, depth } = findNode(before, document, edit.path);
    const isFilled = edit.kind === 'append' || (edit.kind === 'set' && depth < edit.path.length);
    const isEmpty =
      (node.kind === 'map' && node.entries.length === 0) || (node.kind === 'list' && node.items.length === 0);
    const comment = /^[ \t]+(#.*)$/.exec(before.slice(node.end, lineEnd(before, node.end)))?.[1];
    return isFilled && isEmpty && comment !== undefined ? [comment.trimEnd()] : [];
  });
  return [...new Set(found)];
}
