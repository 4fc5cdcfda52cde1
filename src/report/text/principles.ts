import type { Judgment, PrincipleResult, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { principleInWords } from '../program-words.js';
import { marked, type Page, paragraph } from './page.js';

/** The principles, a line each; at length, with the reflections and the benchmarks that show them. */
export function renderPrinciples(page: Page, { principles }: ValidAssessment): string[] {
  return principles.flatMap((principle) => [
    ...marked(
      page,
      principle.reflected ? page.marks.yes : page.marks.none,
      `${principle.title}: ${principleInWords(principle)}`,
      2,
      principle.reflected ? page.paint.good : page.paint.muted,
    ),
    ...(page.verbose ? principleDetail(page, principle) : []),
  ]);
}

function principleDetail(page: Page, { reflection, evidence, benchmarks }: PrincipleResult): string[] {
  const codes = (label: string, wanted: Judgment) => {
    const found = benchmarks.filter(({ judgment }) => judgment === wanted).map(({ code }) => code);
    return found.length === 0 ? [] : [`${label}: ${found.join(', ')}.`];
  };
  const details = [
    ...(evidence.length === 0 ? [] : [`${counted(evidence.length, 'piece')} of evidence.`]),
    ...codes('Met', 'met'),
    ...codes('Not met', 'unmet'),
    ...codes('Unknown', 'undetermined'),
  ];
  return [
    ...(reflection === null ? [] : paragraph(page, reflection, 4)),
    ...(details.length === 0 ? [] : paragraph(page, details.join(' '), 4, page.paint.muted)),
  ];
}
