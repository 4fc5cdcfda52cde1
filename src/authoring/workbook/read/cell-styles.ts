import { readXml } from './read-xml.js';

/** What kind of value a cell's style shows a number as. */
export type NumberStyle = 'percentage' | 'date' | 'number';

/** The styles of a workbook, in the order in which its cells count them. */
export function cellStyles(styles: Uint8Array): NumberStyle[] {
  const formats = new Map<string, NumberStyle>();
  const shared: (string | undefined)[] = [];
  const own: NumberStyle[] = [];
  let list: string | undefined;
  readXml(styles, {
    open(name, { numFmtId, formatCode, xfId }) {
      if (name === 'numFmt' && numFmtId !== undefined) formats.set(numFmtId, styleOfCode(formatCode ?? ''));
      if (name === 'cellStyleXfs' || name === 'cellXfs') list = name;
      if (name !== 'xf') return;
      if (list === 'cellStyleXfs') shared.push(numFmtId);
      const format = numFmtId ?? shared[Number(xfId)] ?? '0';
      if (list === 'cellXfs') own.push(formats.get(format) ?? styleOfNumber(Number(format)));
    },
    close(name) {
      if (name === list) list = undefined;
    },
  });
  return own;
}

/** Formats that every workbook has without saying so. */
function styleOfNumber(format: number): NumberStyle {
  if (format === 9 || format === 10) return 'percentage';
  const dates = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
    [71, 81],
  ] as const;
  return dates.some(([first, last]) => format >= first && format <= last) ? 'date' : 'number';
}

function styleOfCode(code: string): NumberStyle {
  // What is in quotes or behind a backslash is shown as it is; brackets hold colors, languages, conditions and `[h]`.
  const plain = code
    .replace(/"[^"]*"|[\\_*]./g, ' ')
    .replace(/\[([hms]{1,2})\]/gi, '$1')
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/s[.,]0{1,3}/gi, 's');
  if (plain.includes('%')) return 'percentage';
  return plain.split(';').some((section) => /[dmyhs]/i.test(section) && !/[0#?]/.test(section)) ? 'date' : 'number';
}
