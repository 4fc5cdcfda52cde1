import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';

/** The packed package as the file of a release, and its checksum beside it. */
export async function releaseFiles(release: string): Promise<Record<string, Buffer>> {
  const tarball = await readFile(inject('tarball'));
  const digest = createHash('sha256').update(tarball).digest('hex');
  const path = `/your-organization/strive/releases/download/${release}/strive-cli.tgz`;
  return { [path]: tarball, [`${path}.sha256`]: Buffer.from(`${digest}  strive-cli.tgz\n`) };
}

/** Stands in for GitHub: has these files at these paths, after a redirect, and no others. */
export async function serve(files: Readonly<Record<string, Buffer>>) {
  const server = createServer(({ url = '' }, response) => {
    const file = files[url.replace('/stored', '')];
    if (file === undefined) response.writeHead(404).end('Not Found');
    else if (url.startsWith('/stored')) response.end(file);
    else response.writeHead(302, { location: `/stored${url}` }).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
