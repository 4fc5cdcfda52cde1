import type { Assessment } from '../../assessment/assessment.js';
import type { Framework } from '../../generated/framework.js';
import type { PublicationDocument } from '../../generated/publication.js';
import { coreCounts } from './core-counts.js';
import { partnersOf } from './partners.js';
import type { Publication, PublishedPartnership } from './publication.js';
import type { PublishedEvaluation } from './publication-sources.js';
import { type PublishedMeasures, publishMeasures } from './publish-measures.js';
import type { AuditEntry, KeptPeriod } from './redacted.js';

export interface PublishOptions {
  /** Numbers about fewer people than this are withheld, if it's more than 10 and than the file's `minimum-cell-size`. */
  readonly minimum?: number;
  /** What the last publication showed: its `data/indicators.json`, checked against its schema. */
  readonly earlier?: PublicationDocument;
  /** What the last publication was made from. It tells how many people each number was about. */
  readonly earlierAssessment?: Assessment;
  /** Whether the gateways are shown, as self-assessed. */
  readonly withGateways?: boolean;
  /** Whether partners and the share in kind are shown. */
  readonly withCapacity?: boolean;
}

/** A publication, or why there is none, and either way what isn't shown. */
export type Published =
  | { readonly refused: false; readonly publication: Publication; readonly audit: PublicationAudit }
  | { readonly refused: true; readonly reasons: readonly string[]; readonly audit: PublicationAudit };

/** For those who prepare a publication: what's withheld, and by which rule. It holds no numbers. */
export interface PublicationAudit {
  readonly minimum: number;
  readonly withheld: readonly AuditEntry[];
  /** What shows the texts of the last publication, and not what the assessment has now. */
  readonly kept: readonly KeptPeriod[];
}

/** No publication shows numbers about fewer people than this. */
const leastMinimum = 10;

/**
 * Makes what the public may see of an assessment. Whoever renders the result can't show more, because it holds no more.
 *
 * @param evaluation what was computed from the assessment, by the method in force
 */
export function publish(
  assessment: Assessment,
  evaluation: PublishedEvaluation,
  framework: Framework,
  options: PublishOptions = {},
): Published {
  const minimum = Math.max(leastMinimum, assessment.method.minimumCellSize ?? 0, options.minimum ?? 0);
  const { earlier: document, earlierAssessment } = options;
  const earlier = document && { document, assessment: earlierAssessment };
  const measures = publishMeasures(assessment, evaluation, framework, { minimum, earlier });
  const { withheld, kept } = measures;
  const audit = { minimum, withheld, kept };
  if (measures.refusals.length > 0) return { refused: true, reasons: measures.refusals, audit };
  return { refused: false, publication: publicationOf(assessment, evaluation, options, minimum, measures), audit };
}

function publicationOf(
  assessment: Assessment,
  evaluation: PublishedEvaluation,
  { withGateways = false, withCapacity = false }: PublishOptions,
  minimum: number,
  { outcomes, otherOutcomes, adjacentOutcomes, withheld }: PublishedMeasures,
): Publication {
  const { reportCard } = assessment;
  return {
    partnership: partnershipOf(evaluation, minimum),
    assessedOn: evaluation.assessedOn,
    ...(reportCard !== undefined && { reportCard }),
    minimum,
    hasWithheld: withheld.length > 0,
    core: coreCounts(outcomes),
    outcomes,
    otherOutcomes,
    adjacentOutcomes,
    systemsChangeExamples: evaluation.systemsChangeExamples
      .filter(({ inForce }) => inForce)
      .map(({ title, on, kind }) => ({ title, on, kind })),
    ...(withCapacity && { partners: partnersOf(assessment.capacity) }),
    ...(withGateways && {
      gateways: evaluation.gateways.map(({ id, title, state, frameworkState }) => ({
        id,
        title,
        state,
        frameworkState,
      })),
    }),
  };
}

function partnershipOf({ partnership }: PublishedEvaluation, minimum: number): PublishedPartnership {
  const { id, name, community, states, backbone, childrenAndYouth } = partnership;
  return {
    id,
    name,
    ...(community !== undefined && { community }),
    states,
    ...(backbone !== undefined && { backbone }),
    ...(childrenAndYouth !== undefined && childrenAndYouth >= minimum && { childrenAndYouth }),
  };
}
