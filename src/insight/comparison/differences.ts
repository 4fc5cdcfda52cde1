import type { Assessment } from '../../assessment/assessment.js';
import { resolveMethod } from '../../evaluate/method.js';
import type { Framework } from '../../generated/framework.js';
import { findAnswerDifferences } from './answer-differences.js';
import { type Differences, type FoundDifferences, gatherDifferences, isSame } from './found-differences.js';
import { findMeasureDifferences } from './measure-differences.js';
import { findListDifferences } from './record-differences.js';

/** What differs between two assessments: the causes of another verdict, and how much only reads differently. */
export function differences(framework: Framework, before: Assessment, after: Assessment): Differences {
  return gatherDifferences((found) => {
    findAnswerDifferences(framework, before, after, found);
    findMeasureDifferences(before, after, found);
    findListDifferences(framework, before, after, found);
    findMethodDifferences(framework, before, after, found);
    if (before.assessedOn !== after.assessedOn)
      found.add('date', {
        path: '/assessed-on',
        title: 'Assessed on',
        before: before.assessedOn,
        after: after.assessedOn,
      });
  });
}

/** The methods as they come out: a default that is written down isn't a difference. */
function findMethodDifferences(
  framework: Framework,
  before: Assessment,
  after: Assessment,
  found: FoundDifferences,
): void {
  const [old, own] = [before, after].map(({ method }) => resolveMethod(framework, method));
  if (!old || !own || old === own) return;
  const settings = [
    ['tolerance/points', old.tolerance.points, own.tolerance.points],
    ['tolerance/percent', old.tolerance.percent, own.tolerance.percent],
    ['minimum-cell-size', old.minimumCellSize, own.minimumCellSize],
    ['confidence', old.confidence, own.confidence],
    ...Object.keys(own.readings).map((id) => [`readings/${id}`, old.readings[id], own.readings[id]] as const),
  ] as const;
  for (const [key, was, is] of settings) {
    if (was !== is)
      found.add('method', {
        path: `/method/${key}`,
        title: key.replace('readings/', '').replace('/', ' '),
        before: was ?? null,
        after: is ?? null,
      });
  }
}

/** What verdicts look at; the compiler asks for a word about everything else that an assessment has. */
type Judged =
  | 'framework'
  | 'assessedOn'
  | 'designations'
  | 'answers'
  | 'outcomes'
  | 'adjacentOutcomes'
  | 'systemsChangeExamples'
  | 'method'
  | 'recorded';

/** The sections that no verdict looks at, with their keys in the file. */
const unjudged: Readonly<Record<Exclude<keyof Assessment, Judged>, string>> = {
  partnership: 'partnership',
  otherOutcomes: 'other-outcomes',
  principles: 'principles',
  capacity: 'capacity',
  policyImplementation: 'policy-implementation',
  reportCard: 'report-card',
};

/** Which of the sections that no verdict looks at differ, by their keys in the file. */
export function otherDifferences(before: Assessment, after: Assessment): string[] {
  return (Object.keys(unjudged) as (keyof typeof unjudged)[])
    .filter((section) => !isSame(before[section], after[section]))
    .map((section) => unjudged[section]);
}
