import { datesOfBirth } from './dates-of-birth.js';
import { eMailAddresses } from './e-mail-addresses.js';
import { blankLinks, type Finder, type PersonalDataKind, type Range } from './finder.js';
import { plainForm } from './plain-form.js';
import { socialSecurityNumbers } from './social-security-numbers.js';
import { studentNumbers } from './student-numbers.js';
import { telephoneNumbers } from './telephone-numbers.js';

export type { PersonalDataKind } from './finder.js';

/** Every repetition in their patterns has a limit, and every look around, so that no text makes the search slow. */
const finders: readonly Finder[] = [
  eMailAddresses,
  ...socialSecurityNumbers,
  ...telephoneNumbers,
  datesOfBirth,
  ...studentNumbers,
];

/** A text has to hold one of these for anything to be found in it. What `isHarmlessFile` looks for has to hold all of it. */
const worthLooking = [
  eMailAddresses.needs,
  // Four digits with two before them, a few signs between, as every number has that is personal data but one from abroad.
  /\d\d[ ./)-]{0,5}\d{4}|\+\d/,
  datesOfBirth.needs,
  ...studentNumbers.map(({ needs }) => needs),
];

interface Found extends Range {
  readonly kind: PersonalDataKind;
}

/** Everything in a text in plain signs, in its order; of two that overlap, the first with the end of the last. */
function search(plain: string): Found[] {
  if (!worthLooking.some((pattern) => pattern.test(plain))) return [];
  const text = { whole: plain, outsideLinks: blankLinks(plain) };
  const all = finders.flatMap(({ kind, needs, find }) =>
    needs.test(plain) ? find(text).map((range): Found => ({ ...range, kind })) : [],
  );
  const found: Found[] = [];
  for (const one of all.sort((left, right) => left.start - right.start || right.end - left.end)) {
    const last = found.at(-1);
    if (last === undefined || one.start >= last.end) found.push(one);
    else if (one.end > last.end) found[found.length - 1] = { ...last, end: one.end };
  }
  return found;
}

/**
 * The text with what looks like an email address, a phone number, a social security number, a date of birth, or a student
 * or case number masked.
 */
export function maskPersonalData(text: string): string {
  const plain = plainForm(text);
  const found = search(plain);
  if (found.length === 0) return text;
  // What stands around it is kept as it is written, where each sign is in its place.
  const source = plain.length === text.length ? text : plain;
  let masked = '';
  let end = 0;
  for (const one of found) {
    masked += `${source.slice(end, one.start)}[${one.kind}]`;
    end = one.end;
  }
  return masked + source.slice(end);
}

/** What a contact that is meant for everyone may hold. */
const inContacts: ReadonlySet<PersonalDataKind> = new Set(['email address', 'phone number']);

/** What a contact that is meant for everyone holds beside an email address or a phone number; empty where it may be shown. */
export const personalDataInContact = (text: string): readonly PersonalDataKind[] =>
  personalDataIn(text).filter((kind) => !inContacts.has(kind));

/** What the text seems to hold that belongs to one person; empty for nearly every text. */
export const personalDataIn = (text: string): readonly PersonalDataKind[] => [
  ...new Set(search(plainForm(text)).map(({ kind }) => kind)),
];
