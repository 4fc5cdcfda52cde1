import type { Finding, Position, Remark } from '../../findings/finding.js';
import { mostErrors, searchEndedEarly } from '../../findings/search-limit.js';
import { shownText } from '../../text/shown-text.js';
import { entryOf } from '../../yaml/plain-data.js';
import { defaultYamlLimits, type YamlLimits } from '../../yaml/read/read-yaml.js';
import type { WrittenMeasure } from '../build/build-assessment.js';
import { isRowPath, rowPath } from '../build/build-series.js';
import { outsideFolder, tooLong } from '../checks/evidence-files.js';
import { isTooLong, leavesFolder } from '../checks/paths.js';
import { type DataRow, readDataFile } from './read-data-file.js';

/** Gives the files that an assessment names, by their paths from the assessment's own folder. */
export interface AssessmentFiles {
  read(relativePath: string): Uint8Array | 'missing' | 'unreadable' | 'outside' | 'too-large';
  exists(relativePath: string): boolean | 'outside';
}

/** What the data files of an assessment hold. */
export interface DataFiles {
  /** Rows of the data file that a measure names; empty where it cannot be read, undefined where it names none. */
  rowsOf(measurePath: string): readonly DataRow[] | undefined;
  /** The dimensions that have rows in a measure's data file; undefined where it names none that can be read whole. */
  dimensionsOf(measurePath: string): ReadonlySet<string> | undefined;
  /** The place of a row, by the pointer that `rowPath` gives it. */
  locate(path: string): Position | undefined;
  /** The words that rows hold, with the pointers of the rows. */
  readonly texts: readonly (readonly [text: string, path: string])[];
  /** What is wrong with files that cannot be read, at the key that names them. */
  readonly remarks: readonly Remark[];
  /** What is wrong inside the files, at their own lines. */
  readonly findings: readonly Finding[];
}

interface ReadOptions {
  /** The assessment's own name, beside which its data files are named in findings. */
  readonly file: string;
  readonly files?: AssessmentFiles;
  readonly limits?: Partial<YamlLimits>;
}

/** All data files of one assessment together may be this many times as large as one file. */
const filesInAll = 10;

/** Reads the data files that the measures of an assessment name. */
export function readDataFiles(measures: readonly WrittenMeasure[], { file, files, limits }: ReadOptions): DataFiles {
  const maximumBytes = limits?.maximumBytes ?? defaultYamlLimits.maximumBytes;
  let bytesLeft = maximumBytes * filesInAll;
  const rows = new Map<string, readonly DataRow[]>();
  const readWhole = new Set<string>();
  const names = new Map<string, string>();
  const remarks: Remark[] = [];
  const findings: Finding[] = [];

  for (const [path, measure] of measures) {
    const name = entryOf(measure, 'data');
    if (name === undefined) continue;
    rows.set(path, []);
    // Something else than a name has its finding already.
    if (typeof name !== 'string' || name.trim() === '') continue;
    if (isTooLong(name)) {
      remarks.push(tooLong('data/unreadable', name, `${path}/data`));
      continue;
    }
    const content = leavesFolder(name) ? 'outside' : (files?.read(name) ?? 'not-given');
    if (typeof content === 'string') {
      remarks.push(notRead(content, name, `${path}/data`));
      continue;
    }
    bytesLeft -= content.byteLength;
    if (bytesLeft < 0) {
      remarks.push(notRead('too-many', name, `${path}/data`));
      continue;
    }
    const dataFile = dataFileName(file, name);
    const mostFindings = mostErrors - findings.length;
    const read = readDataFile(content, dataFile, { path: `${path}/data`, maximumBytes, mostFindings });
    // One by one: as arguments of one call, very many would not fit.
    for (const finding of read.findings) findings.push(finding);
    rows.set(path, read.rows);
    names.set(path, dataFile);
    if (read.findings.length === 0) readWhole.add(path);
  }

  if (findings.length >= mostErrors) remarks.push(searchEndedEarly('the data files'));

  let places: ReadonlyMap<string, Position> | undefined;
  return {
    // Most assessments name no data file, and then nothing has to be looked up by a long pointer.
    rowsOf: (path) => (rows.size === 0 ? undefined : rows.get(path)),
    dimensionsOf(path) {
      if (readWhole.size === 0 || !readWhole.has(path)) return undefined;
      return new Set((rows.get(path) ?? []).flatMap((row) => row.dimension ?? []));
    },
    locate(path) {
      if (!isRowPath(path)) return undefined;
      places ??= placesOf(rows, names);
      return places.get(path);
    },
    texts: [...rows].flatMap(([path, own]) =>
      own.flatMap((row) => textsOf(row).map((text) => [text, rowPath(path, row)] as const)),
    ),
    remarks,
    findings,
  };
}

const textsOf = (row: DataRow): string[] => [row.note, row.dimension, row.group].filter((text) => text !== undefined);

function placesOf(
  rows: ReadonlyMap<string, readonly DataRow[]>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  for (const [path, own] of rows) {
    for (const row of own)
      places.set(rowPath(path, row), { file: names.get(path) ?? '', line: row.line, column: row.column });
  }
  return places;
}

/** What findings call a data file, safe to show: by the same folder as the assessment. */
export function dataFileName(file: string, name: string): string {
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return `${folder}${shownText(name, 200).replace(/^(?:\.\/)+/, '')}`;
}

const reasons = {
  missing: ["isn't there", "Put the file there, or fix the path. Paths start from this file's folder."],
  unreadable: ["can't be read", "Check that it's a file and that you have permission to read it."],
  'too-large': ['is too large', 'Keep only the rows of this indicator in it.'],
  'too-many': [
    'is over the limit. All the data files together are too large',
    'Keep only the rows of each indicator in its file.',
  ],
  'not-given': ["can't be reached from here", 'Give access to the files beside the assessment.'],
} as const;

function notRead(reason: keyof typeof reasons | 'outside', name: string, path: string): Remark {
  if (reason === 'outside') return outsideFolder(name, path);
  const [what, suggestion] = reasons[reason];
  return { rule: 'data/unreadable', message: `The data file \`${shownText(name)}\` ${what}.`, path, suggestion };
}
