import { errorFinding, type Refusal } from '../../findings/error-finding.js';
import type { Finding } from '../../findings/finding.js';
import type { FindingRule } from '../../findings/finding-rules.js';
import { textPlaces } from '../../text/text-places.js';
import { findFixes } from './find-fixes.js';
import { type Fix, fixedText, offsetBefore } from './fix.js';

/** What reading a text has come to. */
export interface Reading {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The line where reading stopped. 0 if the file has no keys, undefined if the whole text was read. */
  readonly endedAt: number | undefined;
}

/** Larger texts are not tried: to read one takes too long, and nobody writes so much by hand. */
const largest = 200_000;

/** So many characters are read for one file; what is said of them takes time, too. */
const mostCharacters = 600_000;
const fewestReadings = 10;
const charactersOfFinding = 1000;

/** A file with more errors is another kind of file, or has one that repeats throughout. */
const mostErrors = 100;

/** At most this many fixes are reported for one file. */
const mostFixes = 5;

/**
 * Reports what's wrong with a text by what would fix it. Makes each likely change and reads the text again. If fewer findings
 * are left, one finding about that change replaces all that it removed. So one slip gives one finding, and its advice is
 * known to work.
 *
 * @param beside how large the files are that are read with the text each time
 */
export function readFixed(
  first: Reading,
  read: (text: string) => Reading,
  file: string,
  beside: number,
): readonly Finding[] {
  const size = first.text.length + beside;
  if (size > largest || errorsOf(first).length > mostErrors) return first.findings;
  let current = first;
  const made: { readonly fix: Fix; readonly before: Reading }[] = [];
  let characters = Math.max(mostCharacters, size * fewestReadings);
  const tryFix = (fix: Fix): Tried | undefined => {
    if (characters <= 0) return undefined;
    const reading = read(fixedText(current.text, fix));
    // Each mistake of syntax that is passed over takes another reading.
    characters -= (size + charactersOfFinding * reading.findings.length) * (1 + syntaxErrors(reading.findings));
    return { fix, reading };
  };
  while (made.length < mostFixes) {
    const found = bestOf(current, tryFix);
    if (found === undefined) break;
    made.push({ fix: found.fix, before: current });
    current = found.reading;
  }
  const revealed = new Set(
    made.flatMap(({ fix, before }, index) => {
      const after = made[index + 1]?.before ?? current;
      return fix.reveals === undefined ? [] : newlyMissing(before, after);
    }),
  );
  const left = current.findings.filter((finding) => !revealed.has(problemOf(finding)));
  return made.reduceRight((findings, { fix, before }, index) => {
    const after = made[index + 1]?.before.text ?? current.text;
    const back = placesBefore(fix, before.text, after, file);
    const place = textPlaces(before.text).placeOf(fix.offset);
    const { message, suggestion } = fix;
    const next = made[index + 1]?.before ?? current;
    return withFinding(
      errorFinding(file, place, { ...whatItReplaces(before, next), message, suggestion }),
      findings.map(back),
    );
  }, left);
}

const problemOf = ({ path, message }: Finding) => `${path} ${message}`;

/** What a group of keys lacks that was no group before. Whoever made it one is still at work on it. */
function newlyMissing(before: Reading, after: Reading): string[] {
  const known = new Set(before.findings.map(problemOf));
  return errorsOf(after)
    .filter(({ rule }) => rule === 'schema/missing')
    .map(problemOf)
    .filter((one) => !known.has(one));
}

/** The rule and the path of the finding that a change did away with first; how the text is written, where it could not be read. */
function whatItReplaces(before: Reading, after: Reading): Pick<Refusal, 'rule' | 'path'> {
  const left = new Set(errorsOf(after).map(({ message }) => message));
  const gone = errorsOf(before).find(({ message }) => !left.has(message));
  const isContent =
    gone?.rule.startsWith('schema/') === true && !errorsOf(before).some(({ rule }) => rule.startsWith('yaml/'));
  return isContent ? { rule: gone.rule as FindingRule, path: gone.path } : { rule: 'yaml/syntax', path: '' };
}

interface Tried {
  readonly fix: Fix;
  readonly reading: Reading;
}

/** The change that leaves the least, and of those the likeliest. */
function bestOf(current: Reading, tryFix: (fix: Fix) => Tried | undefined): Tried | undefined {
  const errors = errorsOf(current);
  if (errors.length === 0) return undefined;
  let best: Tried | undefined;
  for (const fixes of findFixes(current.text, errors, current.endedAt === undefined)) {
    for (const fix of fixes) {
      const tried = tryFix(fix);
      if (tried === undefined) return best;
      if (helps(tried, current) && (best === undefined || isBetter(tried, best))) best = tried;
      // Nothing can be better than one change that leaves nothing.
      if (best?.fix.edits.length === 1 && errorsOf(best.reading).length === 0) return best;
    }
    if (best !== undefined && leavesNothingNew(best.reading, current)) return best;
  }
  return best;
}

