import type { PublicationDocument, PublishedGapEntry, PublishedIndicatorEntry } from '../../generated/publication.js';
import type { Publication, PublishedGap, PublishedIndicator, PublishedValue } from './publication.js';

/** What `data/indicators.json` holds: the numbers as shown, as `schemas/publication.schema.json` describes them. */
export function publicationDocument(publication: Publication): PublicationDocument {
  const { partnership, assessedOn, outcomes, otherOutcomes, adjacentOutcomes } = publication;
  const indicators = [...outcomes, ...otherOutcomes].flatMap((outcome) => outcome.indicators);
  return {
    publication: 1,
    partnership: { id: partnership.id, name: partnership.name },
    assessedOn,
    indicators: [...indicators, ...adjacentOutcomes].map(indicatorEntry),
  };
}

function indicatorEntry({
  outcome,
  id,
  name,
  unit,
  better,
  core,
  trend,
  series,
  dimensions,
}: PublishedIndicator): PublishedIndicatorEntry {
  const groups = dimensions.flatMap((dimension) =>
    dimension.groups.map((group) => ({ dimension: dimension.id, group: group.id, series: group.series.map(point) })),
  );
  const gaps = dimensions.flatMap((dimension) => dimension.gaps.map(gapEntry));
  return { outcome, id, name, unit, better, core, trend, series: series.map(point), groups, gaps };
}

const point = ({ period, shown, low, high, withheld }: PublishedValue) => ({ period, shown, low, high, withheld });

function gapEntry(gap: PublishedGap): PublishedGapEntry {
  const { dimension, group, reference, baseline, latest, change, result, withheld } = gap;
  return { dimension, group, reference, baseline, latest, change, result, withheld };
}
