import { readSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { quoteText } from '../../text/clean-text.js';
import { defaultYamlLimits } from '../../yaml/read/read-yaml.js';
import { peek } from '../inputs/peek.js';
import { readSource } from '../inputs/source.js';

/** What a file holds that people have made, and no report: in a few words. Undefined where it holds none, or is no file. */
export function workIn(place: string): string | undefined {
  const real = fileAt(place);
  if (real === undefined) return undefined;
  if (/\.(?:ya?ml|xls[xmb]?|ods)$/i.test(real)) return `it points to ${quoteText(real, 200)}`;
  const head = headOf(real);
  if (head.startsWith('PK\x03\x04')) return 'it may be a workbook';
  if (isDataFile(head)) return 'it looks like a data file, with the columns period and value';
  if (peek(real, defaultYamlLimits.maximumBytes) !== 'other') return 'it looks like an assessment';
  return undefined;
}

/** The real path of a file; undefined where there is none. Whoever writes it is told why that cannot be. */
function fileAt(place: string): string | undefined {
  try {
    const real = realpathSync(place);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Whether text begins with the columns that data files have. Our own tables begin with the column `file`. */
function isDataFile(head: string): boolean {
  const [line = ''] = head.replace(/^\xef\xbb\xbf/, '').split(/[\r\n]/, 1);
  const columns = line.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  return (
    columns[0] !== 'file' && columns.includes('period') && (columns.includes('value') || columns.includes('count'))
  );
}

/** The first bytes of a file as characters. */
function headOf(real: string): string {
  const source = readSource(dirname(real), real, Number.POSITIVE_INFINITY, (descriptor) => {
    const bytes = Buffer.alloc(4096);
    return bytes.subarray(0, readSync(descriptor, bytes));
  });
  return source.kind === 'bytes' ? Buffer.from(source.bytes).toString('latin1') : '';
}
