import type { AssessmentResult } from '../generated/report.js';
import { cleanText } from '../text/clean-text.js';

/** Typographic signs of running text, for screens that have plain ASCII alone. */
const plainForms: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '·': '-',
  '→': '->',
  '≥': '>=',
  '≤': '<=',
  '\u00a0': ' ',
};

const typographic = /[‘’“”–—−…·→≥≤\u00a0]/g;

/** The typographic signs of a text in plain ASCII; letters stay as they are. */
export function toPlainSigns(text: string): string {
  return text.replace(typographic, (sign) => plainForms[sign] ?? sign);
}

/** Nearly every text: nothing in it that could be cleaned, and no blanks beside each other. */
const evenlySpaced = /^(?:[!-~]| (?! ))*$/;

/**
 * A result whose every text is safe to show: file names and other texts that did not come through the reader have had
 * their control characters taken out too, and line breaks are blanks.
 */
export function cleanResult(result: AssessmentResult): AssessmentResult {
  return mapTexts(result, (text) => (evenlySpaced.test(text) ? text : cleanText(text).replace(/\s+/g, ' ')));
}

/** The same value with every text in it changed; keys stay as they are, and so does every part in which nothing changes. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    const mapped = mapTexts(item, change);
    if (mapped === item) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    changed[key] = mapped;
  }
  return (changed ?? value) as T;
}
