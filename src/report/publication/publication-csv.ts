import type { Publication, PublishedIndicator, PublishedValue } from '../../insight/publication/publication.js';
import { type CsvValue, csvRow } from '../csv/csv-cell.js';

const header = [
  'outcome',
  'indicator',
  'name',
  'unit',
  'better',
  'core',
  'dimension',
  'group',
  'period',
  'shown',
  'low',
  'high',
  'withheld',
];

/** What `data/indicators.csv` holds: the numbers as shown, one row for each point. Everyone's come without a dimension and group. */
export function publicationCsv({ outcomes, otherOutcomes, adjacentOutcomes }: Publication): string {
  const indicators = [...[...outcomes, ...otherOutcomes].flatMap((outcome) => outcome.indicators), ...adjacentOutcomes];
  return [csvRow(header), ...indicators.flatMap(indicatorRows)].join('');
}

function indicatorRows(indicator: PublishedIndicator): string[] {
  const { outcome, id, name, unit, better, core, series, dimensions } = indicator;
  const rows = (dimension: string | null, group: string | null, points: readonly PublishedValue[]) =>
    points.map(({ period, shown, low, high, withheld }) => {
      const values: readonly CsvValue[] = [outcome, id, name, unit, better, core, dimension, group];
      return csvRow([...values, period, shown, low, high, withheld]);
    });
  return [
    ...rows(null, null, series),
    ...dimensions.flatMap((dimension) =>
      dimension.groups.flatMap((group) => rows(dimension.id, group.id, group.series)),
    ),
  ];
}
