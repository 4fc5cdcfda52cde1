/** What a text may hold that belongs to one person. */
export type PersonalDataKind = 'e-mail address' | 'telephone number' | 'social security number' | 'date of birth';

interface Pattern {
  readonly kind: PersonalDataKind;
  /** Made when it is first needed: some take a start a tenth of a millisecond. */
  readonly pattern: () => RegExp;
  readonly mask: string;
  /** What a text must hold for the pattern to be worth its time. */
  readonly needs: RegExp;
  /** Whether it is looked for inside a link too, where numbers are mostly identifiers. */
  readonly inLinks?: boolean;
}

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}';
const anyDate = `(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|${months}\\.?\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?,?\\s{1,3}\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s{1,3}(?:of\\s{1,3})?${months}\\.?,?\\s{1,3}\\d{4})`;

const atSign = /@|%40/;
const digits = /(?:\d\D{0,3}){7}/;
const birth = /\bborn\b|\bbirth|\bd\.?o\.?b\b/i;

// Every repetition has a limit, so that no text makes the search slow.
const patterns: readonly Pattern[] = [
  {
    kind: 'e-mail address',
    pattern: () =>
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,256}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu,
    mask: '[e-mail address]',
    needs: atSign,
  },
  {
    kind: 'e-mail address',
    pattern: () =>
      /(?<=[=:,/])(?![^\s/]*\.(?:png|jpe?g|gif|svg|webp)\b)[\p{L}\p{N}._%+-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu,
    mask: '[e-mail address]',
    needs: atSign,
    inLinks: true,
  },
  {
    kind: 'social security number',
    pattern: () => /(?<![\w$./]|\d-)\d{3}-\d{2}-\d{4}(?!\w|[-.]\d)/g,
    mask: '[social security number]',
    needs: digits,
  },
  {
    kind: 'social security number',
    pattern: () =>
      /(?<=\b(?:ssn|social security(?: (?:number|no\.?|#))?)[\s:#=]{1,3}(?:is\s{1,3})?)\d{3}[ -]?\d{2}[ -]?\d{4}(?!\d)/gi,
    mask: '[social security number]',
    needs: digits,
  },
  {
    kind: 'telephone number',
    pattern: () =>
      /(?<![\w$.-]|\+\d{0,3}|\d[/ ])(?:\+?1[-. ]?)?(?:\(\d{3}\)[-. ]?\d{3}[-. ]\d{4}|\d{3}-\d{3}-\d{4}|\d{3}\.\d{3}\.\d{4})(?=x|ext|\b)(?!\/\d|[-.]\d)/g,
    mask: '[telephone number]',
    needs: digits,
  },
  {
    kind: 'telephone number',
    pattern: () => /(?<![\w$./-])(?:\+?1[ -.]\d{3}[ -.]\d{3}[ -.]\d{4}|\+1\d{10})(?![\w/]|[-.]\d)/g,
    mask: '[telephone number]',
    needs: digits,
  },
  {
    kind: 'telephone number',
    pattern: () =>
      /(?<=\b(?:phone|telephone|tel|cell|mobile|fax|call|text)(?: (?:number|no))?\s?[.:#=]{0,2}\s{0,3}(?:(?:at|is|me at|us at)\s{1,3})?)(?:\+?1[-. ]?)?(?:\(?\d{3}\)?[-. ]?)?\d{3}[-. ]?\d{4}(?![\w/]|[-.]\d)/gi,
    mask: '[telephone number]',
    needs: digits,
  },
  {
    kind: 'date of birth',
    pattern: () =>
      new RegExp(
        `(?<=\\b(?:d\\.?o\\.?b\\.?|date[ -]of[ -]birth|birth[ -]?dates?|birthdays?|born)[\\s:=,(-]{0,3}(?:(?:is|was|of|on|the)\\s{1,3}){0,3})(?:${anyDate}|\\d{8})(?!\\d)`,
        'gi',
      ),
    mask: '[date of birth]',
    needs: birth,
  },
];

const link = /https?:\/\/[^\s<>"]+/gi;

/**
 * All that is looked for holds an at sign, a word for birth, or four digits with two before them, at most one sign between:
 * most texts have none of these, a date and a school year neither. What `isHarmlessFile` looks for has to hold all of it.
 */
const worthLooking = /@|%40|\d\d[ -.\u00a0\u2007\u2010-\u2013\u202f]?\d{4}|\bborn\b|\bbirth|\bd\.?o\.?b\b/i;

function replaceIn(text: string, inLinks: boolean, found: Set<PersonalDataKind>): string {
  let masked = text;
  for (const one of patterns) {
    if ((inLinks && one.inLinks !== true) || !one.needs.test(text)) continue;
    masked = masked.replace(one.pattern(), () => {
      found.add(one.kind);
      return one.mask;
    });
  }
  return masked;
}

/** Dashes and blanks as a keyboard has them: writing programs put others between the digits of numbers. */
const plainSigns = (text: string) => text.replace(/[\u2010-\u2013]/g, '-').replace(/[\u00a0\u2007\u202f]/g, ' ');

function search(written: string, found: Set<PersonalDataKind>): string {
  const text = plainSigns(written);
  const masked = searchPlain(text, found);
  return masked === text ? written : masked;
}

function searchPlain(text: string, found: Set<PersonalDataKind>): string {
  let masked = '';
  let end = 0;
  for (const match of text.matchAll(link)) {
    masked += replaceIn(text.slice(end, match.index), false, found) + replaceIn(match[0], true, found);
    end = match.index + match[0].length;
  }
  return masked + replaceIn(text.slice(end), false, found);
}

/** The text with what looks like an e-mail address, a telephone number, a social security number or a date of birth masked. */
export const maskPersonalData = (text: string): string => (worthLooking.test(text) ? search(text, new Set()) : text);

const nothing: readonly PersonalDataKind[] = [];

/** What the text seems to hold that belongs to one person; empty for nearly every text. */
export function personalDataIn(text: string): readonly PersonalDataKind[] {
  if (!worthLooking.test(text)) return nothing;
  const found = new Set<PersonalDataKind>();
  search(text, found);
  return [...found];
}
