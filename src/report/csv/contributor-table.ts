import type { ContributorResult } from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable } from './csv-table.js';

/** One row for each contributor of each valid assessment that lists contributions. */
export const contributorTable = csvTable<WithinAssessment & { readonly contributor: ContributorResult }>(
  "one row per contributor to each partnership's capacity",
  (result) =>
    result.valid && result.capacity
      ? result.capacity.contributions.contributors.map((contributor) => ({ assessment: result, contributor }))
      : [],
  () => [
    ...assessmentColumns,
    ['fiscal_year', 'The year of the figures', ({ assessment }) => assessment.capacity?.fiscalYear ?? null],
    ['contributor', 'Who contributes', ({ contributor }) => contributor.from],
    ['fiscal', 'Dollars in money', ({ contributor }) => contributor.fiscal],
    ['in_kind', 'Dollars in kind', ({ contributor }) => contributor.inKind],
    ['unsorted', "Dollars that the file doesn't call fiscal or in kind", ({ contributor }) => contributor.unsorted],
    ['total', 'All of these together', ({ contributor }) => contributor.total],
    ['share', "The percent of the partnership's total; empty if that is 0", ({ contributor }) => contributor.share],
  ],
);
