import { longestName, shortName } from '../../../authoring/download/comparable.js';
import type { UnknownGroup } from '../../../authoring/download/group-names.js';
import { likelyReference } from '../../../authoring/download/known-groups.js';
import { grouped } from '../../../text/grouped.js';
import { isShortName } from '../../../text/short-name-from.js';
import { shownText } from '../../../text/shown-text.js';
import type { Prompts } from '../../prompts/prompts.js';

type Names = readonly (readonly [name: string, group: string])[];

/** The group with which those of a dimension are compared, by dimension; null for none. */
export type References = ReadonlyMap<string, string | null>;

/** What is known of the groups of an indicator. */
export interface GroupAsking {
  /** The groups that it has, as `dimension/group`. */
  readonly known: readonly string[];
  /** Whether there are numbers of everyone. */
  readonly hasOverall: boolean;
  /** The dimensions whose reference is said. */
  readonly referenced: ReadonlySet<string>;
}

const none = '';
/** So many groups are named for the command line. */
const mostNamed = 30;

/**
 * How the groups of a download are called in the assessment, and what those of new dimensions are compared with: one question
 * where all of them have a likely place.
 */
export async function askGroups(
  unknown: readonly UnknownGroup[],
  asking: GroupAsking,
  prompts: (instead: string) => Prompts,
): Promise<{ readonly names: Names; readonly references?: References }> {
  const needsDimension = unknown.some(({ likely }) => likely === undefined);
  const ask = prompts(
    `Match these groups to the assessment's groups (name=dimension/short-name; name=overall for everyone; name= to skip), or ${needsDimension ? 'add --dimension, and --add-groups for all of them' : 'add them all with --add-groups'}: ${unknown.slice(0, mostNamed).map(flagOf).join(' ')}${unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : ''}`,
  );
  const dimension = needsDimension ? await askDimension(unknown, ask) : undefined;
  const likely = unknown.flatMap(({ name, likely: path }): (readonly [string, string])[] => {
    const short = shortName(name);
    if (path !== undefined) return [[name, path]];
    return dimension === undefined || short === '' ? [] : [[name, `${dimension}/${short}`]];
  });
  if (likely.length === unknown.length) {
    const paths = likely.map(([, path]) => path);
    const proposed = proposedReferences(paths, asking);
    const list = likely.map(([name, path]) => `${shownText(name, 60)}: ${path}`);
    ask.say(`These groups are new:\n${[...list, ...referencesInWords(proposed)].join('\n')}`);
    if (proposed.size === 0) {
      if (await ask.confirm({ message: 'Import them under these names?', default: true })) return { names: likely };
    } else {
      const answer = await ask.choose({
        message: 'Import them like this?',
        choices: [
          { value: 'yes', name: 'yes' },
          { value: 'references', name: 'yes, but compare them with other groups' },
          { value: 'names', name: 'no, choose where each one goes' },
        ] as const,
        default: 'yes',
      });
      if (answer === 'yes') return { names: likely, references: proposed };
      if (answer === 'references')
        return { names: likely, references: await chooseReferences(paths, proposed, asking, ask) };
    }
  }
  return { names: await askEach(unknown, likely, asking.known, ask) };
}

const flagOf = ({ name, likely }: UnknownGroup) =>
  `--group-names "${shownText(name, longestName)}=${likely ?? `DIMENSION/${shortName(name)}`}"`;

async function askEach(
  unknown: readonly UnknownGroup[],
  likely: Names,
  groups: readonly string[],
  ask: Prompts,
): Promise<Names> {
  const known = groups.map((group) => ({ value: group, name: group }));
  const named: (readonly [string, string])[] = [];
  for (const { name } of unknown) {
    const own = likely.find(([one]) => one === name)?.[1];
    const isNew = own !== undefined && known.every(({ value }) => value !== own);
    const group = await ask.search({
      message: `Which group in the assessment is "${shownText(name, 60)}"?`,
      choices: [
        ...(isNew ? [{ value: own, name: `${own} (new)` }] : []),
        ...known,
        { value: 'overall', name: 'everyone' },
        { value: none, name: 'skip it' },
      ],
    });
    named.push([name, group]);
  }
  return named;
}

function askDimension(unknown: readonly UnknownGroup[], ask: Prompts): Promise<string> {
  const names = unknown.flatMap(({ name, likely }) => (likely === undefined ? [shownText(name, 40)] : []));
  return ask.ask({
    message: `What kind of groups are these: ${names.slice(0, 4).join(', ')}${names.length > 4 ? ' …' : ''}?`,
    hint: 'Type a short name, such as race-ethnicity, income, or gender.',
    check: (text) => (isShortName(text) ? undefined : 'Use lowercase letters, digits, and hyphens.'),
  });
}

/** What the groups of each new dimension are compared with, most likely. */
function proposedReferences(
  placed: readonly string[],
  { known, hasOverall, referenced }: GroupAsking,
): ReadonlyMap<string, string | null> {
  const proposed = new Map<string, string | null>();
  for (const [dimension, own] of groupsByDimension(placed)) {
    // A dimension that the file has was answered for already, if only by leaving its reference out.
    if (referenced.has(dimension) || known.some((path) => path.startsWith(`${dimension}/`))) continue;
    proposed.set(dimension, likelyReference(own, hasOverall) ?? null);
  }
  return proposed;
}

const groupsByDimension = (placed: readonly string[]): [string, string[]][] =>
  [...grouped([...new Set(placed)], (path) => path.split('/')[0] ?? '')].map(([dimension, paths]) => [
    dimension,
    paths.map((path) => path.split('/')[1] ?? ''),
  ]);

const withWhom = (reference: string | null) =>
  reference === null ? 'no group' : reference === 'overall' ? 'everyone (the overall numbers)' : reference;

const referencesInWords = (references: References): string[] =>
  [...references].map(
    ([dimension, reference]) => `The groups of ${dimension} are compared with: ${withWhom(reference)}`,
  );

/** What the groups of each new dimension are compared with: one question for all, or one for each. */
export async function askReferences(
  placed: readonly string[],
  asking: GroupAsking,
  prompts: (instead: string) => Prompts,
): Promise<References> {
  const proposed = proposedReferences(placed, asking);
  if (proposed.size === 0) return proposed;
  const ask = prompts('Add --reference DIMENSION/GROUP.');
  if (proposed.size > 1) {
    ask.say(referencesInWords(proposed).join('\n'));
    if (await ask.confirm({ message: 'Compare the groups like this?', default: true })) return proposed;
  }
  return chooseReferences(placed, proposed, asking, ask);
}

async function chooseReferences(
  placed: readonly string[],
  proposed: References,
  { hasOverall }: GroupAsking,
  ask: Prompts,
): Promise<References> {
  const chosen = new Map<string, string | null>();
  for (const [dimension, own] of groupsByDimension(placed)) {
    if (!proposed.has(dimension)) continue;
    const reference = await ask.choose<string | null>({
      message: `Which group should the others in ${dimension} be compared with?`,
      choices: [
        ...own.map((group) => ({ value: group, name: group })),
        ...(hasOverall ? [{ value: 'overall', name: 'everyone (the overall numbers)' }] : []),
        { value: null, name: "none: don't compute gaps" },
      ],
    });
    chosen.set(dimension, reference);
  }
  return chosen;
}
