import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Format } from '../report/formats.js';

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

export function addPresentation(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write the result to a file instead of the terminal')
    .option('--ascii', 'use plain ASCII characters only')
    .option('--color', 'use color even where the terminal does not ask for it')
    .option('--no-color', 'use no color');
}

/** `--format`, with the formats that a command has; the first is the default. */
export function addFormat(command: Command, formats: Readonly<Record<string, Pick<Format, 'title'>>>): Command {
  const names = Object.keys(formats);
  return command.addOption(
    new Option(
      '-f, --format <format>',
      `how to show the result: ${Object.entries(formats)
        .map(([name, { title }]) => `${name} (${title})`)
        .join('; ')}`,
    )
      .choices(names)
      .default(names[0]),
  );
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
        'count a benchmark on the partnership’s own word (self), or only when a review confirmed it (reviewed)',
      )
        .choices(['self', 'reviewed'])
        .default('self'),
    )
    .addOption(
      new Option(
        '--method <method>',
        'judge by the file’s method, or by the framework’s alone (default: file; --require judges by framework)',
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
