import { readYaml } from '../../../yaml/read/read-yaml.js';
import { readSource } from '../../inputs/source.js';
import type { Io } from '../../io.js';
import type { Candidate } from './candidate.js';
import type { CompletionPlace } from './place.js';
import type { ValueKind } from './value-names.js';

/** A larger file would keep the person at the keyboard waiting. */
const maximumBytes = 500_000;

/** The names that an assessment has given, taken from the file that the command line has named already. */
export function namesInFile(io: Io, { typed }: CompletionPlace, kind: ValueKind): readonly Candidate[] {
  const file = typed.values.get('--into') ?? typed.arguments[0];
  if (file === undefined) return [];
  const source = readSource(io.cwd(), file, maximumBytes);
  if (source.kind !== 'bytes') return [];
  const { value } = readYaml(source.bytes, file);
  const under = (outcome: string, indicators: unknown) =>
    keys(indicators).map((id) => ({ outcome, id, indicator: part(indicators, id) }));
  const inSection = (section: unknown) => keys(section).flatMap((outcome) => under(outcome, part(section, outcome)));
  const all = [
    ...inSection(part(value, 'outcomes')),
    ...inSection(part(value, 'other-outcomes')),
    ...under('adjacent-outcomes', part(value, 'adjacent-outcomes')),
  ];
  if (kind === 'indicators-of-file')
    return all.map(({ outcome, id, indicator }) => named(`${outcome}/${id}`, indicator));
  if (kind === 'short-names-of-file') {
    const asked = typed.values.get('--outcome');
    return all
      .filter(({ outcome }) => asked === undefined || outcome === asked)
      .map(({ id, indicator }) => named(id, indicator));
  }
  const asked = typed.arguments[1];
  const found = all.find(({ outcome, id }) => `${outcome}/${id}` === asked || id === asked);
  const dimensions = part(found?.indicator, 'disparities');
  return keys(dimensions).flatMap((dimension) =>
    keys(part(part(dimensions, dimension), 'groups')).map((group) => ({ value: `${dimension}/${group}` })),
  );
}

function named(value: string, indicator: unknown): Candidate {
  const name = part(indicator, 'name');
  return { value, ...(typeof name === 'string' && { description: name }) };
}

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const keys = (value: unknown): string[] => (isMap(value) ? Object.keys(value) : []);

function part(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? (value as { readonly [key: string]: unknown })[key] : undefined;
}
