import type { Remark } from '../findings/finding.js';
import { grouped } from '../text/grouped.js';
import { personalDataIn } from '../text/personal-data/mask-personal-data.js';
import { shortNameFrom } from '../text/short-name-from.js';
import { shownText } from '../text/shown-text.js';
import { keysOf, pointerKey } from '../yaml/json-pointer.js';
import { entriesOf, entryOf, isMapping, type Mapping } from '../yaml/plain-data.js';
import type { PlacedError } from './relevant-errors.js';
import { type JsonSchema, schemaPlace } from './schema-place.js';

export interface MissingLevels {
  /** One for each entry that stands without its name. */
  readonly remarks: readonly Remark[];
  /** What they explain: no further mistakes. */
  readonly explained: ReadonlySet<PlacedError>;
}

/**
 * Finds entries that stand without the key that names them: `name`, `unit` and `values` right under an outcome, where an
 * indicator's short name is expected. Each of these keys would be taken for an indicator, and together they are one mistake.
 */
export function missingLevels(root: JsonSchema, document: unknown, errors: readonly PlacedError[]): MissingLevels {
  const remarks: Remark[] = [];
  const explained = new Set<PlacedError>();
  const known = new Map<string, ReadonlySet<string>>();
  const straysIn = (holder: string) => {
    const found = known.get(holder);
    if (found !== undefined) return found;
    const strays = findStrays(root, document, holder);
    const emptyEntry = strays.length === 0 ? undefined : emptyEntryBefore(document, holder, strays[0] ?? '');
    if (emptyEntry !== undefined) remarks.push(notIndentedRemark(`${holder}/${pointerKey(emptyEntry)}`, strays));
    else if (strays.length > 0) remarks.push(remark(document, holder, strays));
    const told = new Set(emptyEntry === undefined ? strays : [...strays, emptyEntry]);
    known.set(holder, told);
    return told;
  };
  for (const one of errors) {
    const { instancePath } = one.error;
    if (instancePath === '') continue;
    const holder = instancePath.slice(0, instancePath.lastIndexOf('/'));
    if (straysIn(holder).has(keysOf(instancePath).at(-1) ?? '')) explained.add(one);
  }
  return { remarks, explained };
}

/** The keys that say something of an entry, where the names of entries are expected. */
function findStrays(root: JsonSchema, document: unknown, holder: string): readonly string[] {
  const place = schemaPlace(root, document, holder);
  if (place === undefined || !isMapping(place.schema['additionalProperties']) || !isMapping(place.value)) return [];
  const value = place.value;
  const keys = Object.keys(value);
  const strays = keys.filter((key) => {
    const entry = schemaPlace(root, document, `${holder}/${pointerKey(key)}`)?.schema;
    return isStray(key, value, (entry?.['properties'] ?? {}) as object);
  });
  // One among several may be a slip of another kind.
  return strays.length > 1 || strays.length === keys.length ? strays : [];
}

/** An entry may be called like one of the keys within it: then it holds some of these. */
function isStray(key: string, among: Mapping, known: object): boolean {
  if (!Object.hasOwn(known, key)) return false;
  const value = among[key];
  return !isMapping(value) || !Object.keys(value).some((one) => Object.hasOwn(known, one));
}

/** An entry that is left empty right before them: its name is there, and they are not indented under it. */
function emptyEntryBefore(document: unknown, holder: string, stray: string): string | undefined {
  const entries = entriesOf(keysOf(holder).reduce<unknown>(entryOf, document));
  const [name, value] = entries[entries.findIndex(([key]) => key === stray) - 1] ?? [];
  return value === null ? name : undefined;
}

function remark(document: unknown, holder: string, strays: readonly string[]): Remark {
  const holderName = shownText(keysOf(holder).at(-1) ?? '');
  const [stand, describe, them] = strays.length === 1 ? ['is', 'it describes', 'it'] : ['are', 'they describe', 'them'];
  return {
    rule: 'schema/missing',
    message: `${firstOf(strays)} ${stand} directly under \`${holderName}\`. The short name of what ${describe} is missing.`,
    path: `${holder}/${pointerKey(strays[0] ?? '')}`,
    at: 'key',
    suggestion: `Add a short name of your choice above ${them}, such as \`${exampleName(document, holder)}:\`. Indent ${them} 2 more spaces.`,
  };
}

/** The first of several keys, and how many more there are. */
function firstOf(keys: readonly string[]): string {
  const named = keys.slice(0, 3).map((key) => `\`${shownText(key)}\``);
  return `${named.join(', ')}${keys.length > named.length ? ` and ${keys.length - named.length} more` : ''}`;
}

/** Made of the name for people, where there is one. */
function exampleName(document: unknown, holder: string): string {
  const name = entryOf(keysOf(holder).reduce<unknown>(entryOf, document), 'name');
  const isUsable = typeof name === 'string' && personalDataIn(name).length === 0;
  return (isUsable && shortNameFrom(name, 30)) || 'short-name';
}

interface NotIndented {
  /** One for each key whose lines stand beside it. */
  readonly remarks: readonly Remark[];
  /** What they explain: no second mistake. */
  readonly explained: ReadonlySet<PlacedError>;
}

/**
 * Finds keys without a value whose lines follow in the same column: each of those lines is a key that is not known there,
 * and together they are one mistake of indentation.
 */
export function notIndented(errors: readonly PlacedError[]): NotIndented {
  const remarks: Remark[] = [];
  const explained = new Set<PlacedError>();
  const empty = errors.filter(({ error, value }) => value === null && ['type', 'anyOf'].includes(error.keyword));
  if (empty.length === 0) return { remarks, explained };
  const unknown = grouped(
    errors.filter(({ error }) => error.keyword === 'additionalProperties'),
    ({ error }) => error.instancePath,
  );
  for (const holder of empty) {
    const path = holder.error.instancePath;
    const parts = [holder.schema, ...holder.alternatives];
    const strays = (unknown.get(path.slice(0, path.lastIndexOf('/'))) ?? []).filter(
      (stray) => !explained.has(stray) && parts.some((part) => belongs(part, strayKey(stray), stray.value)),
    );
    if (strays.length === 0) continue;
    for (const one of [holder, ...strays]) explained.add(one);
    remarks.push(notIndentedRemark(path, strays.map(strayKey)));
  }
  return { remarks, explained };
}

const strayKey = ({ error }: PlacedError) => String(error.params['additionalProperty']);

/** Whether a key may be in a group of keys: it is known there, or it is what the writer may call an entry. */
function belongs(schema: JsonSchema, key: string, among: unknown): boolean {
  if (Object.hasOwn((schema['properties'] ?? {}) as object, key)) return true;
  if (!isMapping(schema['additionalProperties'])) return false;
  if (entryOf(schema['propertyNames'], '$ref') === '#/definitions/period') return /^[12]\d{3}(?:\D\d{2,4})?$/.test(key);
  return isMapping(entryOf(among, key));
}

/**
 * What to tell of a key whose lines stand beside it.
 *
 * @param path of the key without a value
 */
function notIndentedRemark(path: string, keys: readonly string[]): Remark {
  const name = shownText(keysOf(path).at(-1) ?? '');
  const stand = keys.length === 1 ? 'is' : 'are';
  return {
    rule: 'schema/type',
    message: `\`${name}\` has nothing under it. ${firstOf(keys)} ${stand} in the same column, not indented.`,
    path,
    at: 'key',
    suggestion: `Add 2 spaces before each line that belongs under \`${name}\`.`,
  };
}
