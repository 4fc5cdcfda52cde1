import type {
  Cause,
  CauseName,
  Change,
  ChangeValue,
  FileComparison,
  OutcomeDifference,
  SeriesValue,
  UnchangedResult,
  UnpairedFile,
  VerdictDifference,
} from '../../generated/comparison.js';
import { counted } from '../../text/counted.js';
import { grouped } from '../../text/grouped.js';
import { listInWords } from '../../text/listed.js';
import { quotedForShell } from '../../text/quoted-for-shell.js';
import { showNumber } from '../../text/shown-number.js';
import { showPoint } from '../values.js';
import { gatewayWords, judgmentWords, statusWords, verdictWords } from '../words.js';
import type { Folders } from './any-comparison.js';

/** The words of every comparison for people, in one place, so that all formats say the same. */
export const causeTitles: Readonly<Record<CauseName, string>> = {
  answers: 'Answers about benchmarks',
  reviews: 'Reviews',
  'new-data': 'New data',
  'revised-data': 'Revised data',
  indicators: 'Indicators and groups',
  designations: 'Designations',
  examples: 'Examples of systems change',
  date: 'Date of the assessment',
  method: 'Method',
};

const causeWords: Readonly<Record<CauseName, string>> = {
  answers: 'answers about benchmarks',
  reviews: 'reviews',
  'new-data': 'new data',
  'revised-data': 'revised data',
  indicators: 'changed indicators or groups',
  designations: 'designations',
  examples: 'examples of systems change',
  date: 'the new date',
  method: 'the method',
};

/** What became of an item: `crossed (before: not crossed)`. */
export function movedInWords({ kind, before, after }: Pick<VerdictDifference, 'kind' | 'before' | 'after'>): string {
  return `${resultInWords(kind, after)} (before: ${resultInWords(kind, before)})`;
}

export function resultInWords(kind: VerdictDifference['kind'] | UnchangedResult['kind'], result: string | null) {
  if (result === null) return "doesn't apply";
  const words: Readonly<Record<string, string>> =
    kind === 'gateway' ? gatewayWords : kind === 'determination' ? verdictWords : judgmentWords;
  return words[result] ?? result;
}

/** Which causes make the difference: `new data`; `answers about benchmarks and new data, together`. */
export function becauseInWords(because: VerdictDifference['because']): string {
  const sets = because.map((set) => {
    const names = listInWords(
      set.map((cause) => causeWords[cause]),
      'and',
    );
    return set.length > 1 ? `${names}, together` : names;
  });
  if (sets.length < 2) return sets.join('');
  return `${sets.join('; or ')} (each is enough by itself)`;
}

/** Who gained or lost what, in a line. A gateway and a determination of one name are named together. */
export function titlesInWords(items: readonly Pick<VerdictDifference, 'kind' | 'title'>[]): string {
  const titles = [...grouped(items, ({ title }) => title)].map(([title, own]) => `${title}${kindsInWords(own)}`);
  return listInWords(titles, 'and');
}

/**
 * In parentheses, that a title stands for a gateway and a determination, and what else there is to say of both; empty where
 * there's nothing.
 */
