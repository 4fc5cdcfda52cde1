import type { Framework, Outcome } from '../../generated/framework.js';
import { schoolYear } from '../../text/read-period.js';
import { scalarText } from '../../yaml/edit/write-scalar.js';
import { comment, commentBlock } from './comment.js';

/** What stands above the examples, in paragraphs of which each is there as long as it's true. */
export const aboutOutcomes = {
  title: comment('Outcomes: what the partnership tracks for children and youth, with indicators.', 0),
  oneExample: comment('Here is an example of one outcome.', 0),
  toEnter: comment(
    'To enter an indicator, remove the # and the one space after it from the lines of its outcome. Then put in your own words and numbers.',
    0,
  ),
  first: comment(
    'For the first one, also remove them from the line "outcomes:". Until then, outcomes count as not known.',
    0,
  ),
  all: comment(
    'Enter every outcome you track: once you enter one, any outcome you leave out counts as having no indicators.',
    0,
  ),
};

/**
 * How to enter outcomes, with an example for each that the partnership tracks. All of it is a comment: an outcome that is
 * there and empty would say that there is no indicator.
 *
 * @param assessedOn the examples' periods have begun by then
 */
export function outcomeLines(framework: Framework, tracked: readonly string[], assessedOn: string): string[] {
  const chosen = framework.outcomes.filter(({ id }) => tracked.includes(id));
  const shown = chosen.length > 0 ? chosen : framework.outcomes.slice(0, 1);
  const others = framework.outcomes.filter((outcome) => !shown.includes(outcome));
  const { title, oneExample, toEnter, first, all } = aboutOutcomes;
  return [
    ...title,
    ...toEnter,
    ...first,
    ...all,
    ...(chosen.length === 0
      ? [...oneExample, ...comment(`The names to use are: ${named(framework.outcomes)}.`, 0)]
      : others.length === 0
        ? []
        : comment(`The names of the other outcomes are: ${named(others)}.`, 0)),
    '#',
    '# outcomes:',
    ...shown.flatMap((outcome) => outcomeExample(outcome, yearsBefore(assessedOn))),
  ];
}

const named = (outcomes: readonly Outcome[]): string => outcomes.map(({ id }) => id).join(', ');

/** An indicator without a value, so a person who forgets to enter one hasn't claimed anything. */
export function outcomeExample(
  { id, title, statement, indicators = [] }: Outcome,
  periods: readonly string[],
): string[] {
  const name = indicators[0] ?? title;
  return [
    ...commentBlock([
      // Two columns wider than it stands here.
      ...comment(`${title}: ${statement}`, 4).map((line) => line.slice(2)),
      `  ${id}:`,
      '    a-short-name: # your own, in lowercase letters, digits, and hyphens',
      `      name: ${scalarText(name, false)}`,
      '      core: true # a core indicator; only these count',
      '      unit: percent # or rate, count, currency, score, other',
      '      better: higher # or lower',
      '      source: State report card',
      '      values: # by school year (2024-25), calendar year (2025) or span of years (2017-2021)',
      '        # A number, a range such as ">=95" or 80-84, or null (not measured)',
      ...periods.map((period) => `        ${period}: null`),
    ]),
  ];
}

/** Two school years that have begun on every day of the year of the assessment. */
export function yearsBefore(date: string): string[] {
  const year = Number(date.slice(0, 4));
  return [schoolYear(year - 3), schoolYear(year - 2)];
}
