import { basename, dirname, join, resolve } from 'node:path';
import { entryOf, isMapping } from '../../assessment/plain-data.js';
import type { Mapping } from '../../download/mapping.js';
import { type Io, RunError, tell } from '../io.js';
import { readSource } from '../source.js';

const maximumBytes = 1_000_000;

/** The file beside the assessment in which it is remembered which column of a download is what: `partnership.import.json`. */
export function mappingFile(assessment: string): string {
  return join(dirname(assessment), `${basename(assessment).replace(/\.ya?ml$/i, '')}.import.json`);
}

type Mappings = Readonly<Record<string, unknown>>;

/** What was remembered for an indicator; empty where nothing was. @throws RunError where the file is damaged */
export function rememberedMapping(io: Io, assessment: string, indicator: string): Mapping {
  const own = entryOf(readAll(io, assessment), indicator);
  return isMapping(own) ? (own as Mapping) : {};
}

/** Remembers it, where it is not so remembered yet. It is no harm where that cannot be written. */
export async function rememberMapping(io: Io, assessment: string, indicator: string, mapping: Mapping): Promise<void> {
  const name = mappingFile(assessment);
  const all = readAll(io, assessment);
  const text = `${JSON.stringify({ ...all, [indicator]: mapping }, null, 2)}\n`;
  if (JSON.stringify(entryOf(all, indicator)) === JSON.stringify(mapping)) return;
  try {
    const { writeAtomically } = await import('../write-atomically.js');
    await writeAtomically(resolve(io.cwd(), name), text);
    tell(io, `which column is what is remembered in ${name}: next time the flags for it can be left out.`);
  } catch {
    tell(io, `which column is what could not be remembered in ${name}.`);
  }
}

function readAll(io: Io, assessment: string): Mappings {
  const name = mappingFile(assessment);
  const read = readSource(io.cwd(), name, maximumBytes);
  if (read.kind === 'missing') return {};
  try {
    if (read.kind === 'bytes') {
      const value: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
      if (isMapping(value) && Object.values(value).every(isMappingShape)) return value;
    }
  } catch {}
  throw new RunError(
    `${name} remembers which column of a download is what, and cannot be read. Put it right, or remove it.`,
  );
}

/** Whether a value has the parts of a mapping, as they are written here. */
function isMappingShape(value: unknown): boolean {
  if (!isMapping(value)) return false;
  const isText = (key: string) => ['string', 'undefined'].includes(typeof entryOf(value, key));
  const isTexts = (key: string) => {
    const list = entryOf(value, key);
    return list === undefined || (Array.isArray(list) && list.every((item) => typeof item === 'string'));
  };
  const isPairs = (key: string) => {
    const list = entryOf(value, key);
    return (
      list === undefined ||
      (Array.isArray(list) &&
        list.every(
          (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((item) => typeof item === 'string'),
        ))
    );
  };
  return (
    [
      'periodColumn',
      'periodKind',
      'valueColumn',
      'nColumn',
      'groupColumn',
      'dimension',
      'dimensionColumn',
      'delimiter',
      'encoding',
    ].every(isText) &&
    ['suppressed', 'missing'].every(isTexts) &&
    ['groupNames', 'only'].every(isPairs) &&
    ['number', 'undefined'].includes(typeof entryOf(value, 'scale'))
  );
}
