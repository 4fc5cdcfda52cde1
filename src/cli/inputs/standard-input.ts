import type { Io } from '../io.js';

/** What standard input holds, and no more of it than so many bytes and a chunk: an endless one comes to an end here. */
export async function readStandardInput(io: Io, maximumBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of io.stdin ?? []) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > maximumBytes) break;
  }
  return Buffer.concat(chunks);
}
