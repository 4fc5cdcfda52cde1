import { shownText } from '../../../text/shown-text.js';
import { RunError } from '../../io.js';
import type { GroupAsking, References } from './group-questions.js';
import type { DataQuestions } from './import-data-questions.js';

interface SaidReferences {
  /** What flags say. */
  readonly said: readonly string[];
  /** What was answered already. */
  readonly answered?: References | undefined;
  readonly asking: GroupAsking;
}

/**
 * The group with which those of each dimension are compared, as flags say it; on a terminal it's asked for dimensions that are
 * new.
 *
 * @param placed the groups of the download, as `dimension/group`
 * @throws RunError where a flag names no group, or one of several
 */
export async function referencesFor(
  placed: readonly string[],
  { said: written, answered = new Map(), asking }: SaidReferences,
  questions: DataQuestions,
): Promise<ReadonlyMap<string, string>> {
  const groups = [...new Set([...placed, ...asking.known])].map((path) => path.split('/') as [string, string]);
  const said = written.map((one) => referenceIn(one, groups));
  const referenced = new Set([...asking.referenced, ...said.map(([dimension]) => dimension), ...answered.keys()]);
  const asked = questions.canAsk ? await questions.references(placed, { ...asking, referenced }) : new Map();
  const all = new Map([...answered, ...asked, ...said]);
  return new Map([...all].filter((entry): entry is [string, string] => entry[1] !== null));
}

function referenceIn(written: string, groups: readonly (readonly [string, string])[]): [string, string] {
  const [first = '', second] = written.trim().toLowerCase().split('/');
  const group = second ?? first;
  const isMeant = ([dimension, own]: readonly [string, string]) =>
    (second === undefined || dimension === first) && (own === group || group === 'overall');
  const [dimension, ...more] = [...new Set(groups.filter(isMeant).map(([name]) => name))];
  const known = groups.map((path) => path.join('/')).slice(0, 20);
  if (dimension === undefined)
    throw new RunError(
      `--reference: there is no group "${shownText(written, 60)}". The groups are: ${known.join(', ')}.`,
    );
  if (more.length > 0)
    throw new RunError(
      `--reference: "${shownText(written, 60)}" could be ${[dimension, ...more].map((name) => `${name}/${group}`).join(' or ')}. Write one of them.`,
    );
  return [dimension, group];
}
