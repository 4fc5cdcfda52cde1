import { type Counted, countBySeverity } from '../../findings/listed-findings.js';
import type { ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { stepsAside } from '../framework-aside.js';
import { type Page, paragraph } from './page.js';
import { wrap } from './wrap.js';

/** The next steps, numbered, each with what it brings. */
export function renderNextSteps(page: Page, result: ValidAssessment): string[] {
  const aside = stepsAside(result);
  const steps = result.nextSteps.flatMap(({ title, why }, index) => {
    const lines = wrap(title, Math.min(page.width, 100) - 5);
    return [
      ...lines.map((line, row) => (row === 0 ? `  ${page.paint.accent(String(index + 1))}  ${line}` : `     ${line}`)),
      ...paragraph(page, why, 5, page.paint.muted),
    ];
  });
  const before = aside === '' ? [] : paragraph(page, aside, 2, page.paint.caution);
  return before.length > 0 && steps.length > 0 ? [...before, '', ...steps] : [...before, ...steps];
}

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
