import type { Version } from '../../../insight/history/history.js';
import { quoteText } from '../../../text/clean-text.js';
import { listInWords } from '../../../text/listed.js';
import { RunError } from '../../io.js';

/** So many partnerships are named in a message. */
const mostNamed = 10;

/**
 * The versions of one partnership. A file with errors says nothing of whom it's about: it stays where only one partnership is
 * there.
 *
 * @param wanted its id or its name
 * @throws RunError if the files are about several, or none is about the wanted one
 */
export function ofOnePartnership(versions: readonly Version[], wanted: string | undefined): readonly Version[] {
  const people = partnerships(versions);
  if (wanted === undefined) {
    if (people.length < 2) return versions;
    const named = people.slice(0, mostNamed).map(shownAs);
    const more = people.length > mostNamed ? [`${people.length - mostNamed} more`] : [];
    throw new RunError(
      `these files are about ${people.length} partnerships: ${listInWords([...named, ...more], 'and')}. Choose one with --partnership.`,
    );
  }
  const found = people.find(({ id }) => id === wanted) ?? people.find(({ names }) => names.has(wanted));
  if (!found)
    throw new RunError(
      `no file is about "${quoteText(wanted, 100)}". The files are about ${listInWords(people.slice(0, mostNamed).map(shownAs), 'and') || 'nobody'}.`,
    );
  return versions.filter((version) => found.versions.has(version));
}

interface Partnership {
  readonly id: string | undefined;
  /** Every name that it has had. */
  readonly names: Set<string>;
  readonly versions: Set<Version>;
}

/** One partnership is one id, or, without ids, one name. */
function partnerships(versions: readonly Version[]): Partnership[] {
  const found: Partnership[] = [];
  const valid = versions.filter(({ read }) => read.valid);
  // Those with an id first: a file without one belongs to the partnership of its name.
  const ordered = [
    ...valid.filter((one) => idOf(one) !== undefined),
    ...valid.filter((one) => idOf(one) === undefined),
  ];
  for (const version of ordered) {
    const [id, name] = [idOf(version), nameOf(version)];
    const own = found.find((one) => (id === undefined ? one.names.has(name) : one.id === id));
    if (own) {
      own.names.add(name);
      own.versions.add(version);
    } else found.push({ id, names: new Set([name]), versions: new Set([version]) });
  }
  return found;
}

const idOf = ({ read }: Version): string | undefined => (read.valid ? read.assessment.partnership.id : undefined);
const nameOf = ({ read }: Version): string => (read.valid ? read.assessment.partnership.name : '');

const shownAs = ({ id, names: [name = ''] }: { id: string | undefined; names: Iterable<string> }): string =>
  quoteText(id ?? name, 100);
