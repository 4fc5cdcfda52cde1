import type { Framework } from '../../../generated/framework.js';
import { grouped } from '../../../text/grouped.js';
import type { Edit, Plain } from '../../../yaml/edit/edit.js';
import { entryOf, isMapping } from '../../../yaml/plain-data.js';
import { placedBenchmarks } from '../benchmark-table.js';
import { type SheetMeasure, writtenMeasuresOf, writtenNumber } from '../measures.js';
import { isFactTable, isSeriesTable } from '../table.js';
import { benchmarkChangeEdits } from './benchmark-edits.js';
import type { AboutMeasure, ChangeEdits, Merged, NewMeasure, Problem, SheetChange } from './change.js';
import { listEdits } from './list-edits.js';
import { measureName } from './measure-units.js';
import { writtenFact } from './new-measures.js';

/** The edits that make the file say what the changes say: only of what differs, a row's changes together. */
export function changeEdits(
  { changes, newMeasures }: Merged,
  framework: Framework,
  file: unknown,
  about: AboutMeasure = {},
): ChangeEdits {
  const measures = new Map(
    writtenMeasuresOf(file).map(
      (measure) => [`${measure.outcome} ${measure.indicator}`, measure] as [string, SheetMeasure],
    ),
  );
  const edits: Edit[] = [];
  const problems: Problem[] = [];
  const codes = placedBenchmarks(framework).map(({ benchmark }) => benchmark.code);
  const answers = changes.filter(({ table }) => table === 'benchmarks');
  // In the edition's order and in time order, no matter how the rows were sorted: new entries go into the file like this.
  for (const row of rowsOf(answers.toSorted((one, other) => codes.indexOf(one.key) - codes.indexOf(other.key)))) {
    const made = benchmarkChangeEdits(row, framework, file);
    for (const edit of made.edits) edits.push(edit);
    for (const problem of made.problems) problems.push(problem);
  }
  const periodOf = ({ parts }: SheetChange) => parts['period'] ?? '';
  const numbers = changes
    .filter(({ table }) => isSeriesTable(table))
    .toSorted((one, other) => (periodOf(one) < periodOf(other) ? -1 : periodOf(one) > periodOf(other) ? 1 : 0));
  for (const row of rowsOf(numbers)) {
    const measure = measures.get(measureName(row[0]?.parts ?? {}));
    if (measure !== undefined) for (const edit of numberEdits(row, measure, about)) edits.push(edit);
  }
  const byMeasure = grouped(numbers, ({ parts }) => measureName(parts));
  for (const [name, measure] of newMeasures) {
    const own = byMeasure.get(name);
    if (own !== undefined) edits.push(newMeasureEdit(measure, rowsOf(own), file, about));
  }
  const notes: string[] = [];
  for (const table of ['designations', 'examples'] as const) {
    const made = listEdits(table, rowsOf(changes.filter((change) => change.table === table)), framework, file as Plain);
    for (const edit of made.edits) edits.push(edit);
    for (const problem of made.problems) problems.push(problem);
    for (const note of made.notes ?? []) notes.push(note);
  }
  for (const change of changes.filter(({ table }) => isFactTable(table))) {
    const measure = measures.get(measureName(change.parts));
    // A new one is written in one piece, with its numbers.
    if (newMeasures.has(measureName(change.parts))) continue;
    const made = factEdit(measure, change);
    if (made.problem) problems.push(made.problem);
    else edits.push(made.edit);
  }
  for (const { table, column, to, address } of changes) {
    if (table !== 'assessment') continue;
    if (to === null)
      problems.push({ address, message: 'an assessment needs its date. Enter it, or put the old one back.' });
    else edits.push({ kind: 'set', path: [column.id], value: to });
  }
  for (const measure of about.measure === undefined ? [] : [measures.get(about.measure)]) {
    if (measure !== undefined) for (const edit of aboutEdits(measure, about)) edits.push(edit);
  }
  return { edits: joined(edits, file), problems, notes };
}

