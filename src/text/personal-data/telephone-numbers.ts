import { type Finder, labeledMatchesOf, matchesOf, type Surroundings } from './finder.js';
import { isCounted, isListOfCounts, isOfSomethingElse } from './something-else.js';

const kind = 'phone number';

/** What may stand between the groups of digits. */
const gap = '(?: {0,2}[-./] {0,2}| {1,2})';
const maybeGap = ' {0,2}[-./]? {0,2}';
const extension = '(?: ?(?:x|ext\\.?|extension) ?\\d{1,6})?';

/**
 * Where a number ends. Behind a slash another one may begin, or the last digits of another one; a part of a date or of a longer
 * number may not.
 */
const end = `(?![\\w]|[-.]\\d|\\/\\d{1,2}(?!\\d|[-. ]\\d{3}))`;

/** A number of the United States in its three groups. The first has no zero in front; within brackets it may. */
const inGroups = () =>
  new RegExp(
    `(?<![\\w$€£]|[\\dA-Z]-|\\d\\.|\\d ?\\/ ?)(?:\\+?1${maybeGap})?(?:\\(\\d{3}\\)${maybeGap}\\d{3}${maybeGap}|[1-9]\\d{2}${gap}\\d{3}${gap})\\d{4}${extension}${end}`,
    'g',
  );

/** One more behind the slash of the first: `415-555-0123/415-555-0124`. */
const behindSlash = () =>
  new RegExp(
    `(?<=\\d{3}[-. ]\\d{4} ?\\/ ?)(?:\\+?1${maybeGap})?(?:\\(\\d{3}\\)${maybeGap}|[1-9]\\d{2}${gap})?\\d{3}${gap}\\d{4}${extension}${end}`,
    'g',
  );

/** Groups between blanks alone are a phone number only where they could be one, and count nothing. */
function isSomethingElse(around: Surroundings): boolean {
  if (isOfSomethingElse(around)) return true;
  const groups = around.match.match(/^(?:1 {1,2})?(\d{3}) {1,2}(\d{3}) {1,2}\d{4}\b/);
  return groups !== null && (/^[01]/.test(groups[1] ?? '') || /^[01]/.test(groups[2] ?? '') || isListOfCounts(around));
}

/** With the sign or the digits that lead abroad; eight to fifteen digits in all. */
const international = () =>
  /(?<![\w+])(?:\+(?=[1-9])|011[ .-](?=[2-9])|00(?=[2-9]\d{1,2}[ .-]))\d(?:[ ()./-]{0,3}\d){7,14}(?!\d)/g;

/** `+39.7589 -84.1916` and `+1200 1300 1400` are no phone numbers. */
function isOtherNumber(around: Surroundings): boolean {
  const digits = around.match.slice(1);
  if (digits.includes('.') && !/^\d+(?:\.\d+){2,}$/.test(digits)) return true;
  return /^\d{1,4}(?: \d{3,4})+$/.test(digits) && (/^\d{4}/.test(digits) || isListOfCounts(around));
}

const words = 'phone|telephone|tele|tel|ph|cell|cellphone|mobile|fax|call|text|sms|dial|whatsapp|landline|hotline';

const labeled = () =>
  new RegExp(
    `(\\b(?:${words})s?(?: (?:phone|number|no|#))?s?\\s?[.:#=-]{0,2}\\s{0,3}(?:(?:at|is|me at|us at|them at|her at|him at|on|to)\\s{1,3})?|\\b(?:call|text|phone|reach|contact)(?: [\\p{L}.'-]{1,30}){1,3} at )(?:\\+?1${maybeGap})?(?:\\(?\\d{3}\\)?${maybeGap})?\\d{3}${maybeGap}\\d{4}${extension}${end}`,
    'giu',
  );

/**
 * `call 250-1500 families` counts them. A cell may be one of a spreadsheet, and its number in one piece has no telephone's
 * first digit then.
 */
function isCountOrCell({ before, match, after }: Surroundings): boolean {
  if (/^\d{3}[ -]?\d{4}$/.test(match) && isCounted(after)) return true;
  if (!/\bcells?\s{1,3}$/i.test(before)) return false;
  return (
    /^[01]\d{6}$/.test(match) ||
    /^,? (?:in|of|on) (?:\w{1,20} ){0,3}(?:spreadsheet|sheet|worksheet|workbook|table|grid|tab|file|row|column)\b/i.test(
      after,
    )
  );
}

const sevenDigits = /(?:\d\D{0,5}){7}/;

export const telephoneNumbers: readonly Finder[] = [
  { kind, needs: sevenDigits, find: (text) => matchesOf(text, inGroups(), isSomethingElse) },
  { kind, needs: /\d ?\/ ?[(+\d]/, find: (text) => matchesOf(text, behindSlash()) },
  { kind, needs: /\+\d|\b011|\b00/, find: (text) => matchesOf(text, international(), isOtherNumber) },
  { kind, needs: sevenDigits, find: (text) => labeledMatchesOf(text, labeled(), isCountOrCell) },
];