export function kindsInWords(own: readonly Pick<VerdictDifference, 'kind'>[], more = ''): string {
  const isBoth = own.some(({ kind }) => kind !== own[0]?.kind);
  const said = [...(isBoth ? ['gateway and verdict'] : []), ...(more === '' ? [] : [more])];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** An indicator's own values that differ, named as their causes are: `New data: 83% in 2025-26`. */
export function valuesInWords(
  { path, values, unit }: Pick<OutcomeDifference, 'path' | 'values' | 'unit'>,
  causes: readonly Cause[],
): string[] {
  const revisions = causes.find(({ cause }) => cause === 'revised-data')?.changes ?? [];
  const revised = new Set(revisions.map((change) => change.path));
  const byCause = grouped(Object.entries(values), ([period]) =>
    revised.has(`${path}/values/${period}`) ? 'revised-data' : 'new-data',
  );
  return [...byCause].map(([cause, own]) => {
    const points = own.map(([period, value]) => `${pointInWords(value, unit)} in ${period}`);
    return `${causeTitles[cause]}: ${listInWords(points, 'and')}`;
  });
}

/** What a change was and is: `met (before: in progress)`. */
export function changeInWords({ before, after, unit }: Change): string {
  if (before === null) return valueInWords(after, unit);
  const was = valueInWords(before, unit, after);
  return after === null ? `removed (before: ${was})` : `${valueInWords(after, unit, before)} (before: ${was})`;
}

/** @param other what it changed from or to: details that are the same in both are left out */
function valueInWords(value: ChangeValue, unit = 'other', other: ChangeValue = null): string {
  if (value === null) return 'left out';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return showNumber(value);
  if (typeof value === 'string') return (statusWords as Readonly<Record<string, string>>)[value] ?? value;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if ('values' in value) return seriesInWords(Object.keys(value.values));
  return pointInWords(value, unit, isPoint(other) ? other : undefined);
}

const isPoint = (value: ChangeValue): value is SeriesValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('values' in value);

function seriesInWords(periods: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined) return 'no values';
  return `${counted(periods.length, 'value')}, ${first === last ? first : `${first} to ${last}`}`;
}

/**
 * A value of a series.
 *
 * @param other what it changed from or to: beside the value stand the details that differ from that one's
 */
function pointInWords(point: SeriesValue, unit: string, other?: SeriesValue): string {
  const { value, low = null, high = null } = point;
  const shown =
    value === 'suppressed'
      ? 'suppressed'
      : showPoint({ period: '', ...(value === null ? { low, high } : { value }) }, unit);
  const details = (['n', 'count', 'margin'] as const).flatMap((key) => {
    if (other === undefined || point[key] === other[key]) return [];
    return [`${key} ${point[key] === undefined ? 'left out' : showNumber(point[key])}`];
  });
  const breaks = other !== undefined && point.break !== other.break ? [point.break ? 'a break' : 'no break'] : [];
  return [shown || 'not measured', ...details, ...breaks].join(', ');
}

/** How much only reads differently, in sentences; empty where nothing does. */
export function restInWords(words: number, otherSections: readonly string[]): string[] {
  return [
    ...(words === 0
      ? []
      : [
          `${counted(words, 'text or detail', 'texts or details')} (names, notes, evidence, sources, targets) ${words === 1 ? 'reads' : 'read'} differently. No verdict depends on ${words === 1 ? 'it' : 'them'}.`,
        ]),
    ...(otherSections.length === 0
      ? []
      : [`Also different, and not part of any verdict: ${listInWords(otherSections, 'and')}.`]),
  ];
}

/** Two partnerships are no comparison over time, and a partnership may have a new name. Undefined where they're the same. */
export function differentNamesInWords({ old, new: now }: Pick<FileComparison, 'old' | 'new'>): string | undefined {
  const [before, after] = [old.partnership, now.partnership];
  if (!before || !after) return undefined;
  const isSame = before.id !== null && after.id !== null ? before.id === after.id : before.name === after.name;
  if (isSame) return undefined;
  return `The names differ: ${before.name} before, ${after.name} after. Are these two different partnerships?`;
}

/** Where to find a valid old version if the one from Git has errors: a sentence, and the command; undefined otherwise. */
export function earlierVersions({
  old,
  new: now,
  revision,
}: Pick<FileComparison, 'old' | 'new'> & Partial<Pick<FileComparison, 'revision'>>):
  | { readonly words: string; readonly command: string }
  | undefined {
  if (old.valid || !revision) return undefined;
  return {
    words: 'An earlier version may be valid. To list the valid versions with their commits, for --against:',
    command: `strive history ${quotedForShell(now.file)} --format csv`,
  };
}

