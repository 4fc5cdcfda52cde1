// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.

/** The quotes of the text that stood there before, which a new text keeps where it can. */
export type Quotes = 'plain' | 'single' | 'double';

/**
 * A scalar on one line, as every reader of YAML takes it, of the version 1.2 and of 1.1: a text that one of them would
 * take for something else has quotes.
 *
 * @param inFlow within braces or brackets
 */
export function scalarText(value: null | boolean | number | string, inFlow: boolean, quotes: Quotes = 'plain'): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (quotes === 'plain' && isPlainText(value, inFlow)) return value;
  if (quotes === 'single' && isOnOneLine(value)) return singleQuoted(value);
  if (quotes === 'plain' && /["\\]/.test(value) && isOnOneLine(value)) return singleQuoted(value);
  return doubleQuoted(value);
}

/**
 * A key. `2021` stays a year for people, and `on` and `n` are keys of the format, which everybody writes like that; every
 * other key that looks like more than text has quotes.
 */
export function keyText(key: string, inFlow: boolean, quotes: Quotes = 'plain'): string {
  if (quotes === 'plain' && /^(?:[12][0-9]{3}|on|n)$/.test(key)) return key;
  return scalarText(key, inFlow, quotes);
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return String(value === 0 ? 0 : value);
}

/** What starts a text that means something to YAML. */
const startsWithSign = /^(?:[-?:,[\]{}#&*!|>'"%@`=]|<<|\.\.\.)/;
const hasSign = /:(?:\s|$)|\s#/;
const hasFlowSign = /[,[\]{}]/;
/** Words that are truth values or nothing to some readers. */
const word = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
/** Numbers in any notation, of base sixty too, dates and times. */
const likeNumber = /^[-+.0-9][-+.:_0-9a-fA-FxXoObBtTzZ ]*$|^[-+]?\.(?:inf|nan)$|^e[-+]?[0-9_]+$/i;
/** What contracts write without quotes, and what the reader takes for text. */
const dateOrPeriod = /^[12][0-9]{3}-(?:[0-9]{2}-[0-9]{2}|[0-9]{2}|[12][0-9]{3})$/;

function isPlainText(text: string, inFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || !isOnOneLine(text)) return false;
  if (startsWithSign.test(text) || hasSign.test(text) || word.test(text)) return false;
  if (inFlow && hasFlowSign.test(text)) return false;
  return dateOrPeriod.test(text) || !likeNumber.test(text);
}

/** Nothing that breaks a line, cannot be seen, or turns the direction of a text around. */
const unsafe =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/;

const isOnOneLine = (text: string): boolean => !unsafe.test(text);

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function doubleQuoted(text: string): string {
  const escaped = text.replace(new RegExp(`${unsafe.source}|["\\\\]`, 'g'), (character) => {
    const code = character.charCodeAt(0);
    return escapes[character] ?? `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/**
 * The lines of a text as a block, with its sign (`|`, or `|-` where it does not end with a line break); undefined where
 * a block would not bring back exactly this text.
 */
export function blockText(text: string): { readonly sign: string; readonly lines: readonly string[] } | undefined {
  const endsWithBreak = text.endsWith('\n');
  const lines = (endsWithBreak ? text.slice(0, -1) : text).split('\n');
  const fits =
    lines.length + (endsWithBreak ? 1 : 0) > 1 &&
    lines.every((line) => isOnOneLine(line.replaceAll('\t', ' ')) && (line === '' || line.trim() !== '')) &&
    /^\S/.test(lines[0] ?? '') &&
    lines.at(-1) !== '';
  return fits ? { sign: endsWithBreak ? '|' : '|-', lines } : undefined;
}
