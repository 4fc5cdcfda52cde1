import { compressedBytes, type ZipEntry, zipEntries } from './zip-entries.js';

/** A workbook that cannot be read; the message says why, and what to do. */
export class WorkbookRefused extends Error {}

/** Inflates, and stops as soon as there are more bytes than that: undefined then, and for what is damaged. */
export type Inflate = (bytes: Uint8Array, maximumBytes: number) => Uint8Array | undefined;

/** All that is read of a workbook may take so many bytes. Ours take some hundred thousand. */
const maximumInflated = 60_000_000;
const maximumParts = 2000;

const saveAgain = 'Open it in Excel or LibreOffice, and save it again as an Excel workbook (.xlsx).';

/**
 * The parts of a workbook that hold text, inflated: never more than a limit, whatever the archive says of their sizes.
 *
 * @throws WorkbookRefused
 */
export function workbookParts(bytes: Uint8Array, inflate: Inflate): Map<string, string> {
  const entries = textEntries(bytes);
  const announced = entries.reduce((sum, { size }) => sum + size, 0);
  if (announced > maximumInflated) throw tooLarge();
  const parts = new Map<string, string>();
  let left = maximumInflated;
  for (const entry of entries) {
    const content = contentOf(bytes, entry, inflate, left);
    left -= content.length;
    parts.set(entry.name, xmlText(content));
  }
  return parts;
}

function textEntries(bytes: Uint8Array): ZipEntry[] {
  const [first, second, third, fourth] = bytes;
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) {
    throw new WorkbookRefused(
      'is an old Excel workbook (.xls), or one with a password. Open it, take the password away, and save it as .xlsx.',
    );
  }
  const entries = zipEntries(bytes);
  if (entries === undefined) throw new WorkbookRefused(`is no Excel workbook, or a damaged one. ${saveAgain}`);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('content.xml') && names.has('mimetype')) {
    throw new WorkbookRefused(
      'is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, and save it as Excel 2007-365 (.xlsx).',
    );
  }
  if (names.has('xl/workbook.bin')) throw new WorkbookRefused(`is a binary Excel workbook (.xlsb). ${saveAgain}`);
  if (names.has('Index/Document.iwa')) {
    throw new WorkbookRefused('is a Numbers document. In Numbers, choose File > Export To > Excel.');
  }
  if (!names.has('xl/workbook.xml')) throw new WorkbookRefused(`is no Excel workbook. ${saveAgain}`);
  if (entries.length > maximumParts) throw tooLarge();
  if (names.size < entries.length) throw new WorkbookRefused(`is damaged: it has a part twice. ${saveAgain}`);
  const needed = entries.filter(({ name }) =>
    /^xl\/(?:[^/]+|worksheets\/[^/]+|_rels\/[^/]+)\.(?:xml|xml\.rels)$/.test(name),
  );
  if (needed.some(({ encrypted }) => encrypted)) {
    throw new WorkbookRefused('has a password. Open it, take the password away, and save it again.');
  }
  return needed;
}

function contentOf(bytes: Uint8Array, entry: ZipEntry, inflate: Inflate, maximumBytes: number): Uint8Array {
  const compressed = compressedBytes(bytes, entry);
  const isKnown = entry.method === 0 || entry.method === 8;
  if (compressed === undefined || !isKnown) throw new WorkbookRefused(`is damaged. ${saveAgain}`);
  const limit = Math.min(entry.size, maximumBytes);
  const content = entry.method === 0 ? compressed : inflate(compressed, limit);
  // More than announced is a trap, not a workbook.
  if (content === undefined || content.length > limit) throw new WorkbookRefused(`is damaged. ${saveAgain}`);
  return content;
}

/** Parts are UTF-8 or UTF-16, and declare no entities: those stand for text that can grow without end. */
function xmlText(content: Uint8Array): string {
  const [first, second] = content;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(label).decode(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new WorkbookRefused(`holds a document type, which no spreadsheet program writes. ${saveAgain}`);
  }
  // Before a tag ends no other begins. The library that reads the parts takes hours over text in which that is not so.
  if (/<[^<>]*(?:<|$)/.test(text)) throw new WorkbookRefused(`is damaged. ${saveAgain}`);
  return text;
}

function tooLarge(): WorkbookRefused {
  return new WorkbookRefused(
    'holds much more than an assessment can: its parts are too large. Copy the sheets that are meant into a new workbook.',
  );
}
