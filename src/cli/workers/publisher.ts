import type { Assessed } from '../../assess.js';
import { countBySeverity } from '../../findings/listed-findings.js';
import type { Framework } from '../../generated/framework.js';
import type { AssessmentResult } from '../../generated/report.js';
import type { Publication } from '../../insight/publication/publication.js';
import { counted } from '../../text/counted.js';
import type { EarlierFound } from '../inputs/earlier-publication.js';
import type { PublicationSettings, PublishedDigest } from './job.js';

/** What the public may see of a file, and what the run needs to know about it. */
export interface PublishedFile {
  /** Left out where it isn't published. */
  readonly publication?: Publication;
  readonly digest: PublishedDigest;
}

/** Loads what publishing takes, and gives the function that does it for one file. */
export async function publisher(
  framework: Framework,
  { earlier, isOnly = false, ...options }: PublicationSettings,
): Promise<(assessed: Assessed) => PublishedFile> {
  const { publish } = await import('../../insight/publication/publish.js');
  const find = earlier && (await (await import('../inputs/earlier-publication.js')).earlierFinder(earlier));
  return ({ result, assessment }) => {
    if (!result.valid || !assessment) return { digest: { ...nobody, refusals: [errorsOf(result)] } };
    const found: EarlierFound = find?.(result.partnership, isOnly) ?? { refusals: [] };
    const { page, document, refusals: reasons } = found;
    const published = publish(assessment, result, framework, { ...options, ...(document && { earlier: document }) });
    const { audit } = published;
    const refusals = [...reasons, ...(published.refused ? published.reasons : [])];
    const publication = published.refused || refusals.length > 0 ? undefined : published.publication;
    const { id, name, community, states } = result.partnership;
    const digest: PublishedDigest = {
      partnership: { id, name, ...(community !== undefined && { community }), states },
      assessedOn: result.assessedOn,
      core: publication?.core ?? null,
      audit,
      refusals,
      ...(page && { earlierPage: page }),
    };
    return publication ? { publication, digest } : { digest };
  };
}

const nobody = { partnership: null, assessedOn: '', core: null, audit: null };

/** A file that could not be read says why; of others, there may be too many errors to say. */
function errorsOf(result: AssessmentResult): string {
  const unread = result.findings.find(({ rule }) => rule.startsWith('file/'));
  if (unread) return unread.message;
  const { error } = countBySeverity(result);
  return `it has ${counted(error, 'error')}. strive validate shows ${error === 1 ? 'it' : 'them'}.`;
}
