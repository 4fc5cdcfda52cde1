import { SaxesParser } from 'saxes';
import { damaged, saveAgain, WorkbookRefused } from './unzip-workbook.js';

export interface XmlEvents {
  /** Names of elements come without their prefix. An attribute is known by its whole name. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads a part of a workbook, in UTF-8 or UTF-16, once from its start to its end.
 *
 * @throws WorkbookRefused where it is not XML, and where it declares a document type: its entities can grow without end
 */
export function readXml(content: Uint8Array, { open, text, close }: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new WorkbookRefused(`has content that doesn't belong in a workbook (a document type). ${saveAgain}`);
  });
  parser.on('opentag', ({ name, attributes }) => open(withoutPrefix(name), attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(withoutPrefix(name)));
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  parser.write(new TextDecoder(encoding).decode(content)).close();
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The texts that cells share: the runs of each put together, without the hints how to pronounce it. */
export function readTexts(content: Uint8Array): string[] {
  const texts: string[] = [];
  let current = '';
  let inside = '';
  let isHint = false;
  readXml(content, {
    open(name) {
      inside = name;
      if (name === 'si') current = '';
      if (name === 'rPh') isHint = true;
    },
    text(piece) {
      if (inside === 't' && !isHint) current += piece;
    },
    close(name) {
      inside = '';
      if (name === 'rPh') isHint = false;
      if (name === 'si') texts.push(unescaped(current));
    },
  });
  return texts;
}

/** Workbooks have `_x000D_` for what XML has no sign for. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
