import { type MakeSafe, safeText } from '../../text/shown-text.js';
import { pointerKey } from '../../yaml/json-pointer.js';
import { type Mapping, mappingOf, numberOf, textOf, textsIn } from '../../yaml/plain-data.js';
import type { AdjacentOutcome, Dimension, Group, Indicator, Measure, Unit } from '../assessment.js';
import type { DataRow } from '../data-files/read-data-file.js';
import { rowPath, seriesFromMapping, seriesFromRows } from './build-series.js';
import type { Writable } from './writable.js';

/** A period that may be written as a number: `baseline: 2021`. */
function periodOf(written: unknown): string | undefined {
  return textOf(written) ?? (Number.isInteger(written) ? String(written) : undefined);
}

function targetOf(written: unknown): Measure['target'] {
  const target = mappingOf(written);
  const value = numberOf(target['value']);
  if (value === undefined) return undefined;
  const by = periodOf(target['by']);
  return by === undefined ? { value } : { value, by };
}

const unitOf = (written: unknown): Unit => (textOf(written) ?? 'other') as Unit;

function buildMeasure(
  id: string,
  written: Mapping,
  path: string,
  rows: readonly DataRow[] | undefined,
  safe: MakeSafe,
): Measure {
  const { name, unit, 'unit-label': unitLabel, better, values, source } = written;
  const own = rows?.filter((row) => row.group === undefined);
  const kind = unitOf(unit);
  const measure: Writable<Measure> = {
    id: safe(id),
    name: safe(textOf(name) ?? ''),
    unit: kind,
    better: better === 'lower' ? 'lower' : 'higher',
    values:
      own === undefined ? seriesFromMapping(values, `${path}/values`, kind, safe) : seriesFromRows(own, path, kind),
    path,
  };
  const baseline = periodOf(written['baseline']);
  const target = targetOf(written['target']);
  if (typeof unitLabel === 'string') measure.unitLabel = safe(unitLabel);
  if (typeof source === 'string') measure.source = safe(source);
  if (baseline !== undefined) measure.baseline = baseline;
  if (target !== undefined) measure.target = target;
  const marginConfidence = numberOf(written['margin-confidence']);
  if (marginConfidence !== undefined) measure.marginConfidence = marginConfidence;
  if (written['below-one-percent'] === true) measure.belowOnePercent = true;
  if (written['published'] === true) measure.published = true;
  return measure;
}

function groupsFromMapping(written: unknown, path: string, unit: Unit, safe: MakeSafe): Group[] {
  const mapping = mappingOf(written);
  const groups: Group[] = [];
  for (const id of Object.keys(mapping)) {
    const groupPath = `${path}/groups/${pointerKey(id)}`;
    groups.push({ id: safe(id), values: seriesFromMapping(mapping[id], groupPath, unit, safe), path: groupPath });
  }
  return groups;
}

function groupsFromRows(rows: readonly DataRow[], measurePath: string, unit: Unit): Group[] {
  const byGroup = groupRows(rows, (row) => row.group ?? '');
  return [...byGroup].map(([id, own]) => ({
    id: safeText(id),
    values: seriesFromRows(own, measurePath, unit),
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

function dimensionOf(id: string, written: Mapping, groups: Group[], path: string, safe: MakeSafe): Dimension {
  const { reference, focus } = written;
  const dimension: Writable<Dimension> = { id: safe(id), groups, path };
  if (typeof reference === 'string') dimension.reference = safe(reference);
  if (Array.isArray(focus)) dimension.focus = textsIn(focus).map(safe);
  return dimension;
}

function dimensionsFromMapping(disparities: Mapping, path: string, unit: Unit, safe: MakeSafe): Dimension[] {
  return Object.keys(disparities).map((id) => {
    const dimensionPath = `${path}/disparities/${pointerKey(id)}`;
    const written = mappingOf(disparities[id]);
    const groups = groupsFromMapping(written['groups'], dimensionPath, unit, safe);
    return dimensionOf(id, written, groups, dimensionPath, safe);
  });
}

/** The dimensions that the file names, with their groups from a data file; then those that only the data file has. */
function dimensionsFromRows(
  disparities: Mapping,
  path: string,
  rows: readonly DataRow[],
  unit: Unit,
  safe: MakeSafe,
): Dimension[] {
  const ofGroups = rows.filter((row) => row.group !== undefined);
  const inData = groupRows(ofGroups, (row) => row.dimension ?? '');
  const named = Object.keys(disparities).map((id) => {
    const own = inData.get(id) ?? [];
    inData.delete(id);
    const dimensionPath = `${path}/disparities/${pointerKey(id)}`;
    return dimensionOf(id, mappingOf(disparities[id]), groupsFromRows(own, path, unit), dimensionPath, safe);
  });
  const others = [...inData].map(([id, own]): Dimension => {
    const first = own[0];
    return {
      id: safeText(id),
      groups: groupsFromRows(own, path, unit),
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
  const disparities = mappingOf(mapping['disparities']);
  const unit = unitOf(mapping['unit']);
  return Object.assign(buildMeasure(id, mapping, path, rows, safe), {
    core: mapping['core'] === true,
    disparities:
      rows === undefined
        ? dimensionsFromMapping(disparities, path, unit, safe)
        : dimensionsFromRows(disparities, path, rows, unit, safe),
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
  const { sector, serves } = mapping;
  const outcome: Writable<AdjacentOutcome> = buildMeasure(id, mapping, path, rows, safe);
  if (typeof sector === 'string') outcome.sector = safe(sector);
  if (typeof serves === 'string') outcome.serves = safe(serves);
  return outcome;
}
