import type { GatewayResult, PillarResult, ValidAssessment } from '../../generated/report.js';
import { gatewaysAside } from '../framework-aside.js';
import { benchmarkMark, gatewayMark, type Marks } from './marks.js';
import { type Page, type Paint, paragraph, unpainted } from './page.js';
import { drawTable, type Row, type TextCell } from './table.js';
import { gatewayPaint } from './tones.js';
import { widestWord } from './wrap.js';

/** How much the grid says, from the most: what does not fit is said in fewer columns. */
interface GridForm {
  readonly gateways: 'titles' | 'codes';
  readonly pillars: 'titles' | 'codes';
  readonly marks: boolean;
}

const forms: readonly GridForm[] = [
  { gateways: 'titles', pillars: 'titles', marks: true },
  { gateways: 'codes', pillars: 'titles', marks: true },
  { gateways: 'codes', pillars: 'titles', marks: false },
  { gateways: 'codes', pillars: 'codes', marks: false },
];

/** The picture of the framework: pillars down, gateways across, and in each cell how its benchmarks stand. */
export function renderGatewayGrid(page: Page, result: ValidAssessment): string[] {
  const [first, ...others] = forms;
  const form = [first, ...others].find((candidate) => candidate && narrowest(page, result, candidate) <= page.width);
  const used = form ?? { gateways: 'codes', pillars: 'codes', marks: false };
  const rows = gridRows(page, result, used);
  return [
    ...drawTable(page, { rows, minimums: minimums(rows) }),
    '',
    ...legend(page, result, used).flatMap((text) => paragraph(page, text, 2, page.paint.muted)),
  ];
}

function gridRows(page: Page, result: ValidAssessment, form: GridForm): Row[] {
  const { marks } = page;
  const head = result.gateways.map((gateway) => ({
    text: form.gateways === 'titles' ? gateway.title : codeOf(page, gateway.id),
    paint: headPaint(page, result, gateway),
  }));
  const state = result.gateways.map((gateway) => stateCell(page, result, gateway));
  const pillars = page.framework.pillars.map(
    (pillar): Row => [
      { text: form.pillars === 'titles' ? pillar.title : pillar.code },
      ...result.gateways.map((gateway) =>
        pillarCell(
          page,
          gateway.pillars.find(({ id }) => id === pillar.id),
          form,
        ),
      ),
    ],
  );
  const blank = { text: '' };
  return [
    [blank, ...head],
    [blank, ...state],
    'rule',
    ...pillars.flatMap((row, index): Row[] => (index === 0 ? [row] : ['rule', row])),
    'rule',
    [
      { text: form.pillars === 'titles' ? 'Benchmarks' : '' },
      ...result.gateways.map(({ met, total }) => ({ text: total === 0 ? marks.none : `${met}/${total}` })),
    ],
    [
      { text: form.pillars === 'titles' ? 'Needed' : '' },
      ...result.gateways.map((gateway) => ({ text: asked(gateway, marks) })),
    ],
    ...criteriaRow(page, result, form),
  ];
}

function criteriaRow(page: Page, result: ValidAssessment, form: GridForm): Row[] {
  if (result.gateways.every(({ determination }) => determination === null)) return [];
  const counts = result.gateways.map(({ determination }) => {
    const criteria = result.determinations.find(({ id }) => id === determination)?.criteria ?? [];
    if (criteria.length === 0) return { text: page.marks.none };
    return { text: `${criteria.filter((criterion) => criterion.result === 'met').length}/${criteria.length}` };
  });
  return [[{ text: form.pillars === 'titles' ? 'Criteria' : '' }, ...counts]];
}

function asked({ threshold, total }: GatewayResult, marks: Marks): string {
  if (!threshold) return marks.none;
  return threshold.required >= total ? 'all' : String(threshold.required);
}

