import type { Remark } from '../../finding.js';
import { cleanText } from '../clean-text.js';
import { pointerKey } from '../json-pointer.js';
import { personalDataIn } from '../personal-data.js';
import type { Mapping } from '../plain-data.js';

/** What a text seems to hold, without the text itself: findings end up in logs and reports. */
export function personalDataRemarks(text: string, path: string, at: 'key' | 'value'): Remark[] {
  const kinds = personalDataIn(cleanText(text));
  if (kinds.length === 0) return [];
  return [
    {
      rule: 'privacy/personal-data',
      message: `This looks like ${kinds.map((kind) => `${kind.startsWith('e') ? 'an' : 'a'} ${kind}`).join(' and ')}.`,
      path,
      at,
      suggestion: 'Take it out: an assessment needs no personal data. Name a role or an organization.',
    },
  ];
}

/** Looks for personal data in every text of the document, keys included. */
export function checkPersonalData(document: unknown): Remark[] {
  // Most documents hold nothing of the kind: they are looked through at once, without the paths to every text.
  return isHarmless(document, new Set()) ? [] : remarksWithin(document, '');
}

/** @param harmlessKeys the keys that were looked at: the same few stand in very many places */
function isHarmless(value: unknown, harmlessKeys: Set<string>): boolean {
  if (typeof value === 'string') return isHarmlessText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isHarmless(item, harmlessKeys));
  for (const key of Object.keys(value)) {
    if (!harmlessKeys.has(key)) {
      if (!isHarmlessText(key)) return false;
      harmlessKeys.add(key);
    }
    if (!isHarmless((value as Mapping)[key], harmlessKeys)) return false;
  }
  return true;
}

const isHarmlessText = (text: string) => personalDataIn(cleanText(text)).length === 0;

function remarksWithin(value: unknown, path: string): Remark[] {
  if (typeof value === 'string') return personalDataRemarks(value, path, 'value');
  if (typeof value !== 'object' || value === null) return [];
  const remarks: Remark[] = [];
  // Lists have their numbers as keys.
  for (const [key, item] of Object.entries(value)) {
    const below = `${path}/${pointerKey(key)}`;
    if (!Array.isArray(value)) remarks.push(...personalDataRemarks(key, below, 'key'));
    remarks.push(...remarksWithin(item, below));
  }
  return remarks;
}
