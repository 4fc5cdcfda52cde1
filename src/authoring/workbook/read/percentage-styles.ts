/** Formats that every workbook has without saying so: `0%` and `0.00%`. */
const ownPercentages = ['9', '10'];

/** The styles in which a number is shown as a percentage: 0.449 as 44.9%. */
export function percentageStyles(styles: string): (style: string) => boolean {
  const formats = new Set(ownPercentages);
  for (const [, attributes = ''] of styles.matchAll(/<(?:[^\s<>/:]+:)?numFmt(?=\s)([^<>]*)>/g)) {
    const code = /formatCode\s*=\s*"([^"]*)"/.exec(attributes)?.[1] ?? '';
    const id = /numFmtId\s*=\s*"(\d+)"/.exec(attributes)?.[1];
    // What stands in quotes or behind a backslash is shown as it is.
    const unquoted = code.replaceAll('&quot;', '"').replace(/"[^"]*"|\\./g, '');
    if (id !== undefined && unquoted.includes('%')) formats.add(id);
  }
  const start = styles.search(/<(?:[^\s<>/:]+:)?cellXfs(?=[\s>])/);
  const end = styles.slice(start + 1).search(/<\/(?:[^\s<>/:]+:)?cellXfs/);
  const cellFormats = start === -1 || end === -1 ? '' : styles.slice(start, start + 1 + end);
  const numbers = [...cellFormats.matchAll(/<(?:[^\s<>/:]+:)?xf(?=[\s/>])([^<>]*)>/g)].map(
    ([, attributes = '']) => /numFmtId\s*=\s*"(\d+)"/.exec(attributes)?.[1] ?? '0',
  );
  const percentages = new Set(numbers.flatMap((format, index) => (formats.has(format) ? [String(index)] : [])));
  return (style) => percentages.has(style);
}
