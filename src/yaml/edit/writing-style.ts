import type { EditOptions } from './edit.js';
import { columnOf, startsLine } from './lines.js';
import type { Node } from './node.js';
import type { WritingStyle } from './write-value.js';

const usual = { step: 2, listIndent: 2 };

function isJson(text: string, document: Node): boolean {
  if (document.kind !== 'map' || document.style !== 'flow') return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** How a file indents: as its first nested map and its first list do. */
export function writingStyleOf(
  text: string,
  document: Node,
  options: EditOptions,
): Omit<WritingStyle, 'careful' | 'oneLine'> {
  const found: { step?: number; listIndent?: number } = {};
  look(document, undefined);
  return { ...options, ...usual, ...found, isJson: isJson(text, document) };

  /** @param column of the key or the dash that the value hangs on */
  function look(node: Node, column: number | undefined): void {
    if ((node.kind !== 'map' && node.kind !== 'list') || node.style !== 'block') return;
    const own = columnOf(text, node.start);
    if (column !== undefined && startsLine(text, node.start)) {
      if (node.kind === 'map' && own > column) found.step ??= own - column;
      if (node.kind === 'list' && own >= column) found.listIndent ??= own - column;
    }
    if (found.step !== undefined && found.listIndent !== undefined) return;
    if (node.kind === 'map') for (const entry of node.entries) look(entry.value, columnOf(text, entry.start));
    else for (const item of node.items) look(item.value, undefined);
  }
}
