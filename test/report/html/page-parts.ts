import { hostileTexts } from '../fixtures/hostile-texts.js';

/** What is read of a page: its text, without what holds it. */
export const read = (html: string): string =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** What a page is made of. */
export const tags = (html: string): readonly string[] | null => html.match(/<\/?[a-z][^\s>]*/g);

/** What runs, styles or loads something, wherever it comes from. */
export const acts = (html: string): boolean =>
  /<[^>]*\s(?:on\w+|style|src|srcset)=/.test(html.replace(/="[^"]*"/g, '=""'));

/** Texts of strangers that a page might take for its own parts. */
export const hostileMarkup: readonly string[] = [
  ...hostileTexts.filter((text) => text.trim() !== ''),
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  "' onclick='x",
];

/**
 * The same value with every text in it replaced.
 *
 * @param own the keys whose texts the page's own code reads: they stay
 */
export function poisoned<T>(value: T, text: string, own: (key: string) => boolean): T {
  const change = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return own(key) ? part : text;
    if (Array.isArray(part)) return part.map((one) => change(one, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, change(one, name)]));
  };
  return change(value, '') as T;
}
