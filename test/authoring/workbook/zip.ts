import { deflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of an archive, inflated. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export interface ZipLies {
  /** The size that the archive says a part has. */
  readonly sizeOf?: (name: string, size: number) => number;
  readonly encrypted?: boolean;
  readonly method?: number;
}

/** An archive of parts, with whatever it says of them. */
export function zipped(parts: ReadonlyMap<string, string | Buffer>, lies: ZipLies = {}): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const compressed = deflateRawSync(content);
    const size = lies.sizeOf?.(name, content.length) ?? content.length;
    const flags = lies.encrypted ? 1 : 0;
    const method = lies.method ?? 8;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(compressed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(compressed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    pieces.push(local, Buffer.from(name), compressed);
    list.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + compressed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...list, end]);
}
