import type { Framework } from '../../generated/framework.js';
import { comment, commentBlock } from './comment.js';
import { yearsBefore } from './outcomes-part.js';

/** What stands above the examples of the other parts. */
export const aboutOtherParts: readonly string[] = [
  ...comment(
    'You can also enter these parts. If you leave one out, it counts as not answered yet. If there are none, write [] or {} after the colon.',
    0,
  ),
  '#',
];

/** An example of each of the other parts that a file may hold: the line of its key, and what stands below. */
export function otherExamples(
  { gateways: [first] }: Framework,
  assessedOn: string,
): Readonly<Record<string, string[]>> {
  const noNumbers = yearsBefore(assessedOn).map((period) => `${period}: null`);
  return {
    designations: commentBlock([
      'designations: # what StriveTogether has already awarded',
      `  - { id: ${first?.id}, on: 2024-10-01 }`,
    ]),
    'adjacent-outcomes': commentBlock([
      'adjacent-outcomes: # outcomes in other sectors for families, youth, or residents',
      '  a-short-name:',
      '    name: Unemployment, ages 16 to 24',
      '    sector: workforce # or health, housing, justice, transportation, other',
      '    serves: youth # or families, residents',
      '    unit: percent',
      '    better: lower',
      `    values: { ${noNumbers.join(', ')} }`,
    ]),
    'systems-change-examples': commentBlock([
      'systems-change-examples: # changes in how a system works',
      '  - title: District adopts a shared attendance protocol',
      '    on: 2025-08-20',
      '    kind: practice # or policy, resources, power',
    ]),
  };
}

/** An example of the texts for the public page. */
export const reportCardExample: readonly string[] = commentBlock([
  'report-card: # texts for your public page; they never count',
  '  headline: Every child in River Valley, from cradle to career',
  '  introduction: Who you are and what you work for, in a few sentences.',
  '  contact: https://example.org/take-part',
]);

/** What else a file may hold, with an example of each. Left out, what counts is not answered yet. */
export const otherParts = (framework: Framework, assessedOn: string): string[] => [
  ...aboutOtherParts,
  ...Object.values(otherExamples(framework, assessedOn)).flat(),
  '',
  ...reportCardExample,
];
