/** What a text may hold that belongs to one person. */
export type PersonalDataKind =
  | 'email address'
  | 'phone number'
  | 'social security number'
  | 'date of birth'
  | 'student or case number';

/** Where something is in a text: from `start` to before `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text as it is searched. */
export interface SearchedText {
  /** All of it, in plain signs. */
  readonly whole: string;
  /** The same length, and links are blanked out: numbers in them are identifiers, mostly. */
  readonly outsideLinks: string;
}

/** One way in which something of a kind is written. */
export interface Finder {
  readonly kind: PersonalDataKind;
  /** What a text must hold for the search to be worth its time. */
  readonly needs: RegExp;
  readonly find: (text: SearchedText) => Range[];
}

/** What stands in the place of a link. */
const blank = '\uffff';

/** Blanks out the links of a text. */
export const blankLinks = (text: string): string =>
  text.replace(/https?:\/\/[^\s<>"]+/gi, (link) => blank.repeat(link.length));

/** What stands around a match: little of it, so that a look there takes no time. */
export interface Surroundings {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/**
 * How far a look around goes. The words there are shorter.
 */
const reach = 80;

/** Everything outside of links that a pattern matches, but for what its surroundings show to be something else. */
export function matchesOf(
  { outsideLinks: text }: SearchedText,
  pattern: RegExp,
  isSomethingElse: (around: Surroundings) => boolean = () => false,
): Range[] {
  const ranges: Range[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const end = index + match.length;
    const before = text.slice(Math.max(0, index - reach), index);
    if (!isSomethingElse({ before, match, after: text.slice(end, end + reach) })) ranges.push({ start: index, end });
  }
  return ranges;
}

/**
 * Everything behind a label. In a link, a label counts only where it names a part of the query: `?phone=5135550177`.
 *
 * @param pattern its first group is the label with all that stands between it and what is looked for
 */
export function labeledMatchesOf(
  { whole: text, outsideLinks }: SearchedText,
  pattern: RegExp,
  isSomethingElse: (around: Surroundings) => boolean = () => false,
): Range[] {
  const ranges: Range[] = [];
  for (const { 0: all, 1: label = '', index } of text.matchAll(pattern)) {
    const isInLink = outsideLinks[index] === blank;
    if (isInLink && !(/[?&;]$/.test(text.slice(Math.max(0, index - 1), index)) && label.endsWith('='))) continue;
    const [start, end] = [index + label.length, index + all.length];
    const before = text.slice(Math.max(0, index - reach), start);
    const match = text.slice(start, end);
    if (!isSomethingElse({ before, match, after: text.slice(end, end + reach) })) ranges.push({ start, end });
  }
  return ranges;
}
