import type { Framework } from '../../generated/framework.js';
import {
  type Edit,
  EditRefused,
  isPlainMap,
  type Path,
  type Plain,
  type PlainMap,
  valueAt,
} from '../../yaml/edit/edit.js';
import { writtenNumber } from '../workbook/measures.js';
import type { ValueAnswer } from './answer.js';
import { isNumberOrRange } from './read-amount.js';

/**
 * The edits that write a number of one period. A number alone stays one; with `n`, a note or a break it becomes
 * `{ value: 41.2, n: 5 }`. What is said of the period already, and not said anew, stays; but a margin of error belongs to
 * one number, and goes with it.
 *
 * @throws EditRefused if the assessment has no such indicator, or its numbers are in a data file
 */
export function valueEdits(framework: Framework, file: Plain, answer: ValueAnswer): readonly Edit[] {
  const measure = pathOfMeasure(framework, file, answer.outcome, answer.indicator);
  const present = valueAt(file, measure);
  if (!isPlainMap(present)) {
    throw new EditRefused(
      `The file has no indicator \`${answer.indicator}\` under \`${answer.outcome}\`. Add it first, with a name and a unit.`,
    );
  }
  const data = present['data'];
  if (typeof data === 'string') {
    throw new EditRefused(`The numbers for \`${answer.indicator}\` are in the data file ${data}. Add the row there.`);
  }
  const path = pathOfValue(framework, file, answer);
  return observationEdits(path, valueAt(file, path), answer);
}

/** The path of the value for one period. @throws EditRefused if the outcome doesn't exist */
export function pathOfValue(framework: Framework, file: Plain, answer: ValueAnswer): Path {
  return [...pathOfMeasure(framework, file, answer.outcome, answer.indicator), ...seriesOf(answer), answer.period];
}

/** Where an indicator or an outcome of another sector stands. @throws EditRefused if there is no such outcome */
export function pathOfMeasure({ outcomes }: Framework, file: Plain, outcome: string, indicator: string): Path {
  if (outcome === 'adjacent-outcomes') return [outcome, indicator];
  if (outcomes.some(({ id }) => id === outcome)) return ['outcomes', outcome, indicator];
  if (valueAt(file, ['other-outcomes', outcome]) !== undefined) return ['other-outcomes', outcome, indicator];
  throw new EditRefused(`There is no outcome \`${outcome}\` in the framework or the file.`);
}

type DimensionPlace = Required<Pick<ValueAnswer, 'outcome' | 'indicator' | 'dimension'>>;

/** The edits that name groups of a dimension which have no numbers yet; those that the file names already stay as they are. */
export function groupEdits(
  framework: Framework,
  file: Plain,
  { outcome, indicator, dimension }: DimensionPlace,
  groups: readonly string[],
): readonly Edit[] {
  const path = [...pathOfMeasure(framework, file, outcome, indicator), 'disparities', dimension, 'groups'];
  return groups
    .filter((group) => valueAt(file, [...path, group]) === undefined)
    .map((group) => ({ kind: 'set', path: [...path, group], value: {} }));
}

/** The edit that says whom the groups of a dimension are compared with. */
export function referenceEdits(
  framework: Framework,
  file: Plain,
  { outcome, indicator, dimension }: DimensionPlace,
  reference: string,
): readonly Edit[] {
  const measure = pathOfMeasure(framework, file, outcome, indicator);
  return [{ kind: 'set', path: [...measure, 'disparities', dimension, 'reference'], value: reference }];
}

/** The edit that says of an indicator that percentages below 1 are meant. */
export function belowOneEdits(
  framework: Framework,
  file: Plain,
  { outcome, indicator }: Pick<ValueAnswer, 'outcome' | 'indicator'>,
): readonly Edit[] {
  const path = [...pathOfMeasure(framework, file, outcome, indicator), 'below-one-percent'];
  return [{ kind: 'set', path, value: true }];
}

function seriesOf({ dimension, group }: ValueAnswer): Path {
  return dimension === undefined || group === undefined ? ['values'] : ['disparities', dimension, 'groups', group];
}

type Observed = Omit<ValueAnswer, 'outcome' | 'indicator' | 'period' | 'dimension' | 'group'>;

/** The value, or what it's computed from. */
const numberParts = ({ value, count, of }: Observed): PlainMap =>
  count !== undefined && of !== undefined ? { count, of } : { value };

const besideValue = ({ of, n, margin, provisional, note, break: breaks }: Observed): PlainMap => ({
  // `of` says how many people there are.
  ...(n !== undefined && n !== of && { n }),
  ...(margin !== undefined && { margin }),
  ...(provisional && { provisional: true }),
  ...(note !== undefined && { note }),
  ...(breaks && { break: true }),
});

/** A number as a file has it: alone, or with what belongs to it. */
export function writtenValue(observed: Observed): Plain {
  const more = { ...numberParts(observed), ...besideValue(observed) };
  return Object.keys(more).length === 1 && Object.hasOwn(more, 'value') ? observed.value : more;
}

function observationEdits(path: Path, old: Plain | undefined, answer: ValueAnswer): Edit[] {
  if (!isPlainMap(old)) return [{ kind: 'set', path, value: writtenValue(answer) }];
  const { value, count } = answer;
  const isSameNumber = writtenNumber(old)?.value === value;
  const isComputed = isSameNumber && count === undefined && Object.hasOwn(old, 'count');
  const parts = { ...(!isComputed && numberParts(answer)), ...besideValue(answer) };
  const gone = [...(isComputed ? [] : replaced(answer)), ...(isSameNumber ? [] : ['margin']), ...denied(answer)];
  const edits: Edit[] = gone
    .filter((key) => Object.hasOwn(old, key) && !Object.hasOwn(parts, key))
    .map((key) => ({ kind: 'remove', path: [...path, key] }));
  for (const [key, part] of Object.entries(parts)) edits.push({ kind: 'set', path: [...path, key], value: part });
  return edits;
}

/** A value that's written takes the place of what it was computed from, and the other way round. */
const replaced = ({ count }: Observed) => (count === undefined ? ['count', 'of'] : ['value', 'n']);

/** What an answer says isn't so. A number that may not be shown mustn't come with its number of people. */
function denied({ value, provisional, break: breaks }: Observed): readonly string[] {
  const isMissing = !isNumberOrRange(value);
  return [
    ...(provisional === false || isMissing ? ['provisional'] : []),
    ...(isMissing ? ['n'] : []),
    ...(breaks === false ? ['break'] : []),
  ];
}
