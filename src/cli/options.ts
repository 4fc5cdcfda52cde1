import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Format } from '../report/format.js';
import type { CsvRows } from '../report/report-options.js';
import { refusedOverride, type SeverityOverrides } from '../severity.js';
import { taking } from './value-names.js';

/** Options that several commands share; each is declared in one place. */
export interface PresentationOptions {
  readonly ascii?: boolean;
  readonly color?: boolean;
  readonly output?: string;
}

export interface ReadingOptions {
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

export interface RequirementOptions {
  readonly require?: readonly string[];
  readonly allowUndetermined?: boolean;
}

/** Which files: the argument, and what stands in its place. */
export function addInputs(command: Command): Command {
  return command
    .argument(
      '[files...]',
      'files, folders, patterns ("network/**/*.yaml"), @LIST for the names in a file, - for standard input',
    )
    .option(
      '--files-from <file>',
      'read the names in this file, too, one on each line or ended by NUL (- for standard input); may be repeated',
      collect,
    )
    .option('--allow-empty', 'let a list name nothing, for checks of the files that changed (exit status 0)')
    .option(
      '--stdin-name <name>',
      'what standard input is called in reports; its data files are looked for in that folder',
    );
}

export function addConfig(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'take the settings in this file (default: the nearest strive.config.yaml, from here upwards)',
    )
    .option('--no-config', 'take no settings from a file');
}

export function addPresentation(command: Command): Command {
  return command
    .option(
      '-o, --output <file>',
      'write the result to a file instead of the terminal; its ending (.md, .csv …) says the format',
    )
    .option('--ascii', 'use plain ASCII characters only')
    .option('--color', 'use color even where the terminal does not ask for it')
    .option('--no-color', 'use no color');
}

/** `--format`, with the formats that a command has. */
export function addFormat(command: Command, formats: NamedFormats): Command {
  return command.addOption(
    new Option(
      '-f, --format <format>',
      `how to show the result: ${described(formats)}; ${defaultFormat(formats)}`,
    ).choices(Object.keys(formats)),
  );
}

const defaultFormat = (formats: NamedFormats): string =>
  `default: what the ending of the file says, or ${Object.keys(formats)[0]}`;

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
    `how to show the result: ${described(formats)}; may be repeated, with a file for all but one; ${defaultFormat(formats)}`,
  ).argParser((text: string, previous: readonly string[] = []) => {
    const [name = ''] = text.split('=');
    if (!names.includes(name)) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
    return [...previous, text];
  });
  return command
    .addOption(taking([...names, ...names.map((name) => `${name}=`)], option))
    .addOption(
      new Option(
        '--max-findings <number>',
        'list at most so many findings of a file, and count the others (default: 10000)',
      ).argParser(parseMost),
    );
}

/** What the rows of a CSV are. */
export function addRows(command: Command): Command {
  return command.addOption(
    new Option('--rows <what>', 'what a row of the format csv is about (default: partnerships)').choices([
      'partnerships',
      'benchmarks',
      'indicators',
      'gaps',
      'criteria',
    ] satisfies CsvRows[]),
  );
}

/** How the work is done where there are many files. */
export function addBulk(command: Command): Command {
  return command
    .addOption(
      new Option('-j, --jobs <number>', 'how many files are worked on at once (default: one a processor)').argParser(
        parseJobs,
      ),
    )
    .addOption(
      new Option('--timeout <seconds>', 'give a file up that takes longer, and report it').argParser(parseSeconds),
    )
    .addOption(
      new Option(
        '--shard <part/parts>',
        'do one part of the files, such as 3/8, so that several machines can share them',
      ).argParser(parseShard),
    )
    .option('--no-progress', 'show no progress bar');
}

export function addReading(command: Command): Command {
  return command
    .option('--framework <file>', 'use the edition of the framework in this file')
    .addOption(
      new Option('--max-file-size <size>', 'refuse files larger than this, such as 20MB (default: 5MB)').argParser(
        parseSize,
      ),
    );
}

export function addMethod(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--basis <basis>',
        'count a benchmark on the partnership’s own word (self, the default), or only when a review confirmed it (reviewed)',
      ).choices(['self', 'reviewed']),
    )
    .addOption(
      new Option(
        '--method <method>',
        'judge by the file’s method, or by the framework’s alone (default: file; --require and the counts of many files go by framework)',
      ).choices(['file', 'framework']),
    )
    .option(
      '--reading <name=option>',
      'take this reading for the run; may be repeated (see: strive explain readings)',
      collectReading,
    );
}

function collectReading(text: string, previous: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, name, option] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!name || !option) throw new InvalidArgumentError('Write it as NAME=OPTION, such as gap-measure=relative.');
  return { ...previous, [name]: option };
}

/** When a run fails over what the findings are. */
export function addJudgment(command: Command): Command {
  return command
    .option('--strict', 'fail (exit status 1) on warnings, too; --no-strict where a config file says so')
    .addOption(new Option('--no-strict').hideHelp())
    .addOption(
      new Option('--max-warnings <number>', 'fail (exit status 1) on more warnings than this in all').argParser(
        parseCount,
      ),
    )
    .option(
      '--rule <name=severity>',
      'make findings of this kind an error, a warning, info or off, such as gap/leveling-down=error; may be repeated',
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
          'fail (exit status 1) unless this gateway is crossed or this determination is eligible; may be repeated',
        ).argParser(collect),
      ),
    )
    .option(
      '--allow-undetermined',
      'let what is required be undetermined, for lack of data; --no-allow-undetermined where a config file says so',
    )
    .addOption(new Option('--no-allow-undetermined').hideHelp());
}

function collect(text: string, previous: readonly string[] = []): string[] {
  return [...previous, text];
}

/** `NAME=SEVERITY`, of a kind of finding that may be more or less severe. */
function collectSeverity(text: string, previous: SeverityOverrides = {}): SeverityOverrides {
  const [, name, severity] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!name || !severity) throw new InvalidArgumentError('Write it as NAME=SEVERITY, such as gap/leveling-down=error.');
  const refusal = refusedOverride(name, severity);
  if (refusal !== undefined) throw new InvalidArgumentError(refusal);
  return { ...previous, [name]: severity as SeverityOverrides[string] };
}

/** A whole number from 0 on. */
function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Write a whole number, such as 0 or 10.');
  return Number(text);
}

/** A whole number from 1 on. */
function parseMost(text: string): number {
  const number = parseCount(text);
  if (number === 0) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return number;
}

/** A number of threads from 1 on. */
export function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return Number(text);
}

export function parseSeconds(text: string): number {
  const seconds = /^\d{1,6}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (!(seconds > 0)) throw new InvalidArgumentError('Write a number of seconds, such as 10.');
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
  if (part === undefined) throw new InvalidArgumentError('Write it as PART/PARTS, such as 3/8.');
  if (shard.part > shard.parts)
    throw new InvalidArgumentError(`There is no part ${part} of ${parts}. The first number is ${parts} at most.`);
  return shard;
}

const units = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9 } as const;

/** A size in bytes from text such as `20MB`, `500 kB` or `1000000`. */
export function parseSize(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?b?)$/i.exec(text.trim()) ?? [];
  const name = unit.toLowerCase();
  const factor = units[(/^[kmg]$/.test(name) ? `${name}b` : name) as keyof typeof units];
  const size = Math.floor(Number(amount) * factor);
  if (!(size > 0)) throw new InvalidArgumentError('Write a size such as 20MB.');
  return size;
}
