import type { Command } from 'commander';
import { nearestName } from '../text/nearest-name.js';

/**
 * What is told of a command line that cannot be understood.
 *
 * @param text as the library words it
 */
export function usageError(command: Command, text: string): string {
  const [, option] = /^error: unknown option '--([^'=]*)/.exec(text) ?? [];
  const known = command.createHelp().visibleOptions(command);
  const names = known.flatMap(({ long }) => long?.slice('--'.length) ?? []);
  const meant = option === undefined ? undefined : nearestName(option, names);
  const sentence = text.replace(/^error: /, '').trimEnd();
  return meant === undefined ? sentence : `${sentence}. Did you mean --${meant}?`;
}

/** @param known the commands that there are */
export function noSuchCommand(name: string, known: readonly string[]): string {
  if (/[./\\]|ya?ml$/.test(name)) return `there is no command "${name}". To assess a file: strive assess ${name}`;
  const meant = nearestName(name, known);
  return `there is no command "${name}". ${meant === undefined ? 'To list all commands: strive help' : `Did you mean ${meant}?`}`;
}
