import { type Argument, Command, type Option } from 'commander';
import type { CommandDefinition } from '../../command.js';

/** What is being typed, and what was typed before it. */
export interface CompletionPlace {
  readonly typing:
    | { readonly kind: 'command' }
    | { readonly kind: 'option' }
    | { readonly kind: 'value'; readonly of: Option | Argument; readonly prefix: string }
    | { readonly kind: 'nothing' };
  /** The options that may be typed. */
  readonly options: readonly Option[];
  /** The arguments before, and the values of options by their long names. */
  readonly typed: { readonly arguments: readonly string[]; readonly values: ReadonlyMap<string, string> };
}

const nowhere: CompletionPlace['typed'] = { arguments: [], values: new Map() };

/**
 * Finds out what a word on the command line is to be.
 *
 * @param before the words before it, without the program's own name
 */
export function completionPlace(
  commands: readonly CommandDefinition[],
  before: readonly string[],
  current: string,
): CompletionPlace {
  const [name, ...rest] = before;
  if (name === undefined) {
    return {
      typing: { kind: current.startsWith('-') ? 'option' : 'command' },
      options: globalOptions(),
      typed: nowhere,
    };
  }
  if (name === 'help')
    return { typing: { kind: rest.length === 0 ? 'command' : 'nothing' }, options: [], typed: nowhere };
  const definition = commands.find((candidate) => candidate.name === name);
  if (definition === undefined) return { typing: { kind: 'nothing' }, options: [], typed: nowhere };
  return placeIn(definition.configure(new Command(name).helpOption('-h, --help', 'show help')), rest, current);
}

function placeIn(command: Command, words: readonly string[], current: string): CompletionPlace {
  const options = [...command.createHelp().visibleOptions(command)];
  const typed = { arguments: [] as string[], values: new Map<string, string>() };
  let waiting: Option | undefined;
  let optionsEnded = false;
  for (const word of words) {
    const isOption = !optionsEnded && /^-./.test(word);
    if (waiting && (waiting.required || !isOption)) {
      typed.values.set(waiting.long ?? '', word);
      waiting = undefined;
      continue;
    }
    waiting = undefined;
    if (!isOption) typed.arguments.push(word);
    else if (word === '--') optionsEnded = true;
    else waiting = optionTyped(command.options, word, typed.values);
  }
  const place = (typing: CompletionPlace['typing']): CompletionPlace => ({ typing, options, typed });
  if (waiting && (waiting.required || !current.startsWith('-')))
    return place({ kind: 'value', of: waiting, prefix: '' });
  if (!optionsEnded && current.startsWith('-') && current !== '-') {
    const [prefix = '', long = ''] = /^(--[^=]+)=/.exec(current) ?? [];
    if (prefix === '') return place({ kind: 'option' });
    const of = command.options.find((option) => option.long === long && takesValue(option));
    return place(of ? { kind: 'value', of, prefix } : { kind: 'nothing' });
  }
  if (current === '-') return place({ kind: 'option' });
  const of = argumentAt(command, typed.arguments.length);
  return place(of ? { kind: 'value', of, prefix: '' } : { kind: optionsEnded ? 'nothing' : 'option' });
}

/** Takes note of an option; returns it where the next word is its value. */
function optionTyped(options: readonly Option[], word: string, values: Map<string, string>): Option | undefined {
  const [, flag = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
  const option = options.find(({ long, short }) => long === flag || short === flag);
  if (option === undefined) return undefined;
  values.set(option.long ?? '', value ?? '');
  return value === undefined && takesValue(option) ? option : undefined;
}

const takesValue = ({ required, optional }: Option): boolean => required || optional;

function argumentAt({ registeredArguments }: Command, index: number): Argument | undefined {
  const last = registeredArguments.at(-1);
  return registeredArguments[index] ?? (last?.variadic ? last : undefined);
}

function globalOptions(): readonly Option[] {
  const program = new Command().version('', '-V, --version', 'print the version').helpOption('-h, --help', 'show help');
  return program.createHelp().visibleOptions(program);
}
