import type { Framework } from '../../../generated/framework.js';
import { shownText } from '../../../text/shown-text.js';
import type { Edit, Plain } from '../../../yaml/edit/edit.js';
import { entryOf } from '../../../yaml/plain-data.js';
import { confirmationEnds } from '../../answers/confirmation-ends.js';
import { type Baseline, readBaseline } from '../baseline.js';
import { placedBenchmarks, reviewText, writtenAnswer } from '../benchmark-table.js';
import { adjacent, writtenMeasuresOf } from '../measures.js';
import { type Table, type TableName, tableTitles } from '../table.js';
import { type Merged, type MergeOptions, type Problem, type SheetChange, sheetChangesInLines } from './change.js';
import { changeEdits } from './change-edits.js';
import { type FoundTable, findCutTable, findTable } from './find-table.js';
import type { Grid } from './grid.js';
import { mergeTables } from './merge-tables.js';
import { sameCell } from './same-text.js';
import { stillProvisional } from './still-provisional.js';

export interface ImportOptions extends Pick<MergeOptions, 'prefer' | 'about'> {
  readonly framework: Framework;
  /** What the file holds now, and what it would be exported as. */
  readonly file: unknown;
  readonly partnership: string;
  readonly tables: readonly Table[];
  /** Whether to report missing sheets: a workbook should have all of them. */
  readonly expectsAll: boolean;
  /** Whether cells count that differ from the file, though nobody changed them since the export. */
  readonly takesAll?: boolean;
}

export interface Imported {
  /** What makes the file say what the tables say; none where anything does not fit. */
  readonly edits: readonly Edit[];
  /** Each change, in plain words. */
  readonly changes: readonly string[];
  /** In how many rows there is a change. */
  readonly rows: number;
  /** Everything that does not fit. */
  readonly problems: readonly Problem[];
  /** What was passed over. */
  readonly notes: readonly string[];
  /** Whether it is known what was exported. */
  readonly baseline: Baseline | undefined;
  /** Whether there is any table at all. */
  readonly found: boolean;
}

/** Reads what colleagues filled in, from any of the sheets, under any name. */
export function importTables(grids: readonly Grid[], options: ImportOptions): Imported {
  const baseline = grids.map(({ rows }) => readBaseline(rows)).find((read) => read !== undefined);
  const headers = grids.flatMap((grid) => findTable(grid, options.tables) ?? []);
  const cut = grids.flatMap((grid) =>
    findTable(grid, options.tables) ? [] : (findCutTable(grid, options.tables) ?? []),
  );
  const read = mergeTables(
    headers.map(({ found }) => found),
    { ...options, baseline: options.takesAll ? undefined : baseline },
  );
  const merged = { ...read, changes: withEndedReviews(read.changes, options) };
  const problems = [
    ...otherPartnership(baseline, options),
    ...cut.map(({ trouble }) => trouble),
    ...headers.flatMap((header) => header.problems),
    ...merged.problems,
  ];
  const made = changeEdits(merged, options.framework, options.file, options.about);
  const all = [...problems, ...made.problems];
  return {
    edits: all.length > 0 ? [] : made.edits,
    changes: [...newMeasuresInLines(merged, options), ...sheetChangesInLines(merged.changes, options.framework)],
    rows: new Set(merged.changes.map(({ table, key }) => `${table} ${key}`)).size,
    problems: all,
    notes: [
      ...headers.flatMap(({ notes }) => notes),
      ...merged.notes,
      ...(made.notes ?? []),
      // Who fills in a workbook sees the mark beside the number.
      ...(options.about === undefined ? [] : stillProvisional(merged.changes, options.tables)),
      ...untouchedNotes(merged),
      ...newDimensionNotes(merged.changes, options),
      ...missing([...headers.flatMap(({ found }) => tablesIn(found)), ...cut.map(({ table }) => table.name)], options),
    ],
    baseline,
    found: headers.length + cut.length > 0,
  };
}

/** What is taken of each new indicator, a line each; of a download's, its import says it. */
function newMeasuresInLines({ newMeasures }: Merged, { about }: ImportOptions): string[] {
  if (about !== undefined) return [];
  return [...newMeasures.values()].map(({ parts: { outcome = '', indicator = '' }, unit, core, facts }) =>
    newMeasureInWords(outcome, indicator, { unit: unit ?? '', better: String(facts['better'] ?? 'higher'), core }),
  );
}

