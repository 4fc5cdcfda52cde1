import { basename, dirname, join, resolve } from 'node:path';
import { entryOf, isMapping } from '../../../yaml/plain-data.js';
import { FileChanged, replaceFile } from '../../editing/replace-file.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { type Io, RunError, tell } from '../../io.js';
import { createOutputFile, replacedInWords } from '../../writing/output-file.js';
import { isTexts, mappingParts } from './data-target.js';
import { layoutOf, type RememberedLayout } from './layout-memory.js';

const maximumBytes = 1_000_000;
/** Of so many layouts of one indicator the latest are remembered. */
const mostLayouts = 20;

/** The file beside the assessment in which it is remembered which column of a download is what: `partnership.import.json`. */
export function mappingFile(assessment: string): string {
  return join(dirname(assessment), `${basename(assessment).replace(/\.ya?ml$/i, '')}.import.json`);
}

/** The layouts remembered for an indicator, the latest first. @throws RunError where the file is damaged */
export function rememberedLayouts(io: Io, assessment: string, indicator: string): readonly RememberedLayout[] {
  return (entryOf(readAll(io, assessment).mappings, indicator) ?? []) as readonly RememberedLayout[];
}

/** Remembers a layout, if it isn't remembered like this yet. It does no harm if that can't be written. */
export function rememberLayout(io: Io, assessment: string, indicator: string, layout: RememberedLayout): void {
  const name = mappingFile(assessment);
  const { bytes, mappings } = readAll(io, assessment);
  const known = (entryOf(mappings, indicator) ?? []) as readonly RememberedLayout[];
  const others = known.filter(({ columns }) => layoutOf(columns) !== layoutOf(layout.columns));
  const layouts = [layout, ...others].slice(0, mostLayouts);
  if (JSON.stringify(known) === JSON.stringify(layouts)) return;
  const text = Buffer.from(`${JSON.stringify({ ...mappings, [indicator]: layouts }, null, 2)}\n`);
  try {
    if (bytes) {
      const replaced = replaceFile(resolve(io.cwd(), name), bytes, text, name);
      for (const sentence of replacedInWords(name, replaced)) tell(io, sentence);
    } else if (!createOutputFile(io.cwd(), name, text))
      throw new RunError(`${name} already exists, and strive can't read it.`);
    tell(io, `saved the column mapping in ${name}. Next time, you can leave out the column options.`);
  } catch (error) {
    if (!(error instanceof RunError || error instanceof FileChanged)) throw error;
    tell(io, `couldn't save the column mapping. ${error.message}`);
  }
}

/** Gives a new assessment what is remembered of the downloads of another, unless it has something of its own. */
export function copyLayouts(io: Io, from: string, to: string): void {
  const [old, name] = [mappingFile(from), mappingFile(to)];
  const bytes = assessmentFolder(io.cwd(), from, maximumBytes).read(basename(old));
  if (typeof bytes === 'string') return;
  if (createOutputFile(io.cwd(), name, bytes))
    tell(io, `copied what strive remembers about downloads from ${old} to ${name}.`);
}

interface Remembered {
  /** Undefined if there's no file yet. */
  readonly bytes?: Uint8Array;
  readonly mappings: Readonly<Record<string, unknown>>;
}

function readAll(io: Io, assessment: string): Remembered {
  const name = mappingFile(assessment);
  const read = assessmentFolder(io.cwd(), assessment, maximumBytes).read(basename(name));
  if (read === 'missing') return { mappings: {} };
  if (read === 'outside')
    throw new RunError(
      `${name} is a link to a file outside the folder of ${assessment}. Replace the link with the file.`,
    );
  try {
    if (typeof read !== 'string') {
      const value: unknown = JSON.parse(new TextDecoder().decode(read));
      if (isMapping(value) && Object.values(value).every(areLayouts)) return { bytes: read, mappings: value };
    }
  } catch {}
  throw new RunError(`can't read the column mapping in ${name}. Fix the file or delete it.`);
}

const areLayouts = (value: unknown): boolean => Array.isArray(value) && value.every(isLayout);

/** Whether a value has the parts of a layout, as they are written here. */
function isLayout(value: unknown): boolean {
  if (!isMapping(value) || !isTexts(entryOf(value, 'columns'))) return false;
  return Object.entries(mappingParts).every(([part, fits]) => {
    const written = entryOf(value, part);
    return written === undefined || fits(written);
  });
}
