import { type Command, InvalidArgumentError, Option } from 'commander';
import { refusedOverride, type SeverityOverrides } from '../../findings/severity.js';
import { type Arrangement, groupings, sortings } from '../../insight/network/arrangement.js';
import type { Format } from '../../report/format.js';
import { csvRows } from '../../report/report-options.js';
import { taking } from '../commands/completion/value-names.js';

/** Options that several commands share; each is declared in one place. */
export interface PresentationOptions {
  readonly ascii?: boolean;
  readonly color?: boolean;
  readonly output?: string;
}

export interface FileOptions {
  readonly framework?: string;
  readonly maxFileSize?: number;
}

export interface MethodOptions {
  readonly basis?: 'self' | 'reviewed';
  readonly method?: 'file' | 'framework';
  readonly reading?: Readonly<Record<string, string>>;
}

export interface InputOptions {
  readonly filesFrom?: readonly string[];
  readonly allowEmpty?: boolean;
  readonly stdinName?: string;
}

export interface ConfigOptions {
  /** A file, or false for `--no-config`. */
  readonly config?: string | boolean;
}

export interface JudgmentOptions {
  readonly strict?: boolean;
  readonly maxWarnings?: number;
  readonly rule?: SeverityOverrides;
}

export interface BulkOptions {
  readonly jobs?: number;
  readonly timeout?: number;
  readonly shard?: Shard;
  readonly progress?: boolean;
}

export interface ArrangementOptions {
  readonly sort?: NonNullable<Arrangement['sort']>;
  readonly groupBy?: NonNullable<Arrangement['groupBy']>;
}

export interface RequirementOptions {
  readonly require?: readonly string[];
  readonly allowUndetermined?: boolean;
}

/** Which files: the argument, and what stands in its place. */
export function addInputs(command: Command): Command {
  return command
    .argument(
      '[files...]',
      'files, folders, patterns ("network/**/*.yaml"), @LIST for a file with names, - for standard input',
    )
    .option(
      '--files-from <file>',
      'also read the names in this file, one per line or separated by NUL (- for standard input); can be repeated',
      collect,
    )
    .option('--allow-empty', 'accept an empty list of files (exit status 0), for checks of changed files')
    .option(
      '--stdin-name <name>',
      'the file name for standard input in reports; its folder is where data files are read',
    );
}

export function addConfig(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'read settings from this file (default: the nearest strive.config.yaml in this folder or above)',
    )
    .option('--no-config', 'ignore config files');
}

export function addPresentation(command: Command): Command {
  return command
    .option(
      '-o, --output <file>',
      'write to this file instead of the terminal; its ending (.md, .csv …) sets the format',
    )
    .option('--ascii', 'use only plain ASCII characters')
    .option('--color', 'always use color')
    .option('--no-color', 'never use color');
}

/** `--format`, with the formats that a command has. */
export function addFormat(command: Command, formats: NamedFormats): Command {
  return command.addOption(
    new Option('-f, --format <format>', `the output format: ${described(formats)}; ${defaultFormat(formats)}`).choices(
      Object.keys(formats),
    ),
  );
}

const defaultFormat = (formats: NamedFormats): string =>
  `default: set by the file's ending, or ${Object.keys(formats)[0]}`;

type NamedFormats = Readonly<Record<string, Pick<Format, 'title'>>>;

function described(formats: NamedFormats): string {
  return Object.entries(formats)
    .map(([name, { title }]) => `${name} (${title})`)
    .join('; ');
}

/** `--format`, which may be repeated: one report on standard output, others in files (`--format sarif=results.sarif`). */
export function addReports(command: Command, formats: NamedFormats): Command {
  const names = Object.keys(formats);
  const option = new Option(
    '-f, --format <format[=file]>',
    `the output format: ${described(formats)}; can be repeated if all but one have a file; ${defaultFormat(formats)}`,
  ).argParser((text: string, previous: readonly string[] = []) => {
    const [name = ''] = text.split('=');
    if (!names.includes(name)) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
    return [...previous, text];
  });
  return command
    .addOption(taking([...names, ...names.map((name) => `${name}=`)], option))
    .option(
      '--max-findings <number>',
      'list at most this many findings per file, and count the rest (default: 10000)',
      parseMost,
    );
}

/** What the rows of a CSV are. */
export function addRows(command: Command): Command {
  return command.addOption(
    new Option('--rows <what>', 'what each row of a csv report is about (default: partnerships)').choices(csvRows),
  );
}

/** In which order the partnerships of a run come. */
export function addArrangement(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--sort <by>',
        'sort by name, by next gateway (the earliest first), by date (the oldest first) or by findings (the most first)',
      ).choices(sortings),
    )
    .addOption(
      new Option(
        '--group-by <what>',
        'group by state, by next gateway, or by the programs that fit; text and markdown show a heading per group',
      ).choices(groupings),
    );
}

/** How the work is done where there are many files. */
export function addBulk(command: Command): Command {
  return addProgress(
    addJobs(command).option(
      '--shard <part/parts>',
      'read only one part of the files, such as 3/8, to split them among machines',
      parseShard,
    ),
  );
}

