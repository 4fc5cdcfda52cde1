import type { AdjacentOutcome, Dimension, Group, Indicator, Measure, Unit } from '../assessment.js';
import type { DataRow } from '../csv/read-data-file.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, type Mapping, mappingOf, numberOf, textOf } from '../plain-data.js';
import { type MakeSafe, safeText } from '../shown-text.js';
import { rowPath, seriesFromMapping, seriesFromRows } from './build-series.js';
import type { Writable } from './writable.js';

/** A period that may be written as a number: `baseline: 2021`. */
function periodOf(written: unknown): string | undefined {
  return textOf(written) ?? (Number.isInteger(written) ? String(written) : undefined);
}

/** A text that is safe to show, where there is one: what is absent in the file stays absent. */
export function optionalText(written: unknown, safe: MakeSafe): string | undefined {
  const text = textOf(written);
  return text === undefined ? undefined : safe(text);
}

function targetOf(written: unknown): Measure['target'] {
  const target = mappingOf(written);
  const value = numberOf(target['value']);
  const by = periodOf(target['by']);
  if (value === undefined) return undefined;
  return by === undefined ? { value } : { value, by };
}

function buildMeasure(
  id: string,
  written: Mapping,
  path: string,
  rows: readonly DataRow[] | undefined,
  safe: MakeSafe,
): Measure {
  const own = rows?.filter((row) => row.group === undefined);
  const measure: Writable<Measure> = {
    id: safe(id),
    name: safe(textOf(written['name']) ?? ''),
    unit: (textOf(written['unit']) ?? 'other') as Unit,
    better: written['better'] === 'lower' ? 'lower' : 'higher',
    values:
      own === undefined ? seriesFromMapping(written['values'], `${path}/values`, safe) : seriesFromRows(own, path),
    path,
  };
  const unitLabel = optionalText(written['unit-label'], safe);
  const source = optionalText(written['source'], safe);
  const baseline = periodOf(written['baseline']);
  const target = targetOf(written['target']);
  if (unitLabel !== undefined) measure.unitLabel = unitLabel;
  if (source !== undefined) measure.source = source;
  if (baseline !== undefined) measure.baseline = baseline;
  if (target !== undefined) measure.target = target;
  return measure;
}

function groupsFromMapping(written: unknown, path: string, safe: MakeSafe): Group[] {
  return entriesOf(written).map(([id, series]) => {
    const groupPath = `${path}/groups/${pointerKey(id)}`;
    return { id: safe(id), values: seriesFromMapping(series, groupPath, safe), path: groupPath };
  });
}

function groupsFromRows(rows: readonly DataRow[], measurePath: string): Group[] {
  const byGroup = groupRows(rows, (row) => row.group ?? '');
  return [...byGroup].map(([id, own]) => ({
    id: safeText(id),
    values: seriesFromRows(own, measurePath),
    path: own[0] === undefined ? measurePath : rowPath(measurePath, own[0]),
  }));
}

/** Rows by a key, in the order in which the keys first appear. */
function groupRows(rows: readonly DataRow[], keyOf: (row: DataRow) => string): Map<string, DataRow[]> {
  const groups = new Map<string, DataRow[]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own === undefined) groups.set(keyOf(row), [row]);
    else own.push(row);
  }
  return groups;
}

function dimensionsOf(
  disparities: unknown,
  path: string,
  rows: readonly DataRow[] | undefined,
  safe: MakeSafe,
): Dimension[] {
  if (rows === undefined && disparities === undefined) return [];
  const inData = groupRows(
    (rows ?? []).filter((row) => row.group !== undefined),
    (row) => row.dimension ?? '',
  );
  const named = entriesOf(disparities).map(([id, written]): Dimension => {
    const dimensionPath = `${path}/disparities/${pointerKey(id)}`;
    const { reference, focus, groups } = mappingOf(written);
    const own = inData.get(id);
    inData.delete(id);
    const dimension: Writable<Dimension> = {
      id: safe(id),
      groups: rows === undefined ? groupsFromMapping(groups, dimensionPath, safe) : groupsFromRows(own ?? [], path),
      path: dimensionPath,
    };
    const comparedWith = optionalText(reference, safe);
    if (comparedWith !== undefined) dimension.reference = comparedWith;
    if (Array.isArray(focus)) dimension.focus = focus.flatMap((group: unknown) => optionalText(group, safe) ?? []);
    return dimension;
  });
  const others = [...inData].map(([id, own]): Dimension => {
    const first = own[0];
    return {
      id: safeText(id),
      groups: groupsFromRows(own, path),
      path: first === undefined ? path : rowPath(path, first),
    };
  });
  return [...named, ...others];
}

/** An outcome's indicator, from what the file says and from the rows of its data file, where it names one. */
export function buildIndicator(
  id: string,
  written: unknown,
  path: string,
  rows: readonly DataRow[] | undefined,
  safe: MakeSafe,
): Indicator {
  const mapping = mappingOf(written);
  return Object.assign(buildMeasure(id, mapping, path, rows, safe), {
    core: mapping['core'] === true,
    disparities: dimensionsOf(mapping['disparities'], path, rows, safe),
  });
}

/** An outcome of another sector, which has no groups. */
export function buildAdjacentOutcome(
  id: string,
  written: unknown,
  path: string,
  rows: readonly DataRow[] | undefined,
  safe: MakeSafe,
): AdjacentOutcome {
  const mapping = mappingOf(written);
  const outcome: Writable<AdjacentOutcome> = buildMeasure(id, mapping, path, rows, safe);
  const sector = optionalText(mapping['sector'], safe);
  const serves = optionalText(mapping['serves'], safe);
  if (sector !== undefined) outcome.sector = sector;
  if (serves !== undefined) outcome.serves = serves;
  return outcome;
}
