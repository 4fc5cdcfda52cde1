import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InterviewFlags, interview } from '../../../../src/cli/commands/interview/interview.js';
import type { Io } from '../../../../src/cli/io.js';
import type { Prompts } from '../../../../src/cli/prompts/prompts.js';
import type { MakePrompts } from '../../../../src/cli/prompts/prompts-for.js';
import { type ScriptedAnswer, scriptedPrompts } from '../../prompts/scripted-prompts.js';

export interface Interviewed {
  readonly status: number;
  /** What was said and asked, and what was printed beside it. */
  readonly transcript: string;
  readonly printed: string;
  /** The file as it is then; empty where there is none. */
  readonly text: string;
}

/**
 * Runs `strive interview partnership.yaml` in a folder, with these answers; answers that nobody asked for are an error. The
 * date stays, unless the answers begin with it.
 */
export async function interviewed(
  cwd: string,
  answers: readonly ScriptedAnswer[],
  flags: InterviewFlags = {},
): Promise<Interviewed> {
  const script = scriptedPrompts(answers);
  const isAboutDate = answers[0]?.[0].includes('still for') === true;
  const { ask } = script.prompts;
  const prompts: Prompts = {
    ...script.prompts,
    ask: async (question) => (!isAboutDate && question.message.includes('still for') ? '' : ask(question)),
  };
  const makePrompts: MakePrompts = () => prompts;
  let printed = '';
  const output = { write: (text: string) => (printed += text), isTTY: true, columns: 80 };
  const stdin = { isTTY: true } as NonNullable<Io['stdin']>;
  const io = { stdin, stdout: output, stderr: output, env: {}, cwd: () => cwd };
  const status = await interview(io, ['partnership.yaml'], flags, makePrompts);
  if (script.left().length > 0) throw new Error(`nobody asked: ${JSON.stringify(script.left())}`);
  return { status, transcript: script.transcript.join('\n'), printed, text: read(cwd) };
}

export function read(folder: string, name = 'partnership.yaml'): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
