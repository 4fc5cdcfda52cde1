import { cleanText } from '../assessment/clean-text.js';
import type { AssessmentResult } from '../generated/report.js';

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
  '\u00a0': ' ',
};

const typographic = /[‘’“”–—−…·→\u00a0]/g;

/** The typographic signs of a text in plain ASCII; letters stay as they are. */
export function toPlainSigns(text: string): string {
  return text.replace(typographic, (sign) => plainForms[sign] ?? sign);
}

/**
 * A result whose every text is safe to show: file names and other texts that did not come through the reader have had
 * their control characters taken out too, and line breaks are blanks.
 */
export function cleanResult(result: AssessmentResult): AssessmentResult {
  return mapTexts(result, (text) => cleanText(text).replace(/\s+/g, ' '));
}

/** The same value with every text in it changed; keys stay as they are. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)])) as T;
}
