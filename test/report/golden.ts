import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Holds what is printed to a file in `golden/` that somebody has looked at. `UPDATE_GOLDEN=1` writes the files anew:
 * read the difference before it is committed.
 */
export function expectGolden(printed: string, name: string): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, printed);
  }
  if (!existsSync(file)) throw new Error(`There is no golden file ${name}: run with UPDATE_GOLDEN=1 and read it.`);
  expect(printed).toBe(readFileSync(file, 'utf8'));
}
