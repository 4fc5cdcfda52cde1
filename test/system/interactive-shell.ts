import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import { installDebianPackage } from './apt-get.js';
import { environment, strive } from './run-program.js';

export type Shell = 'bash' | 'zsh' | 'fish';

/**
 * What a shell is started with: the command on its path, its completions, and in the place of every command but
 * `strive completion` one that prints the arguments it was given.
 */
const setUp: Readonly<Record<Shell, string>> = {
  bash: `source <(strive completion bash)
strive() { if [ "$1" = completion ]; then command strive "$@"; else printf '\\n{{'; printf '<%s>' "$@"; printf '}}\\n'; fi; }
bind 'set bell-style none'
PS1='ready> '
`,
  zsh: `autoload -Uz compinit && compinit -u -D
source <(strive completion zsh)
strive() { if [[ $1 == completion ]]; then command strive "$@"; else printf '\\n{{'; printf '<%s>' "$@"; printf '}}\\n'; fi }
unsetopt beep
PS1='ready> '
`,
  fish: `strive completion fish | source
function strive
    if test "$argv[1]" = completion
        command strive $argv
    else
        printf '\\n{{'; printf '<%s>' $argv; printf '}}\\n'
    end
end
set -g fish_greeting
function fish_prompt; printf 'ready> '; end
`,
};

const options: Readonly<Record<Shell, (file: string) => readonly string[]>> = {
  bash: (file) => ['--noprofile', '--rcfile', file, '-i'],
  zsh: () => ['-d', '-i'],
  fish: (file) => ['--no-config', '--init-command', `source '${file}'`, '-i'],
};

/** Somebody at a shell. */
export interface InteractiveShell {
  /** Types keys (`\t` is Tab), and waits until the screen shows something. Returns all that was printed since. */
  type(keys: string, until: RegExp): Promise<string>;
  /** Types the beginning of a line, Tab, the rest and Enter; returns the arguments that the command was given. */
  arguments(begun: string, rest?: string): Promise<readonly string[]>;
  /** Types keys, waits until they have been worked on, and takes the line back. */
  tryOut(keys: string): Promise<void>;
  close(): void;
}

/** Installs the shells that the machine lacks. */
export async function installShells(): Promise<void> {
  for (const shell of ['zsh', 'fish']) await installDebianPackage(shell, shell);
}

/**
 * Starts a shell in a pseudo-terminal, in a folder.
 *
 * @param home a folder for its own files
 */
export async function startShell(
  shell: Shell,
  folder: string,
  home: string,
  path = dirname(strive),
): Promise<InteractiveShell> {
  const file = join(home, shell === 'zsh' ? '.zshrc' : `set-up.${shell}`);
  await writeFile(file, setUp[shell]);
  const terminal = spawn(shell, [...options[shell](file)], {
    name: 'xterm',
    cols: 100,
    rows: 40,
    cwd: folder,
    env: { ...environment, HOME: home, ZDOTDIR: home, XDG_CONFIG_HOME: home, PATH: `${path}:${environment.PATH}` },
  });
  const screen = watch(terminal);
  await screen.until(/ready> /);
  /** Types, and waits for what is wanted. Where that doesn't come, takes the line back: the next one starts anew. */
  const type = async (keys: string, wanted: RegExp): Promise<string> => {
    screen.clear();
    terminal.write(keys);
    try {
      return await screen.until(wanted);
    } catch (error) {
      terminal.write('\u0003');
      await screen.until(/ready> $/).catch(() => {});
      throw error;
    }
  };
  return {
    type,
    arguments: async (begun, rest = '') => {
      const printed = await type(`${begun}\t${rest}\r`, /\{\{.*\}\}\r?\n.*ready> /s);
      const shown = /\{\{<(.*)>\}\}/s.exec(printed)?.[1] ?? '';
      return shown.replaceAll('\r\n', '\n').split('><');
    },
    tryOut: async (keys) => {
      await type(`${keys}\u0015echo DO''NE\r`, /DONE\r?\n.*ready> /s);
    },
    close: () => terminal.kill('SIGKILL'),
  };
}

function watch(terminal: IPty) {
  let text = '';
  let look = () => {};
  terminal.onData((data) => {
    text += data;
    look();
  });
  return {
    clear: () => {
      text = '';
    },
    until: (wanted: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const tooLong = setTimeout(
          () => reject(new Error(`${wanted} did not come; there was: ${JSON.stringify(text)}`)),
          20_000,
        );
        look = () => {
          if (!wanted.test(text)) return;
          clearTimeout(tooLong);
          look = () => {};
          resolve(text);
        };
        look();
      }),
  };
}
