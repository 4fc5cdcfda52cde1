import type { Remark } from '../findings/finding.js';
import { personalDataIn } from '../text/personal-data.js';
import { shortNameFrom } from '../text/short-name-from.js';
import { shownText } from '../text/shown-text.js';
import { keysOf, pointerKey } from '../yaml/json-pointer.js';
import { entriesOf, entryOf, isMapping, type Mapping } from '../yaml/plain-data.js';
import { notIndentedRemark } from './not-indented.js';
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
  const named = strays.slice(0, 3).map((key) => `\`${shownText(key)}\``);
  const more = strays.length > named.length ? ` and ${strays.length - named.length} more` : '';
  const holderName = shownText(keysOf(holder).at(-1) ?? '');
  const [stand, describe, them] = strays.length === 1 ? ['is', 'it describes', 'it'] : ['are', 'they describe', 'them'];
  return {
    rule: 'schema/missing',
    message: `${named.join(', ')}${more} ${stand} directly under \`${holderName}\`. The short name of what ${describe} is missing.`,
    path: `${holder}/${pointerKey(strays[0] ?? '')}`,
    at: 'key',
    suggestion: `Add a short name of your choice above ${them}, such as \`${exampleName(document, holder)}:\`. Indent ${them} 2 more spaces.`,
  };
}

/** Made of the name for people, where there is one. */
function exampleName(document: unknown, holder: string): string {
  const name = entryOf(keysOf(holder).reduce<unknown>(entryOf, document), 'name');
  const isUsable = typeof name === 'string' && personalDataIn(name).length === 0;
  return (isUsable && shortNameFrom(name, 30)) || 'short-name';
}