function stateCell(page: Page, result: ValidAssessment, { id, state, frameworkState }: GatewayResult): TextCell {
  const otherwise = state === frameworkState ? '' : page.marks.otherwise;
  if (id === result.next) return { text: `${page.marks.next} next${otherwise}`, paint: page.paint.accent };
  return { text: `${gatewayMark(page.marks, state)}${otherwise}`, paint: gatewayPaint(page, state) };
}

function headPaint(page: Page, result: ValidAssessment, { id, state }: GatewayResult): Paint {
  if (id === result.next) return (text) => page.paint.heading(page.paint.accent(text));
  return state === 'crossed' ? page.paint.good : unpainted;
}

function pillarCell(page: Page, pillar: PillarResult | undefined, form: GridForm): TextCell {
  if (!pillar || pillar.total === 0) return { text: page.marks.none, paint: page.paint.muted };
  const count = `${pillar.met}/${pillar.total}`;
  if (!form.marks) return { text: count, paint: pillar.met === pillar.total ? page.paint.good : unpainted };
  const marks = pillar.benchmarks.map((benchmark) => benchmarkMark(page.marks, benchmark)).join('');
  return { text: `${count} ${marks}`, paint: (line) => paintMarks(page, line) };
}

function paintMarks({ marks, paint }: Page, line: string): string {
  const [count = '', signs = ''] = line.split(' ');
  const painted = [...signs].map((sign) => {
    if (sign === marks.yes) return paint.good(sign);
    if (sign === marks.no) return paint.bad(sign);
    return sign === marks.unknown || sign === marks.inProgress ? paint.caution(sign) : sign;
  });
  return signs === '' ? count : `${count} ${painted.join('')}`;
}

function codeOf({ framework }: Page, gateway: string): string {
  return framework.gateways.find(({ id }) => id === gateway)?.code ?? gateway;
}

/** Below these, words would be broken. */
function minimums(rows: readonly Row[]): number[] {
  const cells = rows.filter((row) => typeof row !== 'string');
  return (cells[0] ?? []).map((_, column) =>
    Math.max(
      ...cells.map((row) => {
        const text = row[column]?.text ?? '';
        return column === 0 || row === cells[0] ? widestWord(text) : text.length;
      }),
    ),
  );
}

function narrowest(page: Page, result: ValidAssessment, form: GridForm): number {
  const least = minimums(gridRows(page, result, form));
  return least.reduce((sum, width) => sum + width, 0) + 2 * (least.length - 1);
}

function legend(page: Page, result: ValidAssessment, form: GridForm): string[] {
  const { marks } = page;
  const states = [
    `${marks.yes} crossed`,
    `${marks.next} next`,
    `${marks.no} not crossed`,
    `${marks.unknown} not enough data to say`,
  ];
  const benchmarks = [
    `${marks.yes} met`,
    `${marks.inProgress} in progress`,
    `${marks.notStarted} not started`,
    `${marks.no} lapsed or returned`,
    `${marks.unknown} ${result.basis === 'reviewed' ? 'not assessed or not reviewed' : 'not assessed'}`,
  ];
  const names = [
    ...(form.gateways === 'codes' ? result.gateways.map(({ id, title }) => `${codeOf(page, id)} ${title}`) : []),
    ...(form.pillars === 'codes' ? page.framework.pillars.map(({ code, title }) => `${code} ${title}`) : []),
  ];
  const across = result.gateways.some(({ threshold }) => threshold?.kind === 'across-pillars');
  const credited = result.gateways.filter((gateway) => gateway.credited).map(({ title }) => title);
  return [
    `Gateways: ${states.join(', ')}.`,
    ...gatewaysAside(result.gateways).map((sentence) => `${marks.otherwise} ${sentence}`),
    ...(form.marks ? [`Benchmarks: ${benchmarks.join(', ')}.`] : []),
    ...(across ? ['Needed: a bare number also requires at least one benchmark in each pillar.'] : []),
    ...(names.length === 0 ? [] : [`${names.join(', ')}.`]),
    ...(credited.length === 0 ? [] : [`Credited by a designation on record: ${credited.join(', ')}.`]),
  ];
}
