import type { Remark } from '../../finding.js';
import { titleOfDesignation } from '../designations.js';
import type { Remarkable } from './remarkable.js';

/** Dates that lie ahead: of today for the assessment's own, of the assessment for what it reports. */
export function dateRemarks({ assessment, framework, today }: Remarkable): Remark[] {
  const { assessedOn, designations = [], systemsChangeExamples = [] } = assessment;
  const ahead = (what: string, on: string, path: string): Remark => ({
    rule: 'assessment/future-date',
    message: `${what} is dated ${on}, after the assessment (${assessedOn}); it does not count.`,
    path: `${path}/on`,
    suggestion: 'Correct the date, or count it in an assessment of a later day.',
  });
  const own: Remark[] =
    today !== undefined && assessedOn > today
      ? [
          {
            rule: 'assessment/future-date',
            message: `The assessment is dated ${assessedOn}, after today (${today}).`,
            path: '/assessed-on',
            suggestion: 'Write the day for which the assessment holds.',
          },
        ]
      : [];
  return [
    ...own,
    ...designations
      .filter(({ on }) => on > assessedOn)
      .map(({ id, on, path }) => ahead(`The designation “${titleOfDesignation(framework, id)}”`, on, path)),
    ...systemsChangeExamples
      .filter(({ on }) => on > assessedOn)
      .map(({ on, path }) => ahead('This example of systems change', on, path)),
  ];
}
