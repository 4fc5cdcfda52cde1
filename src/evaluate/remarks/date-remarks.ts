import type { Remark } from '../../findings/finding.js';
import { titleOfDesignation } from '../designations.js';
import type { RuleContext } from './rule-context.js';

/** Dates that lie ahead: of today for the assessment's own, of the assessment for what it reports. */
export function dateRemarks({ assessment, framework, today }: RuleContext): Remark[] {
  const { assessedOn, designations = [], systemsChangeExamples = [] } = assessment;
  const remarks: Remark[] = [];
  if (today !== undefined && assessedOn > today) {
    remarks.push({
      rule: 'assessment/future-date',
      message: `The assessment is dated ${assessedOn}, after today (${today}).`,
      path: '/assessed-on',
      suggestion: 'Use the day of the assessment.',
    });
  }
  for (const { id, on, path } of designations) {
    if (on <= assessedOn) continue;
    remarks.push(ahead(`The designation "${titleOfDesignation(framework, id)}"`, on, assessedOn, path));
  }
  for (const { on, path } of systemsChangeExamples) {
    if (on > assessedOn) remarks.push(ahead('This example of systems change', on, assessedOn, path));
  }
  return remarks;
}

function ahead(what: string, on: string, assessedOn: string, path: string): Remark {
  return {
    rule: 'assessment/future-date',
    message: `${what} is dated ${on}, after the assessment (${assessedOn}), so it doesn't count.`,
    path: `${path}/on`,
    suggestion: 'Fix the date, or count it in a later assessment.',
  };
}
