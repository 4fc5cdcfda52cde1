import type { Framework } from '../../generated/framework.js';
import { shownText } from '../../text/shown-text.js';
import { type Edit, EditRefused, isPlainList, type Path, type Plain, partOf, valueAt } from '../../yaml/edit/edit.js';
import type { EvidenceAnswer, IndicatorAnswer, ValueAnswer } from './answer.js';
import { evidenceEntry } from './benchmark-edits.js';
import { pathOfMeasure, writtenValue } from './value-edits.js';

/** A designation that StriveTogether has awarded. */
export interface DesignationAnswer {
  /** A gateway's id or a determination's. */
  readonly id: string;
  readonly on: string;
}

/** A change in how a system works. */
export interface ExampleAnswer {
  readonly title: string;
  readonly on: string;
  readonly kind: string;
  readonly evidence: readonly EvidenceAnswer[];
}

/** The number of one period of a new series. */
export type NewValue = Omit<ValueAnswer, 'outcome' | 'indicator' | 'dimension' | 'group'>;

/** An outcome in another sector, with its first numbers. */
export interface AdjacentOutcomeAnswer extends Omit<IndicatorAnswer, 'outcome' | 'indicator' | 'core'> {
  /** Its short name. */
  readonly id: string;
  readonly sector?: string;
  readonly serves?: string;
}

/** The ids that a designation can have, with their titles, in the framework's order. */
export function designationsOf({ gateways, determinations }: Framework): readonly { id: string; title: string }[] {
  const own = gateways.map(({ id, title }) => ({ id, title }));
  const more = determinations.filter(({ id }) => !own.some((gateway) => gateway.id === id));
  return [...own, ...more.map(({ id, title }) => ({ id, title }))];
}

/** Whether a designation is awarded again and again: its criteria ask for an earlier one, and take one of its own kind. */
function isRepeated({ determinations }: Framework, id: string): boolean {
  const criteria = determinations.find((determination) => determination.id === id)?.criteria ?? [];
  return criteria.some(({ rule }) => rule.kind === 'designation-on-record' && rule.designations.includes(id));
}

/**
 * The edits that put a designation on record.
 *
 * @throws EditRefused if it's on record already
 */
export function designationEdits(framework: Framework, file: Plain, { id, on }: DesignationAnswer): readonly Edit[] {
  const present = listAt(file, 'designations').filter((entry) => partOf(entry, 'id') === id);
  const same =
    present.find((entry) => partOf(entry, 'on') === on) ?? (isRepeated(framework, id) ? undefined : present[0]);
  if (same !== undefined) {
    throw new EditRefused(
      `The designation ${id} is already in the file, with the date ${textAt(same, 'on')}. If that date is wrong, correct it there.`,
    );
  }
  return [{ kind: 'append', path: ['designations'], value: { id, on } }];
}

/**
 * The edits that add an example of systems change.
 *
 * @throws EditRefused if there's one of this title already
 */
export function exampleEdits(file: Plain, { title, on, kind, evidence }: ExampleAnswer): readonly Edit[] {
  const wanted = title.toLowerCase();
  const same = listAt(file, 'systems-change-examples').find(
    (entry) => textAt(entry, 'title').trim().toLowerCase() === wanted,
  );
  if (same !== undefined) {
    throw new EditRefused(
      `The file already has an example with this title, with the date ${textAt(same, 'on')}. Use a title that tells the two apart.`,
    );
  }
  const value = { title, on, kind, ...(evidence.length > 0 && { evidence: evidence.map(evidenceEntry) }) };
  return [{ kind: 'append', path: ['systems-change-examples'], value }];
}

/**
 * The edits that add an outcome in another sector, with its first numbers.
 *
 * @throws EditRefused if there's one of this short name already
 */
export function adjacentOutcomeEdits(
  file: Plain,
  { id, name, sector, serves, ...facts }: AdjacentOutcomeAnswer,
  values: readonly NewValue[],
): readonly Edit[] {
  const path = ['adjacent-outcomes', id];
  refuseTaken(file, path, `The file already has an outcome in another sector named \`${id}\`.`);
  const value = {
    name,
    ...(sector !== undefined && { sector }),
    ...(serves !== undefined && { serves }),
    ...measureFacts(facts),
    values: seriesOf(values),
  };
  return [{ kind: 'set', path, value }];
}

/**
 * The edits that add an indicator with its first numbers, which the format asks for.
 *
 * @throws EditRefused if there's one of this short name already
 */
export function indicatorEdits(
  framework: Framework,
  file: Plain,
  { outcome, indicator, name, core, ...facts }: IndicatorAnswer,
  values: readonly NewValue[],
): readonly Edit[] {
  const path = pathOfMeasure(framework, file, outcome, indicator);
  refuseTaken(file, path, `\`${outcome}\` already has an indicator \`${indicator}\`.`);
  const value = { name, ...(core && { core }), ...measureFacts(facts), values: seriesOf(values) };
  return [{ kind: 'set', path, value }];
}

/** What the first entry of a section changes, in a sentence; undefined where it isn't the first. */
export function firstOfSection(file: Plain, section: string): string | undefined {
  return valueAt(file, [section]) === undefined ? firstSentences[section] : undefined;
}

const firstSentences: Readonly<Record<string, string>> = {
  designations:
    "It's the first one in the file. From now on, designations that the file doesn't list count as not awarded.",
  'systems-change-examples':
    "It's the first one in the file. From now on, the examples in the file count as all that you have.",
  'adjacent-outcomes':
    "It's the first one in the file. From now on, the outcomes in other sectors in the file count as all that you have.",
  outcomes:
    "It's the first one in the file. From now on, outcomes without an indicator in the file count as having none.",
};

function refuseTaken(file: Plain, path: Path, taken: string): void {
  if (valueAt(file, path) === undefined) return;
  throw new EditRefused(
    `${taken} To add a number to it, use \`strive add-value\`. For a new one, choose another short name.`,
  );
}

type MeasureFacts = Pick<IndicatorAnswer, 'unit' | 'better' | 'source' | 'baseline'>;

function measureFacts({ unit, better, source, baseline }: MeasureFacts): { readonly [key: string]: Plain } {
  return {
    unit,
    ...(better === 'lower' && { better }),
    ...(source !== undefined && source !== '' && { source }),
    // A calendar year needs no quotes.
    ...(baseline !== undefined && { baseline: /^\d{4}$/.test(baseline) ? Number(baseline) : baseline }),
  };
}

const seriesOf = (values: readonly NewValue[]): Plain =>
  Object.fromEntries(values.map(({ period, ...value }) => [period, writtenValue(value)]));

function listAt(file: Plain, section: string): readonly Plain[] {
  const list = valueAt(file, [section]);
  return isPlainList(list) ? list : [];
}

const textAt = (entry: Plain, key: string): string => shownText(String(partOf(entry, key) ?? ''), 100);
