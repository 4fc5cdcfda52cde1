import type { ValidAssessment } from '../../generated/report.js';
import { crossedAside, nextAside, verdictInShort } from '../framework-aside.js';
import { placeOf } from '../place.js';
import { basisWords, gatewayProgress, gatewayWords, methodWords } from '../words.js';
import { verdictMark } from './marks.js';
import { columnsOf } from './measure.js';
import { field, type Page, type Paint, paragraph } from './page.js';
import { verdictPaint } from './tones.js';

/** Who was assessed, when, and by which rules. */
export function renderHeader(page: Page, result: ValidAssessment): string[] {
  const { partnership } = result;
  const facts = [
    ...field(page, 'Assessed on', result.assessedOn),
    ...field(page, 'Edition', `${page.framework.title} (${result.framework})`),
    ...field(page, 'Basis', basisWords[result.basis]),
    ...field(page, 'Method', methodWords(result)),
    ...field(page, 'File', result.file),
  ];
  const place = placeOf(partnership);
  return [
    ...paragraph(page, partnership.name, 0, page.paint.title),
    ...(place === '' ? [] : paragraph(page, place, 0)),
    '',
    ...facts,
  ];
}

/** Where the partnership stands and what it is eligible for, before any detail. */
export function renderStanding(page: Page, result: ValidAssessment): string[] {
  const columns = Math.max(12, ...result.determinations.map(({ title }) => columnsOf(title))) + 2;
  const line = (label: string, text: string, paint?: Paint) =>
    field(page, label, text, { columns: Math.min(columns, 30), ...(paint ? { paint } : {}) });
  const title = (gateway: string | null) => titleOf(result, gateway) ?? 'no gateway yet';
  const mark = result.lastCrossed === null ? '' : `${page.marks.yes} `;
  return [
    ...line('Crossed', `${mark}${title(result.lastCrossed)}${crossedAside(result, title)}`, page.paint.good),
    ...nextLine(page, result, line),
    ...result.determinations.flatMap((determination) => {
      const { title, verdict } = determination;
      const text = `${verdictMark(page.marks, verdict)} ${verdictInShort(determination)}`;
      return line(title, text, verdictPaint(page, verdict));
    }),
  ];
}

function nextLine(
  page: Page,
  result: ValidAssessment,
  line: (label: string, text: string, paint?: Paint) => string[],
): string[] {
  const everyCrossed = 'every gateway is crossed';
  const aside = nextAside(result, (gateway) => titleOf(result, gateway) ?? everyCrossed);
  const next = result.gateways.find(({ id }) => id === result.next);
  if (!next) return line('Next', `${everyCrossed}${aside}`);
  const state = next.state === 'undetermined' ? `; ${gatewayWords.undetermined}` : '';
  return line('Next', `${page.marks.next} ${next.title}: ${gatewayProgress(next)}${state}${aside}`, page.paint.accent);
}

function titleOf({ gateways }: ValidAssessment, gateway: string | null): string | undefined {
  return gateways.find(({ id }) => id === gateway)?.title;
}