/** How many partnerships of two folders gained, lost, changed without either, or stayed. */
export function countsInWords({ summary, pairs }: Pick<Folders, 'summary' | 'pairs'>): string {
  const { compared, gained, lost, unchanged } = summary;
  const either = pairs.filter(({ gains, losses }) => gains.length + losses.length > 0).length;
  return countsOfMovesInWords({ compared, gained, lost, changed: compared - either - unchanged, unchanged });
}

type MoveCounts = Pick<Folders['summary'], 'compared' | 'gained' | 'lost' | 'unchanged'> & { readonly changed: number };

/** The same of any comparison of many. */
export const countsOfMovesInWords = (counts: MoveCounts): string =>
  `${counted(counts.compared, 'partnership')} compared: ${movesCounted(counts)}.`;

/** How many moved which way: `1 gained, 2 lost, 3 stayed the same`. */
export function movesCounted({ gained, lost, changed, unchanged }: Omit<MoveCounts, 'compared'>): string {
  const others = changed === 0 ? '' : `${changed} changed without gaining or losing, `;
  return `${gained} gained, ${lost} lost, ${others}${unchanged} stayed the same`;
}

/** What people call a side of a comparison of folders: the working folder, and a whole revision, have no name of their own. */
export function folderInWords(name: string): string {
  return name === '.' ? 'this folder' : name.replace(/:\.$/, '');
}

/** Files that could not be compared, or stand alone: a heading, a line for each, and what to know of them all. */
export interface UnpairedLines {
  readonly title: string;
  /** In a sentence; empty where there's nothing. */
  readonly note: string;
  readonly lines: readonly string[];
}

/** What two folders don't have in common, and what could not be paired, by its heading. */
export function unpairedInWords({
  old,
  new: now,
  pairs,
  onlyOld,
  onlyNew,
  ambiguous,
}: Pick<Folders, 'old' | 'new' | 'pairs' | 'onlyOld' | 'onlyNew' | 'ambiguous'>): UnpairedLines[] {
  const named = ({ file, partnership }: UnpairedFile) =>
    partnership === null ? `${file} (has errors)` : `${partnership.name} (${file})`;
  const invalid = pairs.flatMap(({ old: one, new: other }) =>
    [one, other]
      .filter(({ valid }) => !valid)
      .map(({ file, findings }) => `${file} has ${counted(findings.length, 'error')}`),
  );
  const known = onlyNew.filter(({ partnership }) => partnership !== null);
  const unusable = onlyOld.filter(({ valid }) => !valid).map(({ file }) => file);
  const groups: UnpairedLines[] = [
    { title: 'Not compared', note: '', lines: invalid },
    { title: `Only in ${folderInWords(old)}`, note: '', lines: onlyOld.map(named) },
    {
      title: `Only in ${folderInWords(now)}`,
      note: mayBeOldInWords(unusable, known.length),
      lines: onlyNew.map(named),
    },
    {
      title: 'In more than one file',
      note: '',
      lines: ambiguous.map(({ by, claim, files }) => `The ${by} ${claim} is in ${listInWords(files, 'and')}.`),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/**
 * That partnerships without an old file may not be new, because old files can't be used; empty where there are none.
 *
 * @param unusable the old files that can't be used and belong to no new one
 * @param partnerships how many have no old file
 */
export function mayBeOldInWords(unusable: readonly string[], partnerships = 1): string {
  if (unusable.length === 0 || partnerships === 0) return '';
  const it = partnerships === 1 ? 'It' : 'They';
  const those = unusable.length === 1 ? 'an old file that' : 'old files that';
  return `${it} may be new, or ${it.toLowerCase()} may be in ${those} can't be used: ${namesInWords(unusable)}.`;
}

/** Files by name, the first three of many. */
export function namesInWords(files: readonly string[]): string {
  const more = files.length - mostNamed;
  return listInWords(more > 0 ? [...files.slice(0, mostNamed), `${more} more`] : files, 'and');
}

const mostNamed = 3;
