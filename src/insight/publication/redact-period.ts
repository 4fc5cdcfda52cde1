import type { Cell, PeriodCells } from './period-cells.js';
import { type Pool, type PoolGroup, poolOf } from './pool.js';
import { type Showing, type Slot, showCell } from './shown-cell.js';

/** An indicator in one period: what's shown, and what isn't. */
export interface RedactedPeriod {
  readonly cells: PeriodCells;
  readonly whole: Slot;
  /** By dimension and group, as in `cells`. */
  readonly dimensions: readonly (readonly Slot[])[];
  /** By dimension; none where the numbers are public already, or the whole indicator is withheld. */
  readonly pools: readonly Pool[];
  /** Whether any number is as the last publication had it, and not as the assessment has it now. */
  readonly hasEarlier?: boolean;
}

/** Rules 1 to 3 for an indicator in one period. */
export function redactPeriod(cells: PeriodCells, showing: Showing): RedactedPeriod {
  const whole = showCell(cells.whole, showing);
  const alone = cells.dimensions.map((groups) => groups.map((group) => showCell(group, showing)));
  if (showing.published) return { cells, whole, dimensions: alone, pools: [] };
  // What's withheld of everyone could be added up from the groups.
  const isWholeHidden = whole.state === 'hidden' && (whole.by === 'few-people' || whole.by === 'suppressed');
  const isInside = whole.state === 'shown' && whole.number.number !== null;
  const measured = alone.filter((slots) => slots.some(({ state }) => state !== 'absent'));
  const isKnowable = whole.state === 'shown' || measured.length > 1;
  const pools = alone.map((slots, index) =>
    poolOf({
      minimum: showing.minimum,
      whole: { ...poolGroup(cells.whole, whole), isInside, isKnowable },
      groups: slots.map((slot, place) => poolGroup(cells.dimensions[index]?.[place], slot)),
      isPercent: showing.unit === 'percent',
    }),
  );
  const redacted = { cells, whole, dimensions: alone, pools };
  if (isWholeHidden || pools.some(({ ranOut }) => ranOut === 'first')) return withholdPeriod(redacted, 'whole');
  const dimensions = alone.map((slots, index) =>
    slots.map((slot, place) => (pools[index]?.joined.includes(place) ? withhold(slot, 'pool') : slot)),
  );
  return { ...redacted, dimensions };
}

/** Withholds every number of the period. What's withheld already keeps its reason. */
export function withholdPeriod(redacted: RedactedPeriod, by: 'whole' | 'audit'): RedactedPeriod {
  return {
    cells: redacted.cells,
    whole: withhold(redacted.whole, by),
    dimensions: redacted.dimensions.map((slots) => slots.map((slot) => withhold(slot, by))),
    pools: [],
  };
}

const withhold = (slot: Slot, by: 'whole' | 'audit' | 'pool'): Slot =>
  slot.state === 'shown' ? { state: 'hidden', by } : slot;

/** A number that says nothing that may be shown hides nobody: it's like a shown one. */
function poolGroup(cell: Cell | undefined, slot: Slot): PoolGroup {
  const state = slot.state === 'hidden' && slot.by === 'range' ? 'shown' : slot.state;
  return { state, size: cell?.size, counted: cell?.counted };
}
