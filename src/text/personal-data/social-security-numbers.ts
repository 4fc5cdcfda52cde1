import { type Finder, labeledMatchesOf, matchesOf } from './finder.js';
import { isListOfCounts, isOfSomethingElse } from './something-else.js';

const kind = 'social security number';
const needs = /\d{3}[ .-]{0,5}\d\d[ .-]{0,5}\d{4}/;

// A letter behind it, as in `123-45-6789-A`, makes it a number of something else.
const inGroups = () =>
  /(?<![\w$€£]|\d[-./])\d{3}(?<gap> {0,2}[-.] {0,2}| )\d{2}\k<gap>\d{4}(?!\w|[-.]\d|-[a-z]{1,2}\b)/gi;

const labeled = () =>
  /(\b(?:ssn|ss ?#|soc(?:ial|\.)? ?sec(?:urity|\.)?(?: ?(?:number|num\.?|no\.?|#))?)(?: ?\([^()\d]{1,20}\))?[\s:.#=_-]{0,4}(?:is\s{1,3})?)\d{3} {0,2}[-.]? {0,2}\d{2} {0,2}[-.]? {0,2}\d{4}(?!\d)/gi;

export const socialSecurityNumbers: readonly Finder[] = [
  {
    kind,
    needs,
    find: (text) =>
      matchesOf(
        text,
        inGroups(),
        (around) => isOfSomethingElse(around) || (/^\d+ \d+ \d+$/.test(around.match) && isListOfCounts(around)),
      ),
  },
  { kind, needs, find: (text) => labeledMatchesOf(text, labeled()) },
];
