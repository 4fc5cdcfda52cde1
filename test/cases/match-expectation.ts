import { isMapping, type Mapping } from './case-file.js';

/**
 * Compares what came out with what a case expects, and says in words where they differ; no words mean that they agree.
 * What the expectation does not name may be anything; what it names must be there.
 */
export function mismatches(expected: unknown, actual: unknown, where = 'expect'): string[] {
  if (Array.isArray(expected)) return mismatchesOfList(expected, actual, where);
  if (isMapping(expected)) return mismatchesOfMapping(expected, actual, where);
  return matchesScalar(expected, actual) ? [] : [`${where}: expected ${show(expected)}, got ${show(actual)}`];
}

function mismatchesOfMapping(expected: Mapping, actual: unknown, where: string): string[] {
  if (Object.keys(expected).length === 0) return [`${where}: expects nothing`];
  const found = Array.isArray(actual) ? byId(actual) : actual;
  if (!isMapping(found)) return [`${where}: expected a mapping, got ${show(actual)}`];
  return Object.entries(expected).flatMap(([key, value]) =>
    Object.hasOwn(found, key)
      ? mismatches(value, found[key], `${where}.${key}`)
      : [`${where}: no ${key} among ${Object.keys(found).join(', ')}`],
  );
}

function mismatchesOfList(expected: readonly unknown[], actual: unknown, where: string): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return [`${where}: expected ${expected.length} entries, got ${show(actual)}`];
  }
  const unordered = expected.every((entry) => typeof entry === 'string');
  const [wanted, found] = unordered ? [[...expected].sort(), [...actual].sort()] : [expected, actual];
  return wanted.flatMap((entry, index) => mismatches(entry, found[index], `${where}.${index}`));
}

/** What has an id (or a period, or a name) by that id; a second one of the same id hides neither, so it is refused. */
function byId(entries: readonly unknown[]): Mapping | undefined {
  const found: Mapping = {};
  for (const entry of entries) {
    const id = isMapping(entry) ? (entry['id'] ?? entry['period'] ?? entry['name']) : undefined;
    if (typeof id !== 'string' || Object.hasOwn(found, id)) return undefined;
    found[id] = entry;
  }
  return found;
}

function matchesScalar(expected: unknown, actual: unknown): boolean {
  const approximate = typeof expected === 'string' ? /^about (-?\d+\.(\d+))$/.exec(expected) : null;
  if (!approximate) return expected === actual;
  const decimals = approximate[2]?.length ?? 0;
  return typeof actual === 'number' && actual.toFixed(decimals) === approximate[1];
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
