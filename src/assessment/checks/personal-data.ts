import type { Remark } from '../../findings/finding.js';
import { cleanText } from '../../text/clean-text.js';
import {
  type PersonalDataKind,
  personalDataIn,
  personalDataInContact,
} from '../../text/personal-data/mask-personal-data.js';
import { pointerKey } from '../../yaml/json-pointer.js';

/** What a text seems to hold, without the text itself: findings end up in logs and reports. */
export function personalDataRemarks(
  text: string,
  path: string,
  at: 'key' | 'value',
  kindsIn: (text: string) => readonly PersonalDataKind[] = personalDataIn,
): Remark[] {
  const kinds = kindsIn(cleanText(text));
  if (kinds.length === 0) return [];
  return [
    {
      rule: 'privacy/personal-data',
      message: `This looks like ${kinds.map((kind) => `${kind.startsWith('e') ? 'an' : 'a'} ${kind}`).join(' and ')}.`,
      path,
      at,
      suggestion: "Remove it. An assessment doesn't need personal data. Name a role or an organization.",
    },
  ];
}

/** Where an email address or a phone number is meant for everyone. */
const contactPath = '/report-card/contact';

/** Looks for personal data in every text of the document, keys included. */
export const checkPersonalData = (document: unknown): Remark[] => remarksWithin(document, '');

function remarksWithin(value: unknown, path: string): Remark[] {
  if (typeof value === 'string')
    return personalDataRemarks(value, path, 'value', path === contactPath ? personalDataInContact : personalDataIn);
  if (typeof value !== 'object' || value === null) return [];
  // Lists have their numbers as keys.
  return Object.entries(value).flatMap(([key, item]) => {
    const below = `${path}/${pointerKey(key)}`;
    const ofKey = Array.isArray(value) ? [] : personalDataRemarks(key, below, 'key');
    return [...ofKey, ...remarksWithin(item, below)];
  });
}