export function addJobs(command: Command): Command {
  return command
    .option('-j, --jobs <number>', 'how many files to read at once (default: one per processor)', parseJobs)
    .option('--timeout <seconds>', 'stop reading a file after this many seconds, and report it', parseSeconds);
}

/** `--minimum`, of what the public may see. @param condition when it holds, for the help */
export const minimumOption = (condition = ''): Option =>
  new Option(
    '--minimum <people>',
    `${condition}hide numbers about fewer people than this (at least 10; a file can set more)`,
  ).argParser(readMinimum);

/** A number of people that hides more than the least. */
function readMinimum(text: string): number {
  if (!/^\d{2,6}$/.test(text) || Number(text) < 10) throw new InvalidArgumentError('Use a whole number of 10 or more.');
  return Number(text);
}

export function addProgress(command: Command): Command {
  return command.option('--no-progress', 'hide the progress bar');
}

export function addReading(command: Command): Command {
  return command
    .option('--framework <file>', 'use the framework edition in this file')
    .option('--max-file-size <size>', 'the largest file to read, such as 20MB (default: 5MB)', parseSize);
}

export function addMethod(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--basis <basis>',
        'count every benchmark the partnership marked as met (self, the default), or only those a review confirmed (reviewed)',
      ).choices(['self', 'reviewed']),
    )
    .addOption(
      new Option(
        '--method <method>',
        "use the file's method, or only the framework's (default: file; --require and totals use the framework's)",
      ).choices(['file', 'framework']),
    )
    .option(
      '--reading <name=option>',
      'use this reading in this run; can be repeated (see: strive explain readings)',
      collectReading,
    );
}

function collectReading(text: string, previous: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, name, option] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!name || !option) throw new InvalidArgumentError('Use NAME=OPTION, such as gap-measure=relative.');
  return { ...previous, [name]: option };
}

/** When a run fails over what the findings are. */
export function addJudgment(command: Command): Command {
  return command
    .option('--strict', 'also fail (exit status 1) on warnings; --no-strict overrides a config file')
    .addOption(new Option('--no-strict').hideHelp())
    .option('--max-warnings <number>', 'fail (exit status 1) on more warnings than this in total', parseCount)
    .option(
      '--rule <name=severity>',
      'report this kind of finding as error, warning, info, or off, such as gap/leveling-down=error; can be repeated',
      collectSeverity,
    );
}

/** When a run fails over where a partnership stands. */
export function addRequirements(command: Command): Command {
  return command
    .addOption(
      taking(
        'requirements',
        new Option(
          '--require <name>',
          'fail (exit status 1) unless this gateway is crossed or this determination is eligible; can be repeated',
        ).argParser(collect),
      ),
    )
    .option(
      '--allow-undetermined',
      "don't fail if missing data leaves a --require undetermined; --no-allow-undetermined overrides a config file",
    )
    .addOption(new Option('--no-allow-undetermined').hideHelp());
}

export function collect(text: string, previous: readonly string[] = []): string[] {
  return [...previous, text];
}

/** `NAME=SEVERITY`, of a kind of finding that may be more or less severe. */
function collectSeverity(text: string, previous: SeverityOverrides = {}): SeverityOverrides {
  const [, name, severity] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!name || !severity) throw new InvalidArgumentError('Use NAME=SEVERITY, such as gap/leveling-down=error.');
  const refusal = refusedOverride(name, severity);
  if (refusal !== undefined) throw new InvalidArgumentError(refusal);
  return { ...previous, [name]: severity as SeverityOverrides[string] };
}

/** A whole number from 0 on. */
function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Use a whole number, such as 0 or 10.');
  return Number(text);
}

/** A whole number from 1 on. */
function parseMost(text: string): number {
  const number = parseCount(text);
  if (number === 0) throw new InvalidArgumentError('Use a whole number of 1 or more.');
  return number;
}

/** A number of threads from 1 on. */
export function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Use a whole number of 1 or more.');
  return Number(text);
}

export function parseSeconds(text: string): number {
  const seconds = /^\d{1,6}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (!(seconds > 0)) throw new InvalidArgumentError('Use a number of seconds, such as 10.');
  return seconds;
}

/** One part of so many, both counted from 1. */
export interface Shard {
  readonly part: number;
  readonly parts: number;
}

export function parseShard(text: string): Shard {
  const [, part, parts] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  if (part === undefined) throw new InvalidArgumentError('Use PART/PARTS, such as 3/8.');
  if (shard.part > shard.parts)
    throw new InvalidArgumentError(`There is no part ${part} of ${parts}. The first number can be at most ${parts}.`);
  return shard;
}

const units = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9 } as const;

/** A size in bytes from text such as `20MB`, `500 kB` or `1000000`. */
export function parseSize(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?b?)$/i.exec(text.trim()) ?? [];
  const name = unit.toLowerCase();
  const factor = units[(/^[kmg]$/.test(name) ? `${name}b` : name) as keyof typeof units];
  const size = Math.floor(Number(amount) * factor);
  if (!(size > 0)) throw new InvalidArgumentError('Use a size, such as 20MB.');
  return size;
}
