import { Option } from 'commander';
import type { CommandDefinition } from '../../command.js';
import type { Io } from '../../io.js';
import type { Candidate } from './candidate.js';
import { type CompletionPlace, completionPlace } from './place.js';
import type { ValueKind, ValueNames } from './value-names.js';
import { namesForArgument, namesForOption } from './value-names.js';

/** What may be typed at a place. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  /** Which files the shell is to offer, because it knows how to write their names. */
  readonly paths: 'none' | 'assessments' | 'files' | 'folders';
  /** The part of the current word before the name of a file: `--output=`, `sarif=`. */
  readonly pathPrefix: string;
}

const nothing: Offer = { candidates: [], paths: 'none', pathPrefix: '' };

/**
 * What may be typed in the place of a word.
 *
 * @param before the words before it, without the program's own name
 */
export async function offerFor(
  io: Io,
  commands: readonly CommandDefinition[],
  before: readonly string[],
  current: string,
): Promise<Offer> {
  const place = completionPlace(commands, before, current);
  switch (place.typing.kind) {
    case 'command':
      return only(commandNames(commands, before.length > 0), current);
    case 'option':
      return only(optionNames(place), current);
    case 'value': {
      const { of, prefix } = place.typing;
      const names = of instanceof Option ? namesForOption(of) : namesForArgument(of);
      return names === undefined ? nothing : valueOffer(io, place, names, prefix, current);
    }
    default:
      return nothing;
  }
}

function commandNames(commands: readonly CommandDefinition[], forHelp: boolean): Candidate[] {
  const names = commands.map(({ name, summary }) => ({ value: name, description: summary }));
  return forHelp ? names : [...names, { value: 'help', description: 'show help for a command' }];
}

/** An option that takes no value is offered once. */
function optionNames({ options, typed }: CompletionPlace): Candidate[] {
  return options.flatMap((option) => {
    const { long, description, required, optional } = option;
    const isDone = long !== undefined && typed.values.has(long) && !required && !optional;
    return long === undefined || isDone ? [] : [{ value: long, description }];
  });
}

async function valueOffer(
  io: Io,
  place: CompletionPlace,
  names: ValueNames,
  prefix: string,
  current: string,
): Promise<Offer> {
  if (names === 'assessments' || names === 'files' || names === 'folders') {
    return { candidates: [], paths: names, pathPrefix: prefix };
  }
  const value = current.slice(prefix.length);
  // `--format sarif=results.sarif`: behind the = stands a file.
  const [format = '', word = ''] = /^([^=]+)=/.exec(value) ?? [];
  if (typeof names !== 'string' && names.includes(`${word}=`)) {
    return { candidates: [], paths: 'files', pathPrefix: prefix + format };
  }
  const candidates = typeof names === 'string' ? await namesOfKind(io, place, names, value) : namesIn(names);
  return only(
    candidates.map((candidate) => ({ ...candidate, value: prefix + candidate.value })),
    current,
  );
}

/** Words of which one goes on (`sarif=`) are offered without that as well. */
function namesIn(names: readonly string[]): Candidate[] {
  return names.filter((name) => !name.endsWith('=')).map((value) => ({ value }));
}

async function namesOfKind(
  io: Io,
  place: CompletionPlace,
  kind: ValueKind,
  typed: string,
): Promise<readonly Candidate[]> {
  if (/-of-file$/.test(kind)) return (await import('./names-in-file.js')).namesInFile(io, place, kind);
  return (await import('./names-of-kind.js')).namesOfKind(io, place, kind, typed);
}

/** Whether a word can stand on any shell's command line as it is: nothing in it that a shell would act upon. */
const isHarmless = (value: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9_./:=,-]*$|^--[a-z][a-z0-9-]*(?:=[A-Za-z0-9_./:=,-]*)?$/.test(value);

/** Those that begin as the current word does, in upper or lower case, each once. */
function only(candidates: readonly Candidate[], current: string): Offer {
  const typed = current.toLowerCase();
  const seen = new Set<string>();
  const fitting = candidates.filter(({ value }) => {
    const fits = isHarmless(value) && value.toLowerCase().startsWith(typed) && !seen.has(value);
    seen.add(value);
    return fits;
  });
  return { ...nothing, candidates: fitting };
}