/** The edit that a changed fact about an indicator makes. */
function factEdit(
  measure: SheetMeasure | undefined,
  { table, column: { id, title }, to, address }: SheetChange,
): { readonly edit: Edit; readonly problem?: never } | { readonly problem: Problem } {
  const what = table === 'indicators' ? 'indicator' : 'outcome';
  if (measure === undefined) return { problem: { address, message: `the file no longer has this ${what}.` } };
  const at = [...measure.path, id];
  if (to !== null) return { edit: { kind: 'set', path: at, value: id === 'core' ? true : writtenFact(id, to) } };
  if (id !== 'name' && id !== 'unit') return { edit: { kind: 'remove', path: at } };
  return { problem: { address, message: `an ${what} needs its ${title.toLowerCase()}. Put it back.` } };
}

/** The changes of each row. */
function rowsOf(changes: readonly SheetChange[]): (readonly SheetChange[])[] {
  return [...grouped(changes, ({ table, key }) => `${table} ${key}`).values()];
}

/** A measure that the file does not have, with all its numbers, in one piece. */
function newMeasureEdit(
  { parts, name, unit, core, facts }: NewMeasure,
  rows: readonly (readonly SheetChange[])[],
  file: unknown,
  about: AboutMeasure,
): Edit {
  const { outcome = '', indicator = '' } = parts;
  const path = measurePath(outcome, indicator, file);
  const own: SheetMeasure = { outcome, indicator, path, value: {} };
  const inside = [...rows.flatMap((row) => numberEdits(row, own, about)), ...aboutEdits(own, about)];
  const { better, source } = about.isNew ?? {};
  const { sector, serves, ...others } = facts;
  const value: Record<string, Plain> = {
    name,
    ...(core && { core }),
    ...(sector !== undefined && { sector }),
    ...(serves !== undefined && { serves }),
    unit,
    ...others,
    ...(better && { better }),
    ...(source !== undefined && { source }),
    ...(rows.every((row) => row[0]?.table === 'groups') && { values: notMeasured(rows) }),
  };
  for (const edit of inside) {
    if (edit.kind === 'set') setIn(value, edit.path.slice(path.length).map(String), edit.value);
  }
  return { kind: 'set', path, value };
}

/** An indicator with groups alone has no numbers of its own: in their periods it was not measured. */
const notMeasured = (rows: readonly (readonly SheetChange[])[]): Plain =>
  Object.fromEntries(rows.flatMap((row) => (row[0] ? [[row[0].parts['period'] ?? '', null]] : [])));

/** What is said of a measure beside its numbers. */
function aboutEdits({ path }: SheetMeasure, { references = new Map(), belowOne }: AboutMeasure): Edit[] {
  const compared = [...references].map(
    ([dimension, group]): Edit => ({
      kind: 'set',
      path: [...path, 'disparities', dimension, 'reference'],
      value: group,
    }),
  );
  return [
    ...compared,
    ...(belowOne ? [{ kind: 'set', path: [...path, 'below-one-percent'], value: true } as const] : []),
  ];
}

function measurePath(outcome: string, indicator: string, file: unknown): string[] {
  if (outcome === 'adjacent-outcomes') return [outcome, indicator];
  const section = entryOf(entryOf(file, 'other-outcomes'), outcome) === undefined ? 'outcomes' : 'other-outcomes';
  return [section, outcome, indicator];
}

/**
 * What is new below one key is written in one piece: one edit instead of one for each number. What takes another's place
 * comes first: so all of it is written at once, and after it all that is new.
 */
function joined(edits: readonly Edit[], file: unknown): Edit[] {
  const whole = new Map<string, { readonly path: Edit['path']; readonly value: Record<string, Plain> }>();
  const replaced: Edit[] = [];
  const result: Edit[] = [];
  for (const edit of edits) {
    const depth = edit.kind === 'set' ? firstMissing(file, edit.path) : undefined;
    if (edit.kind !== 'set' || depth === undefined || depth >= edit.path.length - 1) {
      (edit.kind === 'set' && depth === undefined ? replaced : result).push(edit);
      continue;
    }
    const path = edit.path.slice(0, depth + 1);
    const key = JSON.stringify(path);
    let piece = whole.get(key);
    if (piece === undefined) {
      piece = { path, value: {} };
      whole.set(key, piece);
      result.push({ kind: 'set', path, value: piece.value });
    }
    setIn(piece.value, edit.path.slice(depth + 1).map(String), edit.value);
  }
  return [...replaced, ...result];
}

