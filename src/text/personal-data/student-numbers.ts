import { type Finder, labeledMatchesOf, type Surroundings } from './finder.js';

const kind = 'student or case number';

/** Whose numbers these are. `isHarmlessFile` looks for the same words. */
const person = 'student|pupil|client|patient|case';
const identifier = '(?:id(?:s|entifier|entification)?|i\\.d\\.)(?:[ _-]?(?:number|num\\.?|no\\.?|code|#))?';
const label = `(?:${person})(?:'s|s')?[ _-]?(?:file )?(?:${identifier}|number|num\\.?|nr\\.?|nos?\\b\\.?|#)`;

/** `(state)`, `for Maya Doe`, `is`: what may stand between a label and the number. */
const link =
  "(?: ?\\([^()\\d]{1,20}\\))?(?: for(?: [\\p{L}.'-]{1,30}){1,3})?[\\s.:#=_-]{0,4}(?:(?:is|was|are)[\\s:]{1,3})?";

/** A number of digits, or of letters and digits; several ones in a list too. */
const one =
  '(?:\\d{2,5}(?: \\d{2,5}){1,3}(?![\\d-])|[A-Za-z]{0,5}[-/]?\\d[A-Za-z\\d]{0,20}(?:[-/.][A-Za-z\\d]{1,20}){0,4})';
const several = `${one}(?:(?:, ?|; ?| and )${one}){0,20}`;

/** Years, dates and counts come after such words too: `student number 2018-19`, `case no. 3`, `in case no 1200 come`. */
function isCountOrTime({ before, match }: Surroundings): boolean {
  if (/^(?:19|20)\d\d(?:[-/.](?:\d{2}|(?:19|20)\d\d|\d{2}-\d{2}))?$/.test(match)) return true;
  return match.replace(/\D/g, '').length < leastDigits(before.slice(-40));
}

function leastDigits(label: string): number {
  if (/\bno\s*$/i.test(label)) return 6;
  return /\b(?:number|num\.?|nr\.?|nos?\.|#)[^a-z]*$/i.test(label) && !/\bcase/i.test(label) ? 5 : 4;
}

export const studentNumbers: readonly Finder[] = [
  {
    kind,
    needs: new RegExp(`(?:${person})['s]{0,2}[ _-]?(?:file )?(?:i\\.?d|n|#)`, 'i'),
    find: (text) => labeledMatchesOf(text, new RegExp(`(\\b${label}${link})${several}`, 'giu'), isCountOrTime),
  },
  // The student identifiers of states, and numbers of medical records.
  {
    kind,
    needs: /SID|MRN/,
    find: (text) =>
      labeledMatchesOf(text, new RegExp(`(\\b(?:S[TA]?SID|LASID|MRN)${link})${several}`, 'gu'), isCountOrTime),
  },
];
