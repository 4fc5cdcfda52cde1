import type { Remark } from '../findings/finding.js';
import { nearestName } from '../text/nearest-name.js';
import { shownText } from '../text/shown-text.js';
import { keysOf, pointerKey } from '../yaml/json-pointer.js';
import { entryOf, isMapping } from '../yaml/plain-data.js';
import { nameOf } from './naming.js';
import type { PlacedError } from './relevant-errors.js';
import type { JsonSchema } from './schema-place.js';

/** Every key that the schema names, with the ways that lead to it. */
function knownPlaces(root: JsonSchema): ReadonlyMap<string, readonly string[][]> {
  const places = new Map<string, string[][]>();
  const visit = (schema: unknown, way: readonly string[]): void => {
    if (!isMapping(schema)) return;
    const reference = schema['$ref'];
    if (typeof reference === 'string') visit(keysOf(reference.slice(1)).reduce<unknown>(entryOf, root), way);
    for (const alternative of Array.isArray(schema['anyOf']) ? schema['anyOf'] : []) visit(alternative, way);
    if (isMapping(schema['properties'])) {
      for (const [key, property] of Object.entries(schema['properties'])) {
        const ways = places.get(key) ?? [];
        ways.push([...way]);
        places.set(key, ways);
        visit(property, [...way, key]);
      }
    }
    if (isMapping(schema['additionalProperties'])) visit(schema['additionalProperties'], [...way, '…']);
    if (isMapping(schema['items'])) visit(schema['items'], way);
  };
  visit(root, []);
  return places;
}

/** Where a key belongs; undefined where it is not known, or known in too many places to name one. */
function home(ways: readonly string[][] | undefined): string | undefined {
  if (ways === undefined) return undefined;
  const named = [...new Set(ways.map((way) => way.map((key) => (key === '…' ? key : `\`${key}\``)).join(' > ')))];
  if (named.length > 2) return undefined;
  return named.map((way) => (way === '' ? 'at the top level' : `under ${way}`)).join(' or ');
}

/** A file with more unknown keys than this is another kind of file: nobody meant one of ours by each of its keys. */
const explainedInFull = 500;

/** Explains unknown keys of documents of one schema: a slip of the pen, or a key that belongs elsewhere. */
export function explainUnknownKeys(root: JsonSchema): (placed: PlacedError) => Remark {
  let known: ReadonlyMap<string, readonly string[][]> | undefined;
  let explained = 0;
  const listed = new Map<JsonSchema, string>();
  const knownHere = (schema: JsonSchema) => {
    const list = listed.get(schema) ?? listOf(keysIn(schema));
    listed.set(schema, list);
    return list;
  };
  return ({ error, schema }) => {
    explained += 1;
    known ??= knownPlaces(root);
    const key = String(error.params['additionalProperty']);
    const explainedOtherwise =
      merge(key) ??
      severalKeys(schema, key) ??
      crossedWithoutBenchmarks(root, error.instancePath, key) ??
      byCode(schema, key) ??
      (explained <= explainedInFull ? meantKey(key, keysIn(schema), known) : undefined);
    return {
      rule: 'schema/unknown-key',
      message: `\`${shownText(key)}\` isn't a known key ${error.instancePath === '' ? 'at the top level' : `in ${inPlace(error.instancePath)}`}.`,
      path: `${error.instancePath}/${pointerKey(key)}`,
      at: 'key',
      suggestion: explainedOtherwise ?? knownHere(schema),
    };
  };
}

/** `<<` takes keys over from another place, for some readers of YAML. */
const merge = (key: string) => (key === '<<' ? 'Replace `<<` with the keys under it, indented the same.' : undefined);

/** `partnership.name`: other programs write a key and one below it on one line. */
function severalKeys(schema: JsonSchema, key: string): string | undefined {
  const [first = '', ...others] = key.split(/[./]/);
  if (others.length === 0 || !keysIn(schema).includes(first) || !others.every((one) => /^[\w-]+$/.test(one))) return;
  const below = others.map((one) => `, then below it, indented 2 more spaces, \`${shownText(one)}:\``);
  return `Write each key on its own line: \`${first}:\`${below.join('')}.`;
}

/** A benchmark's code in the place of its name: the schema's titles begin with it. */
function byCode(schema: JsonSchema, key: string): string | undefined {
  if (!/^[a-z]+-[a-z]?\d+$/i.test(key)) return undefined;
  const meant = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).find(([, { title }]) =>
    String(title).startsWith(`${key.toUpperCase()} `),
  )?.[0];
  return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}

const keysIn = (schema: JsonSchema) => Object.keys((schema['properties'] ?? {}) as object);

/** A gateway that has no benchmarks can be on record, and has nothing to answer. */
function crossedWithoutBenchmarks(root: JsonSchema, path: string, key: string): string | undefined {
  if (path !== '/gateways') return undefined;
  const way = ['properties', 'designations', 'items', 'properties', 'id', 'enum'];
  const onRecord = way.reduce<unknown>(entryOf, root);
  if (!Array.isArray(onRecord) || !onRecord.includes(key)) return undefined;
  return `\`${key}\` has no benchmarks to answer. It's judged by its criteria. List what was awarded under \`designations\`.`;
}

const inPlace = (path: string) => nameOf(path).replace(/^Entry/, 'entry');

/** Where a key belongs, or the key that was probably meant; undefined where it resembles none. */
function meantKey(
  key: string,
  here: readonly string[],
  known: ReadonlyMap<string, readonly string[][]>,
): string | undefined {
  const elsewhere = home(known.get(key));
  if (elsewhere !== undefined) return `\`${key}\` belongs ${elsewhere}. Move it there.`;
  const nearHere = nearestName(key, here);
  if (nearHere !== undefined) return `Did you mean \`${nearHere}\`?`;
  const nearElsewhere = nearestName(key, known.keys());
  const place = nearElsewhere === undefined ? undefined : home(known.get(nearElsewhere));
  return place === undefined ? undefined : `Did you mean \`${nearElsewhere}\`? It belongs ${place}.`;
}

function listOf(here: readonly string[]): string {
  if (here.length === 0) return 'Remove it.';
  const shown = here
    .slice(0, 12)
    .map((one) => `\`${one}\``)
    .join(', ');
  return `Known keys: ${shown}${here.length > 12 ? ' and more' : ''}.`;
}
