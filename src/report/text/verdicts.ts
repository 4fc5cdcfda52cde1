import type { CriterionResult, DeterminationResult, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { criterionCount, criterionNames, isYesOrNo, readingsInWords, widenedGaps } from '../criteria.js';
import { firmnessLines } from '../firmness-words.js';
import { askedByFrameworkAlone, criterionByFramework } from '../framework-aside.js';
import { isDistant } from '../standing.js';
import { judgmentWords, undeterminedExplained, verdictWords } from '../words.js';
import { judgmentMark, verdictMark } from './marks.js';
import { columnsOf } from './measure.js';
import { field, marked, type Page, paragraph } from './page.js';
import { judgmentPaint, verdictPaint } from './tones.js';
import { wrap } from './wrap.js';

/**
 * Each determination within reach: the verdict, and every criterion with what it asks, what counted and what is missing. The
 * distant ones get a line each, unless the report is to tell everything.
 */
export function renderVerdicts(page: Page, result: ValidAssessment): string[] {
  const { determinations } = result;
  const distant = page.verbose ? [] : determinations.filter((one) => isDistant(page.framework, result, one));
  const near = determinations.filter((one) => !distant.includes(one));
  const open = determinations.some(({ verdict }) => verdict === 'undetermined');
  const explained = open ? [...paragraph(page, undeterminedExplained, 2, page.paint.muted), ''] : [];
  const verdicts = near.flatMap((determination, index) => [
    ...(index === 0 ? [] : ['']),
    ...verdictLines(page, determination),
    ...determination.criteria.flatMap((criterion) => criterionLines(page, result, determination, criterion)),
  ]);
  return [
    ...explained,
    ...verdicts,
    ...(near.length > 0 && distant.length > 0 ? [''] : []),
    ...distantLines(page, distant),
  ];
}

function distantLines(page: Page, distant: readonly DeterminationResult[]): string[] {
  const lines = distant.flatMap(({ title, verdict, criteria }) => {
    const met = criteria.filter(({ result }) => result === 'met').length;
    const text = `${title}: ${verdictWords[verdict]}; ${met} of ${counted(criteria.length, 'criterion', 'criteria')} met`;
    return marked(page, verdictMark(page.marks, verdict), text, 0, verdictPaint(page, verdict));
  });
  return lines.length === 0 ? [] : [...lines, ...paragraph(page, distantExplained, 2, page.paint.muted)];
}

const distantExplained = 'Earlier gateways come first. For every criterion, add --verbose.';

function verdictLines(page: Page, determination: DeterminationResult): string[] {
  const { title, verdict, frameworkVerdict } = determination;
  const more = askedByFrameworkAlone(page.framework, determination);
  const paint = verdictPaint(page, verdict);
  const mark = verdictMark(page.marks, verdict);
  const [first = '', ...rest] = wrap(`${title}: ${verdictWords[verdict]}`, page.width - 2);
  return [
    `${paint(mark)} ${page.paint.heading(first)}`,
    ...rest.map((line) => `  ${page.paint.heading(line)}`),
    ...(frameworkVerdict === verdict
      ? []
      : paragraph(
          page,
          `Under the framework's own method: ${verdictMark(page.marks, frameworkVerdict)} ${verdictWords[frameworkVerdict]}.`,
          2,
          page.paint.caution,
        )),
    ...(more === '' ? [] : paragraph(page, more, 2, page.paint.caution)),
    ...firmnessLines(page.firmness, determination).flatMap((line) => paragraph(page, line, 2, page.paint.muted)),
  ];
}

function criterionLines(
  page: Page,
  result: ValidAssessment,
  determination: DeterminationResult,
  criterion: CriterionResult,
): string[] {
  const open = criterion.result !== 'met';
  const detail = { indent: 6, columns: 11 };
  const names = criterionNames(criterion);
  const list = (label: string, titles: readonly string[]) =>
    titles.length === 0 ? [] : field(page, label, titles.join('; '), detail);
  const byFramework = criterionByFramework(determination, criterion);
  return [
    ...criterionTitle(page, determination, criterion),
    ...(byFramework === undefined
      ? []
      : paragraph(page, `Under the framework's own method: ${byFramework}.`, 6, page.paint.caution)),
    ...list('Counted', names.counted),
    ...list('Missing', names.missing),
    ...list('Unknown', names.notKnown),
    ...list('Widened', widenedGaps(page.framework, result, determination.id, criterion.id)),
    ...(open || page.verbose ? field(page, 'Why', criterion.reason, detail) : []),
    ...(criterion.readings.length === 0
      ? []
      : field(page, 'Reading', readingsInWords(result, criterion), { ...detail, paint: page.paint.muted })),
    ...(page.verbose ? considered(page, criterion) : []),
  ];
}

/** The criterion at the left, its count at the right where both fit, else below. */
function criterionTitle(page: Page, determination: DeterminationResult, criterion: CriterionResult): string[] {
  const mark = judgmentMark(page.marks, criterion.result);
  const paint = judgmentPaint(page, criterion.result);
  const count = isYesOrNo(page.framework, determination.id, criterion.id)
    ? judgmentWords[criterion.result]
    : criterionCount(criterion);
  const width = Math.min(page.width, 100);
  const room = width - 4 - columnsOf(criterion.title) - columnsOf(count);
  if (room >= 2) return [`  ${paint(mark)} ${criterion.title}${' '.repeat(room)}${paint(count)}`];
  return [...marked(page, mark, criterion.title, 2, paint), ...paragraph(page, count, 4, paint)];
}

function considered(page: Page, { considered: items }: CriterionResult): string[] {
  return items.flatMap(({ title, judgment, reason }) =>
    marked(page, judgmentMark(page.marks, judgment), `${title}: ${reason}`, 8, judgmentPaint(page, judgment)),
  );
}
