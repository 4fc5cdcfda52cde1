import type { AdjacentOutcome, Dimension, Group, Indicator, Measure, Unit } from '../assessment.js';
import type { DataRow } from '../csv/read-data-file.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, entryOf, numberOf, textOf } from '../plain-data.js';
import { safeText } from '../shown-text.js';
import { rowPath, seriesFromMapping, seriesFromRows } from './build-series.js';

/** A period that may be written as a number: `baseline: 2021`. */
export function periodOf(written: unknown): string | undefined {
  return textOf(written) ?? (Number.isInteger(written) ? String(written) : undefined);
}

/** A key with its text, where there is one: what is absent in the file stays absent. */
export function optionalText<Key extends string>(key: Key, written: unknown): { [name in Key]?: string } {
  const text = textOf(written);
  return (text === undefined ? {} : { [key]: safeText(text) }) as { [name in Key]?: string };
}

function target(written: unknown): Pick<Measure, 'target'> {
  const value = numberOf(entryOf(written, 'value'));
  if (value === undefined) return {};
  const by = periodOf(entryOf(written, 'by'));
  return { target: { value, ...(by !== undefined && { by }) } };
}

function measure(id: string, written: unknown, path: string, rows: readonly DataRow[] | undefined): Measure {
  const own = rows?.filter((row) => row.group === undefined);
  const baseline = periodOf(entryOf(written, 'baseline'));
  return {
    id: safeText(id),
    name: safeText(textOf(entryOf(written, 'name')) ?? ''),
    unit: (textOf(entryOf(written, 'unit')) ?? 'other') as Unit,
    ...optionalText('unitLabel', entryOf(written, 'unit-label')),
    better: entryOf(written, 'better') === 'lower' ? 'lower' : 'higher',
    ...optionalText('source', entryOf(written, 'source')),
    ...(baseline !== undefined && { baseline }),
    values:
      own === undefined ? seriesFromMapping(entryOf(written, 'values'), `${path}/values`) : seriesFromRows(own, path),
    ...target(entryOf(written, 'target')),
    path,
  };
}

function groupsFromMapping(written: unknown, path: string): Group[] {
  return entriesOf(entryOf(written, 'groups')).map(([id, series]) => {
    const groupPath = `${path}/groups/${pointerKey(id)}`;
    return { id: safeText(id), values: seriesFromMapping(series, groupPath), path: groupPath };
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

function dimensions(written: unknown, path: string, rows: readonly DataRow[] | undefined): Dimension[] {
  const inData = groupRows(
    (rows ?? []).filter((row) => row.group !== undefined),
    (row) => row.dimension ?? '',
  );
  const named = entriesOf(entryOf(written, 'disparities')).map(([id, dimension]): Dimension => {
    const dimensionPath = `${path}/disparities/${pointerKey(id)}`;
    const reference = textOf(entryOf(dimension, 'reference'));
    const focus = entryOf(dimension, 'focus');
    const own = inData.get(id);
    inData.delete(id);
    return {
      id: safeText(id),
      ...(reference !== undefined && { reference: safeText(reference) }),
      ...(Array.isArray(focus) && { focus: focus.flatMap((group) => textOf(group) ?? []).map(safeText) }),
      groups: rows === undefined ? groupsFromMapping(dimension, dimensionPath) : groupsFromRows(own ?? [], path),
      path: dimensionPath,
    };
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
export function buildIndicator(id: string, written: unknown, path: string, rows?: readonly DataRow[]): Indicator {
  return {
    ...measure(id, written, path, rows),
    core: entryOf(written, 'core') === true,
    disparities: dimensions(written, path, rows),
  };
}

/** An outcome of another sector, which has no groups. */
export function buildAdjacentOutcome(
  id: string,
  written: unknown,
  path: string,
  rows?: readonly DataRow[],
): AdjacentOutcome {
  return {
    ...measure(id, written, path, rows),
    ...optionalText('sector', entryOf(written, 'sector')),
    ...optionalText('serves', entryOf(written, 'serves')),
  };
}
