import { PassThrough } from 'node:stream';
import { run } from '../../src/cli/run.js';

/** Runs the command in this process: for what needs no process of its own. */
export async function runHere(
  cwd: string,
  arguments_: readonly string[],
): Promise<{ status: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const to = (name: keyof typeof printed) => ({
    write: (text: string | Uint8Array) => {
      printed[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      return true;
    },
  });
  const stdin = new PassThrough();
  stdin.end();
  const io = { stdin, stdout: to('stdout'), stderr: to('stderr'), env: { TZ: 'UTC' }, cwd: () => cwd };
  return { status: await run(arguments_, io), ...printed };
}
