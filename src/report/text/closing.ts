import { type Counted, countBySeverity } from '../../findings/listed-findings.js';
import type { ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { stepsAside } from '../framework-aside.js';
import { type Page, paragraph } from './page.js';
import { wrap } from './wrap.js';

/** The next steps, numbered, and behind those that have the same reason what they bring. */
export function renderNextSteps(page: Page, result: ValidAssessment): string[] {
  const aside = stepsAside(result);
  const { nextSteps } = result;
  const columns = String(nextSteps.length).length;
  const steps = nextSteps.flatMap(({ title, why }, index) => {
    const indent = columns + 4;
    const number = page.paint.accent(String(index + 1).padStart(columns));
    const lines = wrap(title, Math.min(page.width, 100) - indent);
    return [
      ...lines.map((line, row) => (row === 0 ? `  ${number}  ${line}` : `${' '.repeat(indent)}${line}`)),
      ...(nextSteps[index + 1]?.why === why ? [] : paragraph(page, why, indent, page.paint.muted)),
    ];
  });
  const before = aside === '' ? [] : paragraph(page, aside, 2, page.paint.caution);
  const after = nextSteps.length === 0 ? [] : ['', ...paragraph(page, planAdvice, 2, page.paint.muted)];
  return [...before, ...(before.length > 0 && steps.length > 0 ? [''] : []), ...steps, ...after];
}

const planAdvice = 'For the shortest way to each verdict, use strive plan.';

/** What departs from the framework's method in this evaluation. */
export function renderDepartures(page: Page, { method }: ValidAssessment): string[] {
  return method.departures.flatMap(({ name, used, framework, by }) =>
    paragraph(page, `${name}: ${used} instead of ${framework} (set by ${by === 'file' ? 'the file' : 'this run'})`, 2),
  );
}

/** Says that nothing was computed, and what to do. */
export function renderNothingComputed(page: Page, result: Counted): string[] {
  const errors = countBySeverity(result).error;
  const what = errors === 1 ? 'Fix it' : 'Fix them';
  return paragraph(
    page,
    `Nothing was computed because the file has ${counted(errors, 'error')}. ${what} and run the command again.`,
    0,
    page.paint.heading,
  );
}
