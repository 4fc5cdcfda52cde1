import { groupsOf, writtenMeasuresOf } from '../../../authoring/workbook/measures.js';
import { entryOf, textOf } from '../../../yaml/plain-data.js';
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
  const all = writtenMeasuresOf(value);
  if (kind === 'indicators-of-file') return all.map((one) => named(`${one.outcome}/${one.indicator}`, one.value));
  if (kind === 'short-names-of-file') {
    const asked = typed.values.get('--outcome');
    return all
      .filter(({ outcome }) => asked === undefined || outcome === asked)
      .map((one) => named(one.indicator, one.value));
  }
  const asked = typed.arguments[1];
  const found = all.find(({ outcome, indicator }) => `${outcome}/${indicator}` === asked || indicator === asked);
  return groupsOf(found?.value).map((group) => ({ value: group }));
}

function named(value: string, measure: unknown): Candidate {
  const name = textOf(entryOf(measure, 'name'));
  return { value, ...(name !== undefined && { description: name }) };
}
