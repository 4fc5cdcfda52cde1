import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync } from 'fflate';

/** A workbook that cannot be read; the message says why, and what to do. */
export class WorkbookRefused extends Error {}

/** All that is read of a workbook may take so many bytes. Ours take some hundred thousand. */
const maximumInflated = 60_000_000;
const maximumParts = 2000;
/** No piece of an archive grows to more than a thousand times its size: so much is inflated before it is counted. */
const pieceBytes = 16_384;

export const saveAgain = 'Open it in Excel or LibreOffice, and save it again as an Excel workbook (.xlsx).';

/**
 * The parts of a workbook that are read, inflated: never more than the archive announces, and that within a limit.
 *
 * @throws WorkbookRefused
 */
export function workbookParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const sizes = announcedSizes(bytes);
  const parts = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const size = sizes.get(file.name);
    if (size === undefined) return;
    const content = new Uint8Array(size);
    let length = 0;
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      // Throws where there is more than announced: a trap, not a workbook. Less has been cut off.
      content.set(piece, length);
      length += piece.length;
      if (isLast && length < size) throw damaged();
      if (isLast) parts.set(file.name, content);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
    }
  } catch {
    throw damaged();
  }
  if (parts.size < sizes.size) throw damaged();
  return parts;
}

/** The sizes that the archive announces of the parts that are read. */
function announcedSizes(bytes: Uint8Array): Map<string, number> {
  const listed = listedFiles(bytes);
  const names = new Set(listed.map(({ name }) => name));
  if (names.has('content.xml') && names.has('mimetype')) {
    throw new WorkbookRefused(
      'is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, and save it as Excel 2007-365 (.xlsx).',
    );
  }
  if (names.has('xl/workbook.bin')) throw new WorkbookRefused(`is a binary Excel workbook (.xlsb). ${saveAgain}`);
  if (names.has('Index/Document.iwa')) {
    throw new WorkbookRefused('is a Numbers document. In Numbers, choose File > Export To > Excel.');
  }
  if (!names.has('xl/workbook.xml')) throw new WorkbookRefused(`isn't an Excel workbook. ${saveAgain}`);
  if (names.size < listed.length) throw new WorkbookRefused(`is damaged. ${saveAgain}`);
  // What programs write with a password is encrypted from the first part on.
  if (((bytes[6] ?? 0) & 1) === 1) {
    throw new WorkbookRefused('has a password. Open it, remove the password, and save it again.');
  }
  const needed = listed.filter(({ name }) =>
    /^xl\/(?:[^/]+|worksheets\/[^/]+|_rels\/[^/]+)\.(?:xml|xml\.rels)$/.test(name),
  );
  if (needed.reduce((sum, { originalSize }) => sum + originalSize, 0) > maximumInflated) throw workbookTooLarge();
  return new Map(needed.map(({ name, originalSize }) => [name, originalSize]));
}

function listedFiles(bytes: Uint8Array): UnzipFileInfo[] {
  const [first, second, third, fourth] = bytes;
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) {
    throw new WorkbookRefused(
      'is an old Excel workbook (.xls) or has a password. Open it, remove the password, and save it as .xlsx.',
    );
  }
  const listed: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (listed.push(file) > maximumParts) throw workbookTooLarge();
        return false;
      },
    });
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    throw new WorkbookRefused(`isn't an Excel workbook, or is damaged. ${saveAgain}`);
  }
  return listed;
}

/** Whatever is wrong inside: to the person who has the file it is one and the same. */
export function damaged(): WorkbookRefused {
  return new WorkbookRefused(`is damaged. ${saveAgain}`);
}

export function workbookTooLarge(): WorkbookRefused {
  return new WorkbookRefused('is too large. Copy the sheets you need into a new workbook.');
}
