import type { Finding } from '../../generated/report.js';
import type { FoldedFindings, ForPeople } from '../fold-findings.js';
import type { ExcerptReader } from '../report-options.js';
import { charactersOf, columnsOf, takeColumns } from './measure.js';
import { type Page, type Paint, paragraph } from './page.js';
import { wrap } from './wrap.js';

/**
 * The findings in file order: what is wrong, where, the line with a caret under the spot, and what to do. Behind them
 * those that are reported together, which have no line of their own.
 */
export function renderFindings(page: Page, { result, folded }: ForPeople): string[] {
  const each = [
    ...result.findings.map((finding) => findingLines(page, finding)),
    ...folded.map((several) => findingLines(page, several)),
  ];
  return each.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

export function findingLines(page: Page, finding: Finding | FoldedFindings): string[] {
  const paint = { error: page.paint.bad, warning: page.paint.caution, info: page.paint.accent }[finding.severity];
  const [first = '', ...rest] = wrap(`${finding.severity}: ${finding.message}`, Math.min(page.width, 100) - 2);
  const word = `${finding.severity}:`;
  const head = first.startsWith(word) ? paint(word) + first.slice(word.length) : paint(first);
  const isPlaced = 'line' in finding;
  const excerpt = isPlaced ? page.excerpt(finding) : undefined;
  return [
    `  ${head}`,
    ...rest.map((line) => `    ${line}`).flatMap((line) => fits(page, line)),
    ...paragraph(
      page,
      `${finding.file}${isPlaced ? `:${finding.line}:${finding.column}` : ''} ${page.marks.separator} ${finding.rule}`,
      4,
      page.paint.muted,
    ),
    ...(excerpt && isPlaced ? excerptLines(page, excerpt, finding, paint) : []),
    ...(finding.suggestion === undefined ? [] : suggestionLines(page, finding.suggestion)),
  ];
}

function fits(page: Page, line: string): string[] {
  return columnsOf(line) <= page.width ? [line] : paragraph(page, line, 4);
}

function suggestionLines(page: Page, suggestion: string): string[] {
  const { arrow } = page.marks;
  const indent = 4 + arrow.length + 1;
  return wrap(suggestion, Math.min(page.width, 100) - indent).map((line, index) =>
    index === 0 ? `    ${page.paint.accent(arrow)} ${line}` : ' '.repeat(indent) + line,
  );
}

function excerptLines(page: Page, excerpt: ExcerptReader, { line }: Finding, paint: Paint): string[] {
  const number = String(line);
  const gutter = ` ${page.marks.gutter} `;
  const { text, column } = window(excerpt, page.width - 4 - number.length - gutter.length, page.marks.ellipsis);
  return [
    `    ${page.paint.muted(number + gutter)}${text}`,
    `    ${page.paint.muted(' '.repeat(number.length) + gutter.trimEnd())} ${' '.repeat(column)}${paint('^')}`,
  ];
}

/** The part of a long line around the spot, and the spot's place in it, in columns of the terminal. */
function window({ text, caret }: ExcerptReader, width: number, ellipsis: string): { text: string; column: number } {
  const before = text.slice(0, caret);
  const indent = before.length - before.trimStart().length;
  const shown = text.slice(indent).trimEnd();
  const column = columnsOf(text.slice(indent, caret));
  if (columnsOf(shown) < width) return { text: shown, column };
  if (column < width - 12) return { text: takeColumns(shown, width - ellipsis.length - 1) + ellipsis, column };
  const start = dropColumns(text.slice(indent, caret), column - Math.floor(width / 2));
  const rest = start + text.slice(caret);
  const lead = ellipsis + takeColumns(rest, width - 2 * ellipsis.length - 1);
  return {
    text: columnsOf(rest) > width - 2 * ellipsis.length - 1 ? lead + ellipsis : lead,
    column: ellipsis.length + columnsOf(start),
  };
}

function dropColumns(text: string, columns: number): string {
  let dropped = 0;
  return charactersOf(text)
    .filter((character) => {
      const keep = dropped >= columns;
      if (!keep) dropped += columnsOf(character);
      return keep;
    })
    .join('');
}
