import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import publicationSchema from '../../../schemas/publication.schema.json' with { type: 'json' };
import type { PublicationDocument } from '../../generated/publication.js';
import { quoteText } from '../../text/clean-text.js';
import { RunError } from '../io.js';
import { reasonOf } from '../outputs/system-reasons.js';
import { type Identity, readIdentity, readMark } from '../writing/publication-mark.js';
import { readSource } from './source.js';

/** The pages of the last publication. Plain data, because it crosses to worker threads. */
export interface EarlierPublication {
  /** From the root. */
  readonly folder: string;
  readonly pages: readonly EarlierPage[];
}

/** A page of the last publication, and whose it is. */
export interface EarlierPage extends Identity {
  /** Its folder in the publication; null for the publication's own page. */
  readonly slug: string | null;
}

const longest = 50_000_000;

/**
 * Finds the pages that an earlier run of `publish` wrote to a folder, each by the numbers that lie beside it.
 *
 * @throws RunError if there's no publication in the folder, a page's numbers can't be read, or a run broke off in it
 */
export function findEarlier(workingFolder: string, name: string): EarlierPublication {
  const folder = resolve(workingFolder, name);
  const shown = quoteText(name, 200);
  if (readMark(folder)?.isUnfinished)
    throw new RunError(
      `--earlier: strive publish stopped early in ${shown}, so some of its pages are older than others. Publish there again first.`,
    );
  const pages = [null, ...slugsIn(folder, shown)].flatMap((slug) => pageAt(folder, slug) ?? []);
  if (pages.length === 0)
    throw new RunError(`--earlier: ${shown} holds no publication. Name a folder that strive publish wrote.`);
  return { folder, pages };
}

function slugsIn(folder: string, shown: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[a-z0-9][a-z0-9-]{0,99}$/.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    throw new RunError(`--earlier: can't read ${shown}: ${reasonOf(error)}.`);
  }
}

function pageAt(folder: string, slug: string | null): EarlierPage | undefined {
  const path = numbersOf(folder, slug);
  const source = readSource(folder, path, longest);
  if (source.kind === 'missing') return undefined;
  const document = source.kind === 'bytes' ? parse(source.bytes) : undefined;
  const identity = identityIn(document);
  if (identity === undefined) throw new RunError(`--earlier: ${notOurs(path)}`);
  return { slug, ...identity };
}

const identityIn = (document: unknown): Identity | undefined =>
  typeof document === 'object' && document !== null && 'partnership' in document
    ? readIdentity(document.partnership)
    : undefined;

/** What the last publication has of a partnership. */
export interface EarlierFound {
  readonly page?: EarlierPage;
  readonly document?: PublicationDocument;
  /** Why that can't be said, in full sentences: then the partnership can't be published. */
  readonly refusals: readonly string[];
}

/**
 * Loads what finds a partnership in the last publication: the page with its id, or else with its name where one of the two has no
 * id. A publication of one partnership alone is that one's, whatever it was called then.
 */
export async function earlierFinder({
  folder,
  pages,
}: EarlierPublication): Promise<(partnership: Identity, isOnly: boolean) => EarlierFound> {
  const { ajvForAssessments } = await import('../../schema-errors/ajv.js');
  const isDocument = ajvForAssessments({ strict: false }).compile<PublicationDocument>(publicationSchema);
  return (partnership, isOnly) => {
    const [page, ...others] = pagesOf(partnership, pages, isOnly);
    if (page === undefined) return { refusals: [] };
    if (others.length > 0) return { refusals: [severalPages] };
    if (page.id !== null && partnership.id !== null && page.id !== partnership.id)
      return { refusals: ['The last publication is about a partnership with another id.'] };
    const path = numbersOf(folder, page.slug);
    const source = readSource(folder, path, longest);
    const document = source.kind === 'bytes' ? parse(source.bytes) : undefined;
    return isDocument(document) ? { page, document, refusals: [] } : { refusals: [notOurs(path)] };
  };
}

function pagesOf({ id, name }: Identity, pages: readonly EarlierPage[], isOnly: boolean): readonly EarlierPage[] {
  const sameId = id === null ? [] : pages.filter((page) => page.id === id);
  if (sameId.length > 0) return sameId;
  const sameName = pages.filter((page) => page.name === name && (page.id === null || id === null));
  return sameName.length > 0 || !isOnly || pages.length > 1 ? sameName : pages;
}

const severalPages =
  'The last publication has more than one page of a partnership with this id or name. Give each partnership an id of its own.';

const numbersOf = (folder: string, slug: string | null) =>
  join(folder, ...(slug === null ? [] : [slug]), 'data', 'indicators.json');

const notOurs = (path: string) => `${quoteText(path, 300)} isn't what strive publish writes.`;

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
