import type { ProgramResult, ValidAssessment } from '../../generated/report.js';
import { decidingReasons, factsInWords, matching, programVerdict } from '../program-words.js';
import { judgmentMark, verdictMark } from './marks.js';
import { marked, type Page, paragraph } from './page.js';
import { judgmentPaint, verdictPaint } from './tones.js';

/** The programs that fit or may fit, with the reason and the topics; at length, all of them with every criterion. */
export function renderPrograms(page: Page, { programs }: ValidAssessment): string[] {
  const shown = page.verbose ? programs : matching(programs);
  if (programs.length === 0) return [];
  if (shown.length === 0) return paragraph(page, 'None of the programs that the sources describe fits.', 2);
  return shown.flatMap((program) => programLines(page, program));
}

function programLines(page: Page, program: ProgramResult): string[] {
  const { title, held, verdict, topics } = program;
  const named = topics.map((topic) => (page.verbose ? `${topic.title} (${topic.names.join('; ')})` : topic.title));
  const details = [
    ...(page.verbose ? [] : [decidingReasons(program)]),
    ...(named.length === 0 ? [] : [`Topics: ${named.join('; ')}.`]),
    ...factsInWords(page.framework, program).map((fact) => `${fact}.`),
  ];
  return [
    ...marked(
      page,
      verdictMark(page.marks, verdict),
      `${title} (${held}): ${programVerdict(program)}`,
      2,
      verdictPaint(page, verdict),
    ),
    ...(page.verbose ? criterionLines(page, program) : []),
    ...(details.length === 0 ? [] : paragraph(page, details.join(' '), 4, page.paint.muted)),
  ];
}

function criterionLines(page: Page, { criteria }: ProgramResult): string[] {
  return criteria.flatMap(({ title, result, reason }) =>
    marked(page, judgmentMark(page.marks, result), `${title}: ${reason}`, 4, judgmentPaint(page, result)),
  );
}
