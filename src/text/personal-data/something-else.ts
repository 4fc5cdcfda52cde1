import type { Surroundings } from './finder.js';

const numberOf = '(?:no\\.?|num\\.?|numbers?|id|identifier|code|#)';

/** What is known by numbers in groups, of which some look like those of people. */
const isNamedByCode =
  /\b(?:(?<!area )codes?|ordinances?|resolutions?|statutes?|isbn(?:-1[03])?|issn|doi|ein|fein|duns|uei|fips|geoid|nces|ncessch|leaid|naics|cfda|aln|ci|confidence interval|version|serial|model|parcel|tract|catalog|invoice|sku|upc|apn|patent)/;
const isNumbered =
  /\b(?:grant|award|contract|agreement|permit|licen[cs]e|policy|project|item|order|ticket|reference|ref|registration|certificate|report|document|record|form|bill|act|section|article|chapter|title|lot|block|plan|map)s?/;
const isPlaceWithCode =
  /\b(?:school|district|building|campus|site|vendor|facility|provider|property|course|class|program|meeting|conference|webinar)s?/;

const somethingNumbered = new RegExp(
  `(?:${isNamedByCode.source}(?: ${numberOf})?|${isNumbered.source} ${numberOf}|${isPlaceWithCode.source} (?:id|identifier|code))(?: is)?[\\s:.#=([]{0,3}$`,
  'i',
);

/** Whether what comes before a number says that it is an ordinance's, a school's, a grant's. */
export const isOfSomethingElse = ({ before }: Surroundings): boolean => somethingNumbered.test(before);

const whatIsCounted =
  /^(?: ?%| (?:percent|per|usd|children|students|pupils|kids|youths?|families|households|parents|people|persons|residents|adults|teachers|educators|members|partners|participants|schools|districts|sites|programs|seats|slots|visits|hours|dollars|books|meals)\b)/i;

/** Whether the thing counted comes after a number. */
export const isCounted = (after: string): boolean => whatIsCounted.test(after);

/** Whether groups of digits between blanks are a list of counts: `250 400 1200 children`. */
export function isListOfCounts({ before, match, after }: Surroundings): boolean {
  const groups = match.match(/\d+/g) ?? [];
  return (
    groups.every((group) => group.endsWith('0')) || /\d{3} $/.test(before) || /^ \d{3}/.test(after) || isCounted(after)
  );
}
