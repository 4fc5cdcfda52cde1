import type { Observation, Series } from '../../assessment/assessment.js';
import type { PublishedValue } from './publication.js';
import type { Slot } from './shown-cell.js';

/** A series as it's shown: every period of the file, each with its number or with why there's none. */
export function publishedSeries(series: Series, slotIn: (period: string) => Slot | undefined): PublishedValue[] {
  return series.map((observation) => publishedValue(observation, slotIn(observation.period)));
}

function publishedValue({ period, break: breaks, provisional }: Observation, slot: Slot | undefined): PublishedValue {
  const broken = breaks ? ({ break: true } as const) : {};
  if (slot?.state !== 'shown') {
    const withheld = slot?.state === 'hidden' ? 'privacy' : 'not-measured';
    return { period, shown: null, number: null, low: null, high: null, withheld, ...broken };
  }
  return { period, ...slot.number, withheld: null, ...broken, ...(provisional && { provisional }) };
}
