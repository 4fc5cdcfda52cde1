import type { ValidAssessment } from '../../generated/report.js';
import { verdictInShort } from '../framework-aside.js';
import { placeOf } from '../place.js';
import { standingSentence } from '../standing.js';
import { basisWords, methodWords } from '../words.js';
import { verdictMark } from './marks.js';
import { columnsOf } from './measure.js';
import { field, type Page, paragraph } from './page.js';
import { verdictPaint } from './tones.js';

/** Who was assessed, and when; and that others than the partnership have a say, where they do. */
export function renderHeader(page: Page, { partnership, assessedOn, basis }: ValidAssessment): string[] {
  const place = placeOf(partnership);
  return [
    ...paragraph(page, partnership.name, 0, page.paint.title),
    ...paragraph(page, place === '' ? `Assessed on ${assessedOn}` : `${place}, assessed on ${assessedOn}`, 0),
    ...(basis === 'reviewed' ? paragraph(page, 'Only benchmarks that a review confirmed count.', 0) : []),
  ];
}

/** By which rules the report was computed, and from what. */
export function renderSources(page: Page, result: ValidAssessment): string[] {
  return [
    ...field(page, 'Edition', `${page.framework.title} (${result.framework})`),
    ...field(page, 'Basis', basisWords[result.basis]),
    ...field(page, 'Method', methodWords(result)),
    ...field(page, 'File', result.file),
  ];
}

/** Where the partnership stands, in a sentence, and its verdicts. */
export function renderStanding(page: Page, result: ValidAssessment): string[] {
  const columns = Math.max(12, ...result.determinations.map(({ title }) => columnsOf(title))) + 2;
  return [
    ...paragraph(page, standingSentence(result), 0, page.paint.heading),
    ...(result.determinations.length === 0 ? [] : ['']),
    ...result.determinations.flatMap((determination) => {
      const { title, verdict } = determination;
      const text = `${verdictMark(page.marks, verdict)} ${verdictInShort(determination)}`;
      return field(page, title, text, { columns: Math.min(columns, 30), paint: verdictPaint(page, verdict) });
    }),
  ];
}
