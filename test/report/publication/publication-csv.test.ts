import { expect, it } from 'vitest';
import { publicationTable } from '../../../src/report/publication/publication-csv.js';
import { publishExample } from '../../insight/publication/published-example.js';

it('the table has one row for each point of the publication, as it is shown', () => {
  const { publication } = publishExample('proof-point');
  const [header, ...rows] = publicationTable(publication).trimEnd().split('\r\n');
  expect(header).toBe('outcome,indicator,name,unit,better,core,dimension,group,period,shown,low,high,withheld');
  const indicators = [
    ...[...publication.outcomes, ...publication.otherOutcomes].flatMap((outcome) => outcome.indicators),
    ...publication.adjacentOutcomes,
  ];
  const points = indicators.flatMap(({ series, dimensions }) => [
    ...series,
    ...dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.series)),
  ]);
  expect(rows).toHaveLength(points.length);
  expect(rows.find((row) => row.includes('race-ethnicity,native,2024-25'))).toMatch(/,2024-25,,,,privacy$/);
  // 47.x percent of third graders, rounded.
  expect(
    rows.find((row) => row.startsWith('early-grade-reading,grade-3-reading') && row.includes(',,,2024-25,')),
  ).toMatch(/,,,2024-25,47%,46\.5,47\.5,$/);
});
