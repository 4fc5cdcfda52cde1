import type { Identity } from '../../writing/publication-mark.js';
import type { Page } from './page.js';

/** Where a partnership's page is. */
export interface Address {
  /** Its folder: lowercase letters, digits, and hyphens. */
  readonly slug: string;
  /** The address that it would have by itself, if that one belongs to another page. */
  readonly instead?: string;
}

type Addressee = Pick<Page, 'file' | 'partnership' | 'earlierPage'>;

/**
 * Gives every partnership's page a folder: the one that it had before, or else one that's called by its id, or else by its name. New
 * pages never move others. Of those that want the same folder, one with an id comes first, then by id or name, then by file; the
 * others get a number.
 *
 * @param before the folders in use, each with whose it was
 * @param keepAll whether pages of before stay that no partnership here has
 */
export function addressesOf<Own extends Addressee>(
  pages: readonly Own[],
  before: ReadonlyMap<string, Identity>,
  keepAll: boolean,
): Map<Own, Address> {
  const found = new Map<Own, Address>();
  const ordered = pages.toSorted(byIdentity);
  const left = new Map(before);
  const taken = new Set(['data']);
  const give = (page: Own, address: Address): void => {
    found.set(page, address);
    taken.add(address.slug);
    left.delete(address.slug);
  };
  for (const isSame of [sameId, sameName, maySameName]) {
    for (const page of ordered) {
      if (found.has(page)) continue;
      const [slug] = [...left].find(([, owner]) => isSame(owner, page.partnership)) ?? [];
      if (slug !== undefined) give(page, { slug });
    }
  }
  if (keepAll) for (const slug of left.keys()) taken.add(slug);
  for (const page of ordered) {
    const slug = page.earlierPage?.slug;
    if (!found.has(page) && typeof slug === 'string' && !taken.has(slug)) give(page, { slug });
  }
  for (const page of ordered) {
    if (found.has(page)) continue;
    const wanted = plain(page.partnership.id ?? page.partnership.name) || 'partnership';
    let slug = wanted;
    for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
    give(page, slug === wanted ? { slug } : { slug, instead: wanted });
  }
  return found;
}

const sameId = (owner: Identity, { id }: Identity): boolean => id !== null && owner.id === id;
const sameName = (owner: Identity, { id, name }: Identity): boolean =>
  id === null && owner.id === null && owner.name === name;
/** One that got an id since, or lost it. */
const maySameName = (owner: Identity, { id, name }: Identity): boolean =>
  (id === null || owner.id === null) && owner.name === name;

function byIdentity({ partnership: one, file }: Addressee, { partnership: other, file: otherFile }: Addressee): number {
  if ((one.id === null) !== (other.id === null)) return one.id === null ? 1 : -1;
  return inOrder(one.id ?? one.name, other.id ?? other.name) || inOrder(file, otherFile);
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
