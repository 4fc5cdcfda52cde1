import type { CommandDefinition } from '../../command.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError } from '../../io.js';
import { answer } from './answer.js';
import { bashScript } from './scripts/bash.js';
import { fishScript } from './scripts/fish.js';
import { powershellScript } from './scripts/powershell.js';
import { zshScript } from './scripts/zsh.js';
import { splitLine } from './split-line.js';

const scripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} as const;

export interface CompletionFlags {
  /** The command line up to the cursor. */
  readonly line?: string;
  /** The arguments are its words; before the one that is being typed stands a =, for some shells lose empty ones. */
  readonly words?: boolean;
}

/** `strive completion SHELL`; and what the shell's script asks while somebody types. */
export async function completion(
  io: Io,
  [shell = 'bash', ...words]: readonly string[],
  { line, words: hasWords }: CompletionFlags,
  commands: readonly CommandDefinition[],
): Promise<ExitStatus> {
  if (line !== undefined) io.stdout.write(await answer(io, commands, splitLine(line).slice(1)));
  else if (hasWords) io.stdout.write(await answer(io, commands, [...words.slice(0, -1), words.at(-1)?.slice(1) ?? '']));
  else if (words.length > 0) throw new RunError(`name only one shell, without "${words[0]}".`);
  else io.stdout.write(scripts[shell as keyof typeof scripts]);
  return exitStatus.done;
}
