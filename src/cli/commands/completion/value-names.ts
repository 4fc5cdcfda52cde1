import type { Argument, Option } from 'commander';

/** What an option or an argument takes: these words, or names of this kind. */
export type ValueNames = readonly string[] | ValueKind;

/** Kinds of names that completion knows how to find. */
export type ValueKind =
  | 'assessments'
  | 'files'
  | 'folders'
  | 'gateways'
  | 'pillars'
  | 'benchmarks'
  | 'settable'
  | 'additions'
  | 'statuses'
  | 'outcomes'
  | 'requirements'
  | 'goals'
  | 'readings'
  | 'severities'
  | 'states'
  | 'topics'
  | 'indicators-of-file'
  | 'short-names-of-file'
  | 'groups-of-file';

const declared = new WeakMap<Option | Argument, ValueNames>();

/** Declares what an option or an argument takes, where neither its choices nor its name in help (`<gateway>`) say it. */
export function taking<Declared extends Option | Argument>(names: ValueNames, declaration: Declared): Declared {
  declared.set(declaration, names);
  return declaration;
}

/** The same by their names in help, which mean the same in every command. */
const byName: Readonly<Record<string, ValueKind>> = {
  folder: 'folders',
  place: 'files',
  source: 'files',
  workbook: 'files',
  gateway: 'gateways',
  pillar: 'pillars',
  benchmark: 'benchmarks',
  status: 'statuses',
  outcome: 'outcomes',
  outcomes: 'outcomes',
  codes: 'states',
  'name=option': 'readings',
  'name=severity': 'severities',
  topic: 'topics',
  indicator: 'short-names-of-file',
  'dimension/group': 'groups-of-file',
  group: 'groups-of-file',
};

/** What an option takes; undefined where it takes no value, or one that nobody can foresee. */
export function namesForOption(option: Option): ValueNames | undefined {
  const [, name] = /[<[]([^<[>\]]+?)(?:\.\.\.)?[>\]]/.exec(option.flags) ?? [];
  if (name === undefined) return undefined;
  return declared.get(option) ?? option.argChoices ?? (name === 'file' ? 'files' : byName[name]);
}

/** What an argument takes. A file that is there is an assessment, and an indicator is named with its outcome. */
export function namesForArgument(argument: Argument): ValueNames | undefined {
  const name = argument.name();
  const kind = /^files?$/.test(name) ? 'assessments' : name === 'indicator' ? 'indicators-of-file' : byName[name];
  return declared.get(argument) ?? argument.argChoices ?? kind;
}
