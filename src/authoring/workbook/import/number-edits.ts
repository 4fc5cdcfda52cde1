import type { Edit, Plain } from '../../../yaml/edit/edit.js';
import { entryOf, isMapping } from '../../../yaml/plain-data.js';
import type { SheetMeasure } from '../measures.js';
import type { SheetChange } from './change.js';

const fields = ['value', 'n', 'note', 'break'] as const;

type Field = (typeof fields)[number];

/** The edits that the changes of one number's row make. A number that stands by itself stays by itself while nothing is said of it. */
export function numberEdits(row: readonly SheetChange[], measure: SheetMeasure): Edit[] {
  const [first] = row;
  if (first === undefined) return [];
  const path = [...measure.path, ...seriesPath(first), first.parts['period'] ?? ''];
  const present = path.slice(measure.path.length).reduce<unknown>(entryOf, measure.value);
  const changed = new Map(row.map(({ column, to }) => [column.id as Field, plainOf(column.id, to)]));
  const others = fields.filter((field) => field !== 'value' && changed.get(field) !== undefined);
  if (isMapping(present)) {
    return fields.flatMap((field): Edit[] => {
      if (!changed.has(field)) return [];
      const value = changed.get(field);
      if (value === undefined) return [{ kind: 'remove', path: [...path, field] }];
      return [{ kind: 'set', path: [...path, field], value }];
    });
  }
  const value = changed.has('value') ? (changed.get('value') ?? null) : ((present ?? null) as Plain);
  if (others.length === 0) return [{ kind: 'set', path, value }];
  const whole = { value, ...Object.fromEntries(others.map((field) => [field, changed.get(field) ?? null])) };
  return [{ kind: 'set', path, value: whole }];
}

function seriesPath({ table, parts }: SheetChange): string[] {
  if (table === 'values') return ['values'];
  return ['disparities', parts['dimension'] ?? '', 'groups', parts['group'] ?? ''];
}

/** What stands in the file: an empty value is `null` there, anything else that is empty is not there. */
function plainOf(column: string, to: SheetChange['to']): Plain | undefined {
  if (column === 'value') return to;
  if (to === null) return undefined;
  return column === 'break' ? true : to;
}
