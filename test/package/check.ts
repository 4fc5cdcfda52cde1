import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Packs the built package once and has two tools look at it: whether its fields lead somewhere, and whether an importer's
 * compiler finds the types that go with the code.
 */
const programs = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'strive-package-'));
try {
  const options = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(
    execFileSync('npm', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const tarball = join(folder, filename);
  execFileSync(join(programs, 'publint'), ['--strict', tarball], { stdio: 'inherit' });
  execFileSync(
    join(programs, 'attw'),
    [tarball, '--profile', 'esm-only', '--exclude-entrypoints', './schemas/*.json'],
    { stdio: 'inherit' },
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
