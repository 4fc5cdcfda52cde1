import type { Command } from 'commander';
import type { ExitStatus } from './exit-status.js';
import type { Io } from './io.js';

/** A command as the list has it: what help and completion say of it. What it does is loaded when it is run. */
export interface CommandDefinition<Flags = never> {
  readonly name: string;
  /** A line for the list of commands, without a full stop. */
  readonly summary: string;
  /** Shown first in its help: a command line, and what it is for. */
  readonly examples: readonly (readonly [command: string, purpose: string])[];
  /** Declares arguments and options. */
  readonly configure: (command: Command) => Command;
  /**
   * Does the work. The flags are what `configure` declared, as commander parsed and checked them.
   *
   * @param commands all that there are: what speaks of the others learns of them here
   */
  readonly run: (
    io: Io,
    values: readonly string[],
    flags: Flags,
    commands: readonly CommandDefinition[],
  ) => Promise<ExitStatus>;
}
