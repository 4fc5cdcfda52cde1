import type { GatewayResult } from '../../generated/report.js';
import type { Standing } from '../../insight/comparison/verdict-change.js';
import { cleanText } from '../../text/clean-text.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import { standingAside } from '../framework-aside.js';
import type { ReportOptions } from '../report-options.js';
import { gatewayWords, verdictWords } from '../words.js';
import { gatewayMark, verdictMark } from './marks.js';
import { heading, makePage, type Page, paragraph } from './page.js';
import { drawTable, type Row, type TextCell } from './table.js';
import { gatewayPaint, verdictPaint } from './tones.js';
import { changeLines } from './verdict-change.js';
import { widestWord } from './wrap.js';

/**
 * Where a partnership stands on its own word, and where on what a review confirmed, side by side; then what the reviews
 * make of each gateway and verdict.
 */
export function twoBasesLines(self: Standing, reviewed: Standing, options: ReportOptions): string[] {
  const page = makePage(options);
  const [own, confirmed] = [mapTexts(standing(self), cleanText), mapTexts(standing(reviewed), cleanText)];
  const rows = [
    ['', 'Self', 'Reviewed'].map((text) => ({ text, paint: page.paint.heading })),
    'rule' as const,
    ...gatewayRows(page, own, confirmed),
    'rule' as const,
    ...verdictRows(page, own, confirmed),
  ];
  const lines = [
    ...heading(page, 'Self-assessed and reviewed'),
    ...paragraph(
      page,
      'Self: what the partnership says is met. Reviewed: only what a review confirmed.',
      0,
      page.paint.muted,
    ),
    '',
    ...drawTable(page, { rows, minimums: minimums(rows) }),
    ...asideLines(page, 'Self', own),
    ...asideLines(page, 'Reviewed', confirmed),
    ...heading(page, 'What the reviews change'),
    ...changeLines(self, reviewed, options, {
      from: 'self',
      same: 'still',
      nothing: 'Nothing. Every gateway and verdict is the same either way.',
    }),
    '',
    ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted),
  ];
  return options.unicode ? lines : lines.map(toPlainSigns);
}

/** Without what else a result holds: its texts need no cleaning here. */
function standing({ gateways, determinations, ...place }: Standing): Standing {
  const { lastCrossed, frameworkLastCrossed, next, frameworkNext } = place;
  return { gateways, determinations, lastCrossed, frameworkLastCrossed, next, frameworkNext };
}

/** What the framework's own method gives otherwise on a basis. */
function asideLines(page: Page, basis: string, one: Standing): string[] {
  const parts = standingAside(page.framework, { ...one, verdicts: one.determinations });
  if (parts.length === 0) return [];
  const text = `${page.marks.otherwise} ${basis}: under the framework's own method, ${parts.join('; ')}.`;
  return ['', ...paragraph(page, text, 0, page.paint.caution)];
}

function gatewayRows(page: Page, self: Standing, reviewed: Standing): Row[] {
  return self.gateways.map((gateway): Row => {
    const confirmed = reviewed.gateways.find(({ id }) => id === gateway.id) ?? gateway;
    return [{ text: gateway.title }, gatewayCell(page, gateway), gatewayCell(page, confirmed)];
  });
}

function gatewayCell(page: Page, { state, frameworkState, met, total }: GatewayResult): TextCell {
  const count = total === 0 ? '' : `${met} of ${total}, `;
  const otherwise = state === frameworkState ? '' : page.marks.otherwise;
  return {
    text: `${gatewayMark(page.marks, state)} ${count}${gatewayWords[state]}${otherwise}`,
    paint: gatewayPaint(page, state),
  };
}

function verdictRows(page: Page, self: Standing, reviewed: Standing): Row[] {
  return self.determinations.map((own): Row => {
    const confirmed = reviewed.determinations.find(({ id }) => id === own.id) ?? own;
    const cells = [own, confirmed].map(({ verdict, frameworkVerdict }) => ({
      text: `${verdictMark(page.marks, verdict)} ${verdictWords[verdict]}${verdict === frameworkVerdict ? '' : page.marks.otherwise}`,
      paint: verdictPaint(page, verdict),
    }));
    return [{ text: own.title }, ...cells];
  });
}

function minimums(rows: readonly Row[]): number[] {
  return [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row === 'rule' ? 1 : widestWord(row[column]?.text ?? '')))),
  );
}
