import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../run-strive.js';
import { slowAssessment } from '../slow-assessment.js';

const program = fileURLToPath(new URL('../../../bin/strive.js', import.meta.url));

test('Ctrl-C right after an answer was saved is heard before what the answer changes is computed', async () => {
  const cwd = folderWith({ 'slow.yaml': slowAssessment(400_000) });
  const child = spawn(process.execPath, [program, 'set', 'slow.yaml', 'EX-V2', 'met'], {
    cwd,
    env: { PATH: process.env['PATH'] },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      printed += data;
      child.kill('SIGINT');
    });
  }
  const [status, signal] = await once(child, 'close');
  expect([status, signal]).toEqual([null, 'SIGINT']);
  expect(printed).toBe('leadership-table (EX-V2): not assessed -> met\n');
  expect(readFileSync(`${cwd}/slow.yaml`, 'utf8')).toContain('leadership-table: met');
});