/** The first step of a path at which the file has nothing; undefined where it has all of it. */
function firstMissing(file: unknown, path: Edit['path']): number | undefined {
  let value = file;
  for (const [depth, step] of path.entries()) {
    const next: unknown = Array.isArray(value) ? value[Number(step)] : entryOf(value, String(step));
    if (next === undefined) return depth;
    value = next;
  }
  return undefined;
}

function setIn(map: Record<string, Plain>, path: readonly string[], value: Plain): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    map[key] = value;
    return;
  }
  // Changed in place, for all of it was made here: to copy a map for each of its thousands of groups takes minutes.
  const present = Object.hasOwn(map, key) ? map[key] : undefined;
  const inner = isMapping(present) ? (present as Record<string, Plain>) : {};
  map[key] = inner;
  setIn(inner, rest, value);
}

const fields = ['value', 'count', 'of', 'n', 'margin', 'provisional', 'note', 'break'] as const;

type Field = (typeof fields)[number];

/** The edits that the changes of one number's row make. A number that stands by itself stays by itself while nothing is said of it. */
function numberEdits(row: readonly SheetChange[], measure: SheetMeasure, about: AboutMeasure = {}): Edit[] {
  const [first] = row;
  if (first === undefined) return [];
  const path = [...measure.path, ...seriesPath(first), first.parts['period'] ?? ''];
  const present = path.slice(measure.path.length).reduce<unknown>(entryOf, measure.value);
  const changed = changedFields(row, present);
  if (isMapping(present)) {
    const removed = outdated(changed, first.keepsMargin === true || about.margins?.has(first.key) === true)
      .filter((key) => Object.hasOwn(present, key) && !changed.has(key))
      .map((key): Edit => ({ kind: 'remove', path: [...path, key] }));
    const edits = fields.flatMap((field): Edit[] => {
      if (!changed.has(field)) return [];
      const value = changed.get(field);
      if (value === undefined) return Object.hasOwn(present, field) ? [{ kind: 'remove', path: [...path, field] }] : [];
      return [{ kind: 'set', path: [...path, field], value }];
    });
    return [...removed, ...edits];
  }
  const isCounted = changed.get('count') !== undefined;
  const value = changed.has('value') ? (changed.get('value') ?? null) : ((present ?? null) as Plain);
  const others = fields.filter((field) => field !== 'value' && changed.get(field) !== undefined);
  if (others.length === 0) return [{ kind: 'set', path, value }];
  const beside = Object.fromEntries(others.map((field) => [field, changed.get(field) ?? null]));
  return [{ kind: 'set', path, value: isCounted ? beside : { value, ...beside } }];
}

type ChangedFields = Map<Field, Plain | undefined>;

/** What a row's changes come to. */
function changedFields(row: readonly SheetChange[], present: unknown): ChangedFields {
  const changed: ChangedFields = new Map(row.map(({ column, to }) => [column.id as Field, plainOf(column.id, to)]));
  // Without its counts a percentage is the number that they made.
  const isBare = changed.has('count') && changed.get('count') === undefined && !changed.has('value');
  return isBare ? changed.set('value', writtenNumber(present)?.value ?? null) : changed;
}

/** What was said of an earlier number and isn't true of this one. */
function outdated(changed: ChangedFields, keepsMargin: boolean): readonly Field[] {
  const isCounted = changed.get('count') !== undefined || changed.get('of') !== undefined;
  const isMissing = changed.get('value') === null || changed.get('value') === 'suppressed';
  return [
    // A value that's written takes the place of what it was computed from, and the other way round.
    ...(isCounted ? (['value', 'n'] as const) : changed.has('value') ? (['count', 'of'] as const) : []),
    ...(isMissing ? (['provisional'] as const) : []),
    // A margin of error belongs to one number.
    ...((changed.has('value') || isCounted) && (isMissing || !keepsMargin) ? (['margin'] as const) : []),
  ];
}

function seriesPath({ table, parts }: SheetChange): string[] {
  if (table === 'values') return ['values'];
  return ['disparities', parts['dimension'] ?? '', 'groups', parts['group'] ?? ''];
}

/** What is in the file: an empty value is `null` there, anything else that is empty is not there. */
function plainOf(column: string, to: SheetChange['to']): Plain | undefined {
  if (column === 'value') return to;
  if (to === null) return undefined;
  return column === 'break' || column === 'provisional' ? true : to;
}
