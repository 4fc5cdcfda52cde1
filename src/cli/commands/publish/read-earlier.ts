import { join, resolve } from 'node:path';
import publicationSchema from '../../../../schemas/publication.schema.json' with { type: 'json' };
import type { PublicationDocument } from '../../../generated/publication.js';
import { quoteText } from '../../../text/clean-text.js';
import { readSource } from '../../inputs/source.js';
import { RunError } from '../../io.js';

/** Gives the last publication of a partnership, by its folder in it; undefined where it had none. */
export type EarlierPublications = (slug: string | undefined) => PublicationDocument | undefined;

const longest = 50_000_000;

/**
 * What an earlier run of `publish` wrote to a folder.
 *
 * @throws RunError if there's no publication in the folder. The functions throw it for a file that doesn't fit its schema
 */
export async function readEarlier(workingFolder: string, name: string): Promise<EarlierPublications> {
  const root = resolve(workingFolder, name);
  const { ajvForAssessments } = await import('../../../schema-errors/ajv.js');
  const isDocument = ajvForAssessments({ strict: false }).compile<PublicationDocument>(publicationSchema);
  return (slug) => {
    const path = join(root, ...(slug === undefined ? [] : [slug]), 'data', 'indicators.json');
    const source = readSource(root, path, longest);
    const shown = quoteText(path, 300);
    if (source.kind === 'missing' && slug !== undefined) return undefined;
    if (source.kind !== 'bytes')
      throw new RunError(`--earlier: can't read ${shown}. Name a folder that strive publish wrote.`);
    const document = parse(source.bytes);
    if (!isDocument(document)) throw new RunError(`--earlier: ${shown} isn't what strive publish writes.`);
    return document;
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
