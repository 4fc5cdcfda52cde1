import { isClean } from './clean-text.js';
import { personalDataIn } from './personal-data/mask-personal-data.js';

/**
 * Whether every text in a document is safe to show as it is, keys included: most documents are, and then nothing in them has
 * to be cleaned, masked or looked at again.
 */
export function isHarmless(document: unknown): boolean {
  return isHarmlessPart(document, new Set());
}

/** @param harmlessKeys the keys that were looked at: the same few are in very many places */
function isHarmlessPart(value: unknown, harmlessKeys: Set<string>): boolean {
  if (typeof value === 'string') return isHarmlessText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isHarmlessPart(item, harmlessKeys));
  for (const key of Object.keys(value)) {
    if (!harmlessKeys.has(key)) {
      if (!isHarmlessText(key)) return false;
      harmlessKeys.add(key);
    }
    const item = (value as Record<string, unknown>)[key];
    // Most values are numbers.
    if (typeof item !== 'number' && !isHarmlessPart(item, harmlessKeys)) return false;
  }
  return true;
}

const isHarmlessText = (text: string) => isClean(text) && personalDataIn(text).length === 0;
