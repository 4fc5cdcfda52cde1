/**
 * An archive of parts as they are, uncompressed, for the library that reads workbooks: it takes archives alone, and these
 * parts have been checked. It looks at no check sum.
 */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const names = [...parts.keys()].map((name) => new TextEncoder().encode(name));
  const contents = [...parts.values()];
  const lengthOf = (index: number) => (names[index]?.length ?? 0) * 2 + (contents[index]?.length ?? 0) + 30 + 46;
  const bytes = new Uint8Array(contents.reduce((sum, _, index) => sum + lengthOf(index), 22));
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const put = (content: Uint8Array) => {
    bytes.set(content, at);
    at += content.length;
  };
  for (const [index, content] of contents.entries()) {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint32(at + 22, content.length, true);
    view.setUint16(at + 26, name.length, true);
    at += 30;
    put(name);
    put(content);
  }
  const start = at;
  for (const [index, content] of contents.entries()) {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint32(at + 20, content.length, true);
    view.setUint32(at + 24, content.length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    at += 46;
    put(name);
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, contents.length, true);
  view.setUint16(at + 10, contents.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes.buffer;
}
