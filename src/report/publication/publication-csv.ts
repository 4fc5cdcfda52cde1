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

/** @param named whether rows name their partnership, as they do where a table may have several */
export const publicationCsvHeader = (named: boolean): string =>
  csvRow([...(named ? ['partnership_id', 'partnership'] : []), ...header]);

/** What `data/indicators.csv` holds: the numbers as shown, one row for each point. Everyone's come without a dimension and group. */
export const publicationTable = (publication: Publication): string =>
  `${publicationCsvHeader(false)}${publicationCsv(publication, false)}`;

/** The rows of the table, without its header. */
export function publicationCsv(
  { partnership, outcomes, otherOutcomes, adjacentOutcomes }: Publication,
  named: boolean,
): string {
  const indicators = [...[...outcomes, ...otherOutcomes].flatMap((outcome) => outcome.indicators), ...adjacentOutcomes];
  const first = named ? [partnership.id, partnership.name] : [];
  return indicators.flatMap((indicator) => indicatorRows(first, indicator)).join('');
}

function indicatorRows(first: readonly CsvValue[], indicator: PublishedIndicator): string[] {
  const { outcome, id, name, unit, better, core, series, dimensions } = indicator;
  const rows = (dimension: string | null, group: string | null, points: readonly PublishedValue[]) =>
    points.map(({ period, shown, low, high, withheld }) => {
      const values: readonly CsvValue[] = [...first, outcome, id, name, unit, better, core, dimension, group];
      return csvRow([...values, period, shown, low, high, withheld]);
    });
  return [
    ...rows(null, null, series),
    ...dimensions.flatMap((dimension) =>
      dimension.groups.flatMap((group) => rows(dimension.id, group.id, group.series)),
    ),
  ];
}