/** What is taken of a new indicator, or of a new outcome in another sector, which is never core. */
export function newMeasureInWords(
  outcome: string,
  indicator: string,
  { unit, better, core }: { readonly unit: string; readonly better: string; readonly core: boolean },
): string {
  const [what, more] =
    outcome === adjacent ? ['new outcome in another sector', ''] : ['new indicator', core ? ', core' : ', not core'];
  return `${outcome}/${indicator}: ${what}, ${unit}, ${better} is better${more}`;
}

function otherPartnership(baseline: Baseline | undefined, { partnership, prefer }: ImportOptions): Problem[] {
  const from = baseline?.facts.partnership ?? '';
  if (from === '' || sameCell(from, partnership) || prefer !== undefined) return [];
  return [
    {
      address: baseline?.facts.file || 'the export',
      message:
        'this is the export of another partnership. If it only has a new name, add --prefer file or --prefer workbook. That side is kept if both changed.',
    },
  ];
}

/** A file that has lost its answers, or was made anew, differs in cells that nobody changed. */
function untouchedNotes({ untouched: { count, lost }, changes, problems }: Merged): string[] {
  if (problems.length > 0 || (changes.length === 0 ? count : lost) === 0) return [];
  const cells = count === 1 ? '1 cell differs' : `${count} cells differ`;
  const empty =
    lost === 0 ? '' : lost === count ? ' They are empty in the file.' : ` ${lost} of them are empty in the file.`;
  return [
    `${cells} from the file, but nobody changed the workbook there since the export, so the file stays as it is.${empty} To import these cells too, add --all.`,
  ];
}

/** The tables on a sheet: exports used to hold outcomes in other sectors with the indicators. */
const tablesIn = ({ table, places }: FoundTable): TableName[] =>
  table.name === 'indicators' && places.has('sector') ? ['indicators', 'adjacent-outcomes'] : [table.name];

function missing(found: readonly TableName[], { tables, expectsAll }: ImportOptions): string[] {
  if (!expectsAll || found.length === 0) return [];
  return tables
    .filter(({ name }) => !found.includes(name))
    .map(({ name }) => `No sheet has the columns of ${tableTitles[name]}, so none of that changes.`);
}

interface Where {
  readonly framework: Framework;
  readonly file: unknown;
  readonly tables: readonly Table[];
}

/** The changes, and after each new status the review that ends with the old one. */
function withEndedReviews(changes: readonly SheetChange[], { framework, file, tables }: Where): SheetChange[] {
  const column = tables.find(({ name }) => name === 'benchmarks')?.columns.find(({ id }) => id === 'review');
  if (column === undefined) return [...changes];
  return changes.flatMap((change) => {
    const ended = change.column.id === 'status' ? endedReview(change, framework, file) : undefined;
    return ended === undefined ? [change] : [change, { ...change, column, from: ended, to: null }];
  });
}

/** An answer that is taken out whole takes every review along. */
function endedReview({ key, to }: SheetChange, framework: Framework, file: unknown): string | undefined {
  const placed = placedBenchmarks(framework).find(({ benchmark }) => benchmark.code === key);
  const answer = placed && writtenAnswer(file, placed.path);
  if (to !== null && !confirmationEnds(answer as Plain | undefined, String(to))) return undefined;
  return reviewText(entryOf(answer, 'review'));
}

/** Dimensions that come into a file with their groups: tables do not say whom the groups are compared with. */
function newDimensionNotes(changes: readonly SheetChange[], { file, about }: ImportOptions): string[] {
  const present = writtenMeasuresOf(file);
  const names = changes.flatMap(({ table, parts: { outcome, indicator, dimension = '' } }) => {
    if (table !== 'groups') return [];
    const measure = present.find((one) => one.outcome === outcome && one.indicator === indicator);
    const isThere = entryOf(entryOf(measure?.value, 'disparities'), dimension) !== undefined;
    return isThere || about?.references?.has(dimension) ? [] : [`${outcome}/${indicator} ${dimension}`];
  });
  return [...new Set(names)].map(
    (name) =>
      `${shownText(name, 100)} is new and has no reference group, so no gaps are computed. ${about === undefined ? 'To set one, use strive add-value with --group and --reference.' : 'To set one, add --reference DIMENSION/GROUP.'}`,
  );
}