const errorsOf = ({ findings }: Reading) => findings.filter(({ severity }) => severity === 'error');

/** Whether all that is left was there before. Then no other change is likelier. */
function leavesNothingNew(reading: Reading, before: Reading): boolean {
  const errors = errorsOf(reading);
  const known = new Set(errorsOf(before).map(({ message }) => message));
  const wereRead = reading.endedAt === undefined && before.endedAt === undefined;
  return errors.length === 0 || (wereRead && errors.every(({ message }) => known.has(message)));
}

const endOf = ({ endedAt }: Reading) => endedAt ?? Number.POSITIVE_INFINITY;

/** A change that lets reading go on for a few lines only has moved the problem, and not fixed it. */
const leastProgress = { byMark: 2, byPlace: 20 };

function helps({ fix, reading }: Tried, before: Reading): boolean {
  const { solves, reveals = 0 } = fix;
  const errors = errorsOf(reading);
  if (solves !== undefined && errors.some(({ message }) => message === solves.message)) return false;
  if (fix.clears !== undefined && !isClear(fix, fix.clears, reading, before)) return false;
  if (before.endedAt === 0) return reading.endedAt === undefined;
  if (endOf(reading) !== endOf(before)) {
    const least = fix.clears === 'lines-around' ? leastProgress.byPlace : leastProgress.byMark;
    return endOf(reading) >= endOf(before) + least;
  }
  if (syntaxErrors(errors) > syntaxErrors(errorsOf(before))) return false;
  return errors.length - reveals < errorsOf(before).length;
}

const syntaxErrors = (errors: readonly Finding[]) => errors.filter(({ rule }) => rule === 'yaml/syntax').length;

/**
 * Whether nothing is wrong where a change was made that was not wrong before; and nothing anywhere, where a line was moved in
 * a text that could be read.
 */
function isClear({ edits }: Fix, where: 'lines' | 'lines-around', reading: Reading, before: Reading): boolean {
  const places = textPlaces(before.text);
  const around = where === 'lines' ? 0 : 1;
  const first = places.placeOf(edits[0]?.start ?? 0).line - around;
  const last = places.placeOf(edits.at(-1)?.start ?? 0).line + around;
  const known = new Set(before.findings.map(({ message, line }) => `${line} ${message}`));
  const isEverywhere = around > 0 && before.endedAt === undefined && syntaxErrors(before.findings) === 0;
  return reading.findings.every(
    ({ severity, rule, message, line }) =>
      severity === 'info' ||
      // What is personal was so before, whether it could be read or not.
      rule === 'privacy/personal-data' ||
      (!isEverywhere && (line < first || line > last)) ||
      known.has(`${line} ${message}`),
  );
}

function isBetter(one: Tried, other: Tried): boolean {
  const [end, otherEnd] = [endOf(one.reading), endOf(other.reading)];
  if (end !== otherEnd) return end > otherEnd;
  const [errors, otherErrors] = [errorsOf(one.reading), errorsOf(other.reading)];
  if (errors.length !== otherErrors.length) return errors.length < otherErrors.length;
  // What is missing is more likely true than what is in the wrong place.
  const [lacking, otherLacking] = [missing(errors), missing(otherErrors)];
  if (lacking !== otherLacking) return lacking > otherLacking;
  return one.fix.edits.length < other.fix.edits.length;
}

const missing = (errors: readonly Finding[]) => errors.filter(({ rule }) => rule === 'schema/missing').length;

/** Where the findings of a fixed text stood before it was fixed. */
function placesBefore(fix: Fix, before: string, after: string, file: string): (finding: Finding) => Finding {
  const [places, placesAfter] = [textPlaces(before), textPlaces(after)];
  return (finding) => {
    if (finding.file !== file) return finding;
    const offset = placesAfter.lineRange(finding.line).start + finding.column - 1;
    return { ...finding, ...places.placeOf(offsetBefore(fix, offset)) };
  };
}

/** The findings in file order with one more that doesn't follow from another. */
export function withFinding(one: Finding, findings: readonly Finding[]): Finding[] {
  const isLater = ({ file, line, column }: Finding) =>
    file === one.file && (line > one.line || (line === one.line && column > one.column));
  const later = findings.findIndex(isLater);
  const index = later === -1 ? findings.length : later;
  return [...findings.slice(0, index), one, ...findings.slice(index)];
}
