import type { AdjacentOutcome, Assessment, Dimension, Indicator, Series } from '../../assessment/assessment.js';
import { usualMarginConfidence } from '../../evaluate/change.js';
import { pointerKey } from '../../yaml/json-pointer.js';
import { type FoundDifferences, isSame } from './found-differences.js';
import { byId } from './mixture.js';
import { periodPairs, seriesValue, valuesByPeriod } from './series-difference.js';

type Measure = Indicator | AdjacentOutcome;

/** What differs in the indicators that verdicts look at, and in the outcomes of other sectors. */
export function findMeasureDifferences(before: Assessment, after: Assessment, found: FoundDifferences): void {
  compareSections({ path: '/outcomes', title: 'Outcomes' }, indicatorsOf(before), indicatorsOf(after), found);
  compareSections(
    { path: '/adjacent-outcomes', title: 'Outcomes in other sectors' },
    before.adjacentOutcomes && byId(before.adjacentOutcomes),
    after.adjacentOutcomes && byId(after.adjacentOutcomes),
    found,
  );
}

/** Indicators by their outcome's id and their own. */
export function indicatorsOf({ outcomes }: Pick<Assessment, 'outcomes'>): ReadonlyMap<string, Indicator> | undefined {
  if (outcomes === undefined) return undefined;
  return new Map(outcomes.flatMap(({ id, indicators }) => indicators.map((one) => [`${id}/${one.id}`, one] as const)));
}

/** A place in the file, and what people call it. */
interface Named {
  readonly path: string;
  readonly title: string;
}

/** The same of a series. */
interface NamedSeries extends Named {
  readonly unit: Measure['unit'];
}

function compareSections(
  section: Named,
  before: ReadonlyMap<string, Measure> | undefined,
  after: ReadonlyMap<string, Measure> | undefined,
  found: FoundDifferences,
): void {
  // An empty section says that there is none, and that differs from one that is left out.
  if ((before === undefined) !== (after === undefined) && (before ?? after)?.size === 0)
    found.add('indicators', { ...section, before: before ? [] : null, after: after ? [] : null });
  for (const [key, measure] of after ?? []) {
    const old = before?.get(key);
    if (old) compareMeasures(old, measure, found);
    else addSeries(seriesOf(measure), measure.values, 'after', found);
  }
  for (const [key, measure] of before ?? []) {
    if (!after?.has(key)) addSeries(seriesOf(measure), measure.values, 'before', found);
  }
}

const seriesOf = ({ path, name, unit }: Measure): NamedSeries => ({ path, title: name, unit });

/** A series that only one assessment has, with its values. */
function addSeries(named: NamedSeries, series: Series, side: 'before' | 'after', found: FoundDifferences): void {
  const values = { values: valuesByPeriod(series) };
  found.add('indicators', { ...named, before: null, after: null, [side]: values });
}

/** What a measure says of itself that trends and gaps depend on, by the keys of the file. */
const definition = (measure: Measure) => ({
  core: 'core' in measure ? measure.core : null,
  unit: measure.unit,
  better: measure.better,
  baseline: measure.baseline ?? null,
  'margin-confidence': measure.marginConfidence ?? usualMarginConfidence,
});

function compareMeasures(before: Measure, after: Measure, found: FoundDifferences): void {
  const named = seriesOf(after);
  const [old, own] = [definition(before), definition(after)];
  for (const key of Object.keys(own) as (keyof typeof own)[]) compareKey(named, key, old[key], own[key], found);
  compareWords(before, after, found);
  compareSeries(named, `${after.path}/values`, before.values, after.values, found);
  if ('disparities' in before && 'disparities' in after) compareDimensions(named, before, after, found);
}

type Definition = string | number | boolean | string[] | null;

function compareKey(
  { path, title }: Named,
  key: string,
  before: Definition,
  after: Definition,
  found: FoundDifferences,
): void {
  if (!isSame(before, after))
    found.add('indicators', { path: `${path}/${key}`, title: `${title}: ${key}`, before, after });
}

function compareWords(before: Measure, after: Measure, found: FoundDifferences): void {
  found.word(before.name !== after.name);
  found.word(before.unitLabel !== after.unitLabel);
  found.word(before.source !== after.source);
  found.word(!isSame(before.target, after.target));
  found.word(before.belowOnePercent !== after.belowOnePercent);
  found.word(before.published !== after.published);
  if (!('sector' in before) && !('sector' in after) && !('serves' in before) && !('serves' in after)) return;
  const [old, own] = [before, after] as [AdjacentOutcome, AdjacentOutcome];
  found.word(old.sector !== own.sector);
  found.word(old.serves !== own.serves);
}

function compareSeries(
  { title, unit }: NamedSeries,
  path: string,
  before: Series,
  after: Series,
  found: FoundDifferences,
): void {
  for (const { period, before: old, after: own, cause } of periodPairs(before, after)) {
    if (cause !== undefined)
      found.add(cause, {
        path: `${path}/${period}`,
        title: `${title}, ${period}`,
        unit,
        before: old ? seriesValue(old) : null,
        after: own ? seriesValue(own) : null,
      });
    if (!old || !own) continue;
    found.word(old.note !== own.note);
    found.word(old.provisional !== own.provisional);
    found.word(cause === undefined && old.written !== own.written);
  }
}

function compareDimensions(named: NamedSeries, before: Indicator, after: Indicator, found: FoundDifferences): void {
  const [olds, owns] = [byId(before.disparities), byId(after.disparities)];
  for (const id of new Set([...olds.keys(), ...owns.keys()])) {
    const path = `${named.path}/disparities/${pointerKey(id)}`;
    const dimension = { path, title: `${named.title}, ${id}` };
    const [old, own] = [olds.get(id), owns.get(id)];
    if (old && own) {
      compareKey(dimension, 'reference', old.reference ?? null, own.reference ?? null, found);
      compareKey(dimension, 'focus', focusOf(old), focusOf(own), found);
    }
    compareGroups(named, path, old, own, found);
  }
}

/** In alphabetical order, because the order makes no difference. */
const focusOf = ({ focus }: Dimension): string[] | null => (focus ? [...focus].sort() : null);

function compareGroups(
  named: NamedSeries,
  path: string,
  before: Dimension | undefined,
  after: Dimension | undefined,
  found: FoundDifferences,
): void {
  const [olds, owns] = [byId(before?.groups ?? []), byId(after?.groups ?? [])];
  const dimension = (after ?? before)?.id;
  for (const id of new Set([...olds.keys(), ...owns.keys()])) {
    const group = {
      path: `${path}/groups/${pointerKey(id)}`,
      title: `${named.title}, ${id} (${dimension})`,
      unit: named.unit,
    };
    const [old, own] = [olds.get(id), owns.get(id)];
    if (old && own) compareSeries(group, group.path, old.values, own.values, found);
    else if (old) addSeries(group, old.values, 'before', found);
    else if (own) addSeries(group, own.values, 'after', found);
  }
}
