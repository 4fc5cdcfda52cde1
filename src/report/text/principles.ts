import type { Judgment, PrincipleResult, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { principleInWords } from '../program-words.js';
import { marked, type Page, paragraph } from './page.js';

/**
 * The principles, a line each, or all in a few lines where nothing is written about any; at length, with the reflections and
 * the benchmarks that show them.
 */
export function renderPrinciples(page: Page, { principles }: ValidAssessment): string[] {
  if (!page.verbose && principles.length > 0 && principles.every(({ reflected }) => !reflected)) {
    return paragraph(page, noReflections(principles), 2);
  }
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

function noReflections(principles: readonly PrincipleResult[]): string {
  const counts = principles
    .filter(({ benchmarks }) => benchmarks.length > 0)
    .map(({ title, met, benchmarks }) => `${title} ${met} of ${benchmarks.length}`);
  return `No reflections yet.${counts.length === 0 ? '' : ` Benchmarks met: ${counts.join('; ')}.`}`;
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
