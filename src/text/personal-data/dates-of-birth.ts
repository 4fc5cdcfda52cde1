import { type Finder, labeledMatchesOf, type Surroundings } from './finder.js';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const between = ' ?[-/.] ?';
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const date = [
  `\\d{4}${between}\\d{1,2}${between}\\d{1,2}`,
  `\\d{1,2}${between}\\d{1,2}${between}(?:\\d{4}|\\d{2})`,
  '\\d{2} \\d{2} \\d{4}',
  `${month}[\\s-]{1,3}${day},?[\\s-]{1,3}\\d{4}`,
  `${day}[\\s-]{1,3}(?:of\\s{1,3})?${month},?[\\s-]{1,3}\\d{4}`,
  // Without the year: the birthday of somebody who is known.
  `${month}\\s{1,3}${day}(?!\\w)`,
  '\\d{8}',
  '\\d{6}',
].join('|');

const label = 'd\\.?o\\.?b\\.?|d\\. o\\. b\\.|dates?[ _-]of[ _-]birth|birth[ _-]?dates?|birth[ _-]?days?|born';
const name = "[\\p{L}.'-]{1,30}";

/** `(mm/dd/yy)`, `for Maya Doe`, `in Dayton, Ohio, on`, `is`: what may stand between the word and the date. */
const link = [
  '(?: ?[([][^()[\\]]{1,20}[)\\]])?',
  `(?: (?:for|of) ${name}(?: ${name}){0,2})?`,
  `(?: (?:in|at) [\\p{L}.,' -]{2,40} (?=on ))?`,
  '[\\s:=,(-]{0,4}',
  '(?:(?:is|was|of|on|the|a)\\s{1,3}){0,3}',
].join('');

const pattern = () => new RegExp(`(\\b(?:${label})${link})${weekday}(?:${date})(?!\\d)`, 'giu');

/** Things that people say were born or have birthdays, but that aren't people. */
const thing =
  '(?:initiative|partnership|program|coalition|collaborative|collaboration|collective|network|alliance|council|committee|commission|consortium|movement|campaign|project|effort|idea|concept|vision|plan|strategy|organization|nonprofit|foundation|fund|agency|institute|center|school|academy|district|college|university|promise|compact|agreement|framework|report|dashboard|website|newsletter|scorecard|summit|tradition|policy|city|county|community|strivetogether|it)';

const isThing = new RegExp(`^${thing}$`, 'i');

/** The same before a date: `Our partnership was first born`, `the network's 10th birthday`. */
const born = new RegExp(
  `^(.{0,1000}?)\\b${thing}(?:'s|s')?,? (?:(?:\\w{3,12}ly|itself|that|which|was|were|is|are|has|had|been|first|\\d{1,3}(?:st|nd|rd|th)) ){0,4}(?:born|birthday)\\b[^.;]{0,60}$`,
  'is',
);

/** Somebody of it is somebody: `The director of the program was born`, `Maya, of our school, born`. */
const somebodyOf = /(\w+),? (?:of|at|for|from|in|with|to) (?:[\w'-]+ ){0,3}$/;
const ofThing = new RegExp(`\\bbirth[^.;]{0,12} (?:for|of) (?:the|our|this) (?:\\w{1,30} ){0,2}?${thing}\\b`, 'i');
const afterOfThing = new RegExp(`^,? (?:the|our|this) (?:[\\w'-]{1,30} ){0,4}${thing}\\b`, 'i');

/** A time in which children of a group were born. */
const span =
  /^,? ?(?:(?:-|to|through|thru|until) ?(?:\d{1,4}[-/.]\d{1,2}\b|[a-z]{3,9} \d{1,2}, \d{4})|(?:and|or) (?:later|earlier|before|after)\b)/i;

function isOfThing(before: string): boolean {
  const subject = born.exec(before)?.[1];
  if (subject === undefined) return false;
  const head = somebodyOf.exec(subject)?.[1];
  return head === undefined || isThing.test(head);
}

function isNobodys({ before, after }: Surroundings): boolean {
  if (isOfThing(before) || ofThing.test(before)) return true;
  return /\bborn\b[^.;]{0,40}$/i.test(before) && (span.test(after) || afterOfThing.test(after));
}

export const datesOfBirth: Finder = {
  kind: 'date of birth',
  needs: /\bborn\b|birth|\bd\.?o\.?b\b|\bd\. o\. b/i,
  find: (text) => labeledMatchesOf(text, pattern(), isNobodys),
};
