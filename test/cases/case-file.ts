import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const folder = fileURLToPath(new URL('.', import.meta.url));
const caseKeys = ['case', 'why', 'extends', 'options', 'assessment', 'files', 'rulesInQuestion', 'expect'];
const optionKeys = ['basis', 'method', 'readings', 'today'];

export interface CaseOptions {
  readonly basis?: 'self' | 'reviewed';
  readonly method?: 'file' | 'framework';
  readonly readings?: Record<string, string>;
  readonly today?: string;
}

export interface CaseFile {
  /** The file's path below the folder of cases. */
  readonly name: string;
  readonly title: string;
  readonly options: CaseOptions;
  /** The assessment's YAML. */
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
  readonly rulesInQuestion: readonly string[] | undefined;
  readonly expected: Record<string, unknown>;
}

export type Mapping = Record<string, unknown>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of all case files, in alphabetical order. */
export function listCases(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('bases'))
    .map((name) => relative(folder, join(folder, name)))
    .sort();
}

/** Reads a case; throws on anything that its format does not know, so that a misspelled key never passes unseen. */
export function readCase(name: string): CaseFile {
  const content = readMapping(name);
  refuseUnknownKeys(content, caseKeys, name);
  const {
    case: title,
    why,
    extends: bases = [],
    options = {},
    assessment = {},
    files = {},
    expect: expected,
  } = content;
  if (typeof title !== 'string' || typeof why !== 'string') throw new Error(`${name}: \`case\` and \`why\` are needed`);
  if (!isMapping(options) || !isMapping(files)) throw new Error(`${name}: \`options\` and \`files\` are mappings`);
  if (!isMapping(expected) || Object.keys(expected).length === 0) throw new Error(`${name}: \`expect\` is empty`);
  refuseUnknownKeys(options, optionKeys, `${name}, options`);
  return {
    name,
    title,
    options: options as CaseOptions,
    text: typeof assessment === 'string' ? assessment : stringify(compose(bases, assessment, name)),
    files: new Map(Object.entries(files).map(([path, text]) => [path, String(text)])),
    rulesInQuestion: content['rulesInQuestion'] as readonly string[] | undefined,
    expected,
  };
}

function compose(bases: unknown, assessment: unknown, name: string): Mapping {
  if (!isMapping(assessment)) throw new Error(`${name}: \`assessment\` is a mapping or a text`);
  const names = ['start', ...(Array.isArray(bases) ? bases : [bases])];
  return [...names.map((base) => readMapping(join('bases', `${String(base)}.yaml`))), assessment].reduce(merge);
}

function merge(below: Mapping, above: Mapping): Mapping {
  const merged: Mapping = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const covered = merged[key];
    merged[key] = isMapping(covered) && isMapping(value) ? merge(covered, value) : value;
  }
  return merged;
}

function readMapping(name: string): Mapping {
  const content: unknown = parse(readFileSync(join(folder, name), 'utf8'));
  if (!isMapping(content)) throw new Error(`${name}: a mapping is needed`);
  return content;
}

function refuseUnknownKeys(mapping: Mapping, known: readonly string[], where: string): void {
  const unknown = Object.keys(mapping).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`${where}: unknown ${unknown.join(', ')}`);
}
