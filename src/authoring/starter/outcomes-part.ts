import type { Framework, Outcome } from '../../generated/framework.js';
import { schoolYear } from '../../text/read-period.js';
import { scalarText } from '../../yaml/edit/write-scalar.js';
import { comment, commentBlock } from './comment.js';

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
  return [
    ...comment('Outcomes: what the partnership tracks for children and young people, and its indicators.', 0),
    ...comment(
      'While all of this is a comment, the outcomes count as not known yet. To enter an indicator, take away the # and the one space behind it from the line "outcomes:" and from the lines of its outcome, and put your own words and numbers in. From then on, an outcome that is not entered counts as one without indicators: enter all that you track.',
      0,
    ),
    ...(chosen.length === 0
      ? comment(`This is how one of them is written. They are called: ${named(framework.outcomes)}.`, 0)
      : others.length === 0
        ? []
        : comment(`The others are called: ${named(others)}.`, 0)),
    '#',
    '# outcomes:',
    ...shown.flatMap((outcome) => example(outcome, yearsBefore(assessedOn))),
  ];
}

const named = (outcomes: readonly Outcome[]): string => outcomes.map(({ id }) => id).join(', ');

/** An indicator without a value: whoever forgets to put one in has said nothing that is not so. */
function example({ id, title, statement, indicators = [] }: Outcome, periods: readonly string[]): string[] {
  const name = indicators[0] ?? title;
  return [
    ...commentBlock([
      // Two columns wider than it stands here.
      ...comment(`${title}: ${statement}`, 4).map((line) => line.slice(2)),
      `  ${id}:`,
      '    a-short-name: # of your own, in lower-case letters, digits and hyphens',
      `      name: ${scalarText(name, false)}`,
      '      core: true # a core indicator; only these count',
      '      unit: percent # or rate, count, currency, score, other',
      '      better: higher # or lower',
      '      source: State report card',
      '      values: # for each school year (2024-25) or calendar year (2025); null: not measured',
      ...periods.map((period) => `        ${period}: null`),
    ]),
  ];
}

/** Two school years that have begun on every day of the year of the assessment. */
export function yearsBefore(date: string): string[] {
  const year = Number(date.slice(0, 4));
  return [schoolYear(year - 3), schoolYear(year - 2)];
}
