import type { Framework } from '../../generated/framework.js';
import type { ReportOptions } from '../report-options.js';
import { asciiMarks, type Marks, unicodeMarks } from './marks.js';
import { columnsOf, padTo } from './measure.js';
import { wrap } from './wrap.js';

/** Colors a text, or leaves it as it is. It never changes what the text says. */
export type Paint = (text: string) => string;

type Tone = 'title' | 'heading' | 'good' | 'caution' | 'bad' | 'muted' | 'accent';

/** What every section of the text report needs to lay itself out. */
export interface Page {
  readonly framework: Framework;
  readonly width: number;
  readonly boxes: boolean;
  readonly verbose: boolean;
  readonly marks: Marks;
  readonly paint: Readonly<Record<Tone, Paint>>;
  readonly excerpt: ReportOptions['excerpt'];
  readonly firmness: ReportOptions['firmness'];
}

/** Narrower than this, lines run over: a table of anything needs some room. */
const narrowest = 40;

/** Running text that is wider than this is hard to read. */
const widestText = 100;

export function makePage(options: ReportOptions): Page {
  const { color } = options;
  const marks = options.unicode ? unicodeMarks : asciiMarks;
  return {
    framework: options.framework,
    width: Math.max(Number.isFinite(options.width) ? Math.floor(options.width) : 80, narrowest),
    boxes: options.boxes,
    verbose: options.detail === 'verbose',
    // A pipe gets no box drawing, not even a line beside an excerpt.
    marks: options.boxes ? marks : { ...marks, rule: '', gutter: '|' },
    paint: {
      title: (text) => color.bold(text),
      heading: (text) => color.bold(text),
      good: (text) => color.green(text),
      caution: (text) => color.yellow(text),
      bad: (text) => color.red(text),
      muted: (text) => color.dim(text),
      accent: (text) => color.cyan(text),
    },
    excerpt: options.excerpt,
    firmness: options.firmness,
  };
}

/** The heading of a section, with what belongs beside it where there is room, else below. */
export function heading(page: Page, title: string, beside = ''): string[] {
  const lines = wrap(title.toUpperCase(), page.width);
  const last = lines.at(-1) ?? '';
  const painted = lines.map(page.paint.heading);
  if (beside === '') return ['', ...painted, ''];
  if (columnsOf(last) + 2 + columnsOf(beside) > page.width) {
    return ['', ...painted, ...paragraph(page, beside, 0, page.paint.muted), ''];
  }
  return ['', ...painted.slice(0, -1), `${page.paint.heading(last)}  ${page.paint.muted(beside)}`, ''];
}

/** A section, or nothing where it would be empty. */
export function section(page: Page, title: string, lines: readonly string[], beside = ''): string[] {
  return lines.length === 0 ? [] : [...heading(page, title, beside), ...lines];
}

/** What stands between one report and the next. */
export function separator({ boxes, paint, marks, width }: Page): string {
  return boxes ? `\n${paint.muted(marks.rule.repeat(width))}\n\n` : '\n\n\n';
}

/** Running text, indented. */
export function paragraph(page: Page, text: string, indent: number, paint: Paint = unpainted): string[] {
  return wrap(text, Math.min(page.width, widestText) - indent).map((line) => ' '.repeat(indent) + paint(line));
}

/** A label and its text beside it, the following lines aligned under the first; below a label that is too long. */
export function field(
  page: Page,
  label: string,
  text: string,
  { indent = 2, columns = 12, paint = unpainted }: { indent?: number; columns?: number; paint?: Paint } = {},
): string[] {
  if (columnsOf(label) >= columns) {
    return [...paragraph(page, label, indent, page.paint.muted), ...paragraph(page, text, indent + 2, paint)];
  }
  const start = indent + columns;
  return wrap(text, Math.min(page.width, widestText) - start).map((line, index) => {
    const before = index === 0 ? page.paint.muted(padTo(label, columns)) : ' '.repeat(columns);
    return ' '.repeat(indent) + before + paint(line);
  });
}

/** A mark before a text that wraps beside it. */
export function marked(page: Page, mark: string, text: string, indent: number, paint: Paint = unpainted): string[] {
  const start = indent + mark.length + 1;
  return wrap(text, Math.min(page.width, widestText) - start).map((line, index) =>
    index === 0 ? `${' '.repeat(indent)}${paint(mark)} ${line}` : ' '.repeat(start) + line,
  );
}

export function unpainted(text: string): string {
  return text;
}
