/** A blank of no width: it keeps a mention from being one, and nobody sees it. */
const keepApart = '&#8203;';

/**
 * What has a meaning in Markdown, and what a platform that hosts code turns into a link or a notice wherever it stands:
 * mentions, issues, addresses. The start of a line may be that of a list, a rule or a heading.
 */
const meaningful = /^[-+](?=[\s+-]|$)|^\d+(?=[.)](?:\s|$))|[&<>$\\`*_[\]{}|~!^=@#]|:(?=\/\/)|\bwww(?=\.)|\bgh(?=-\d)/gi;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/**
 * A text from a file as Markdown that shows the same text and nothing else: no formatting, link, image, HTML, table
 * cell, formula, mention or reference comes of it. It stands on one line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(meaningful, (found) => {
      const entity = entities[found];
      if (entity !== undefined) return entity;
      return /^[@#:\w]/.test(found) && found !== '_' ? found + keepApart : `\\${found}`;
    });
}

/** Any text as a code span that also works in a table cell. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\|/g, '\\|');
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const apart = line === '' || line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${apart}${line}${apart}${fence}`;
}

/** A table: a head and its rows, whose cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (right.includes(column) ? '---:' : '---'))), ...rows.map(line)];
}

/** The same parts of the edition, with titles that are safe in Markdown. */
export function withEscapedTitles(
  parts: readonly { readonly id: string; readonly title: string }[],
): { id: string; title: string }[] {
  return parts.map(({ id, title }) => ({ id, title: escapeMarkdown(title) }));
}
