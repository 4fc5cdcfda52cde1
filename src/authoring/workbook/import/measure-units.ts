import { units } from '../../../assessment/format-words.js';
import type { Framework } from '../../../generated/framework.js';
import { entriesOf, entryOf, textOf } from '../../../yaml/plain-data.js';
import { adjacentColumn } from '../indicator-table.js';
import { adjacent, type SheetMeasure, writtenMeasuresOf } from '../measures.js';
import type { FoundTable } from './find-table.js';
import { outcomeName } from './row-key.js';
import { cellText } from './same-text.js';

type Parts = Readonly<Record<string, string>>;

/** What is known of the measures that rows are about: from the file, and from the rows for those that it does not have. */
export interface MeasureUnits {
  measureOf(parts: Parts): SheetMeasure | undefined;
  unitOf(parts: Parts): string | undefined;
  /** The other kind of period that the measure has, in words; undefined where it fits. */
  otherKind(parts: Parts, period: string): string | undefined;
}

/** A measure's outcome and short name in one. */
export const measureName = (parts: Parts): string => `${parts['outcome']} ${parts['indicator']}`;

/** What the file and the rows say of measures, looked up once for all rows. */
export function measureUnits(found: readonly FoundTable[], file: unknown, framework: Framework): MeasureUnits {
  const measures = new Map(
    writtenMeasuresOf(file).map(
      (measure) => [`${measure.outcome} ${measure.indicator}`, measure] as [string, SheetMeasure],
    ),
  );
  const named = unitsInRows(found, framework);
  return {
    measureOf: (parts) => measures.get(measureName(parts)),
    unitOf(parts) {
      const measure = measures.get(measureName(parts));
      return measure === undefined ? named.get(measureName(parts)) : textOf(entryOf(measure.value, 'unit'));
    },
    otherKind(parts, period) {
      const measure = measures.get(measureName(parts));
      const [first] = entriesOf(entryOf(measure?.value, 'values')).map(([known]) => known);
      if (first === undefined || (first.length === 4) === (period.length === 4)) return undefined;
      return first.length === 4 ? 'calendar years' : 'school years';
    },
  };
}

/** The units that rows give to indicators. */
function unitsInRows(found: readonly FoundTable[], framework: Framework): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { table, grid, headerRow, places } of found) {
    for (const cells of places.has('unit') ? grid.rows.slice(headerRow + 1) : []) {
      const textIn = (column: string) => cellText(cells[places.get(column) ?? -1] ?? null).toLowerCase();
      const unit = textIn('unit');
      if ((units as readonly string[]).includes(unit)) {
        const name =
          table.name === 'adjacent-outcomes'
            ? { outcome: adjacent, indicator: textIn(adjacentColumn.id) }
            : { outcome: outcomeName(textIn('outcome'), framework) ?? '', indicator: textIn('indicator') };
        named.set(measureName(name), unit);
      }
    }
  }
  return named;
}
