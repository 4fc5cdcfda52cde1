import { Command, CommanderError } from 'commander';
import { nearestName } from '../text/nearest-name.js';
import { version } from '../tool.js';
import type { CommandDefinition } from './command.js';
import { commands } from './commands.js';
import { type ExitStatus, exitStatus } from './exit-status.js';
import { frontPage } from './front-page.js';
import { type Io, isRunError, RunError, tell, tellProblem } from './io.js';
import { reasonOf } from './outputs/system-reasons.js';
import { terminalColumns } from './terminal/terminal.js';

const names = [...commands.map(({ name }) => name), 'help'];

/**
 * Runs the command line: reads the arguments, does what they ask and writes to the io's streams.
 *
 * @param arguments_ without the program's own name
 * @returns the exit status: 0, 1, 2 or 130
 */
export async function run(arguments_: readonly string[], io: Io): Promise<ExitStatus> {
  watchOutputs(io);
  if (arguments_.length === 0) {
    io.stdout.write(frontPage);
    return exitStatus.done;
  }
  let status: ExitStatus = exitStatus.done;
  const program = programFor(io, arguments_[0], (result) => {
    status = result;
  });
  try {
    const [asked, topic = 'help'] = arguments_;
    // The library would show the help of all commands.
    if (asked === 'help' && !topic.startsWith('-') && !names.includes(topic))
      throw new RunError(noSuchCommand(topic, names));
    await program.parseAsync([...arguments_], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.couldNotRun;
    if (isRunError(error)) {
      tellProblem(io, error.message);
      return exitStatus.couldNotRun;
    }
    if ((error as NodeJS.ErrnoException).syscall === 'uv_cwd') {
      tellProblem(
        io,
        "can't read the current folder. It may have been deleted. Go to another folder (cd), and try again.",
      );
      return exitStatus.couldNotRun;
    }
    tellProblem(io, `an unexpected error occurred: ${error instanceof Error ? error.message : String(error)}`);
    tell(io, 'This is a bug in strive, not in your file. Set STRIVE_DEBUG=1 for details.');
    if (io.env['STRIVE_DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    return exitStatus.couldNotRun;
  }
}

/** @param asked the first argument: where it is a command, the options of the others need not be known */
function programFor(io: Io, asked: string | undefined, done: (status: ExitStatus) => void): Command {
  const program = new Command('strive')
    .description('Assess a cradle-to-career partnership against the StriveTogether Theory of Action.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    // What a command takes is in its own help; here it would leave no room for what it is for.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('before', examplesText(commands.flatMap(({ examples }) => examples.slice(0, 1))))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => terminalColumns(io.stdout, io.env),
      getErrHelpWidth: () => terminalColumns(io.stderr, io.env),
      outputError: (text) => tellProblem(io, usageError(program, text)),
    })
    .showSuggestionAfterError(false)
    .showHelpAfterError('(for the options, run the command with --help)');
  const isCommand = commands.some(({ name }) => name === asked);
  for (const definition of commands) {
    if (!isCommand || definition.name === asked) add(program, definition, io, done);
  }
  program.on('command:*', ([name = '']: string[]) => {
    throw new RunError(noSuchCommand(name, names));
  });
  return program;
}

function add(program: Command, definition: CommandDefinition, io: Io, done: (status: ExitStatus) => void): void {
  const command = program
    .command(definition.name)
    .description(`${definition.summary[0]?.toUpperCase()}${definition.summary.slice(1)}.`)
    .summary(definition.summary)
    .addHelpText('before', examplesText(definition.examples))
    .allowExcessArguments(false)
    .configureOutput({ outputError: (text) => tellProblem(io, usageError(command, text)) });
  definition.configure(command).action(async () => {
    done(await definition.run(io, command.args, command.opts() as never, commands));
  });
}

function examplesText(examples: CommandDefinition['examples']): string {
  const lines = examples.map(([command, purpose]) => `  ${command}\n      ${purpose}`);
  return `Examples:\n${lines.join('\n')}\n`;
}

/**
 * A reader that goes away (`| head -1`) has what it wanted: nothing more is written or reported. Anything else
 * that stops the writing, such as a full disk, shows up only later. It's reported then, and the status is 2.
 */
function watchOutputs(io: Io): void {
  io.stdout.on?.('error', (error) => {
    if (error.code === 'EPIPE' || error.code === 'EOF') return;
    tellProblem(io, `can't write the result: ${reasonOf(error)}`);
    io.exitCode = exitStatus.couldNotRun;
  });
  // Where messages cannot be written, nothing can be said about it.
  io.stderr.on?.('error', () => {});
}

/**
 * The message for a command line that strive can't understand.
 *
 * @param text as the library words it
 */
function usageError(command: Command, text: string): string {
  const [, option] = /^error: unknown option '--([^'=]*)/.exec(text) ?? [];
  const known = command.createHelp().visibleOptions(command);
  const names = known.flatMap(({ long }) => long?.slice('--'.length) ?? []);
  const meant = option === undefined ? undefined : nearestName(option, names);
  const sentence = text.replace(/^error: /, '').trimEnd();
  return meant === undefined ? sentence : `${sentence}. Did you mean --${meant}?`;
}

/** @param known the commands that there are */
function noSuchCommand(name: string, known: readonly string[]): string {
  if (/[./\\]|ya?ml$/.test(name)) return `there is no command "${name}". To assess a file: strive assess ${name}`;
  const meant = nearestName(name, known);
  return `there is no command "${name}". ${meant === undefined ? 'To list all commands: strive help' : `Did you mean ${meant}?`}`;
}
