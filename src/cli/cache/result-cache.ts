import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import type { Input } from '../inputs/input.js';
import type { CacheSettings, JobResult, JobSettings } from '../jobs/job.js';
import { type Entry, formatEntry, parseEntry } from './entry.js';
import { areUnchanged } from './recorded-files.js';

/** Results of earlier runs. Whatever goes wrong with it costs only time. */
export interface ResultCache {
  find(input: Input, bytes: Uint8Array, files: AssessmentFiles): JobResult | undefined;
  keep(input: Input, bytes: Uint8Array, entry: Entry): void;
}

/**
 * Opens the cache in a folder. An entry's name is made of the file's content and name, the tool and its version, the
 * edition, and all settings of the run, so that no entry is ever out of date: what changed has another name. What the
 * result rests on besides (evidence, data files, whether its day lies ahead) is kept in the entry and asked again. Entries
 * are written beside their place and moved there, so that two runs can share a folder.
 */
export function openCache({ folder, program }: CacheSettings, settings: JobSettings): ResultCache {
  const place = resolve(settings.folder, folder);
  const run = runStamp(settings, program);
  const today = settings.evaluate.today ?? '';
  const made = new Set<string>();
  const pathOf = ({ name }: Input, bytes: Uint8Array) => {
    const key = hash('sha256', `${run}\n${name}\n${hash('sha256', bytes)}`);
    return { folder: join(place, key.slice(0, 2)), path: join(place, key.slice(0, 2), key.slice(2)) };
  };
  return {
    find(input, bytes, files) {
      try {
        const entry = parseEntry(readFileSync(pathOf(input, bytes).path));
        if (!entry) return undefined;
        const { result, dependencies, ahead } = entry;
        const isAhead = ahead !== null && ahead.assessedOn > today;
        return (ahead === null || isAhead === ahead.wasAhead) && areUnchanged(dependencies, files) ? result : undefined;
      } catch {
        return undefined;
      }
    },
    keep(input, bytes, entry) {
      const { folder: shelf, path } = pathOf(input, bytes);
      const draft = `${path}.${process.pid}.${threadId}.tmp`;
      try {
        if (!made.has(shelf)) makeFolder(shelf);
        made.add(shelf);
        writeFileSync(draft, formatEntry(entry));
        renameSync(draft, path);
      } catch {
        discard(draft);
      }
    },
  };
}

/**
 * Makes a folder and those around it. Node's own way of doing so never ends where the system says that there is no place for
 * any (under `/proc`, say).
 */
function makeFolder(path: string): void {
  const attempt = () => {
    try {
      mkdirSync(path);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return true;
      if (code !== 'ENOENT' || dirname(path) === path) throw error;
      return false;
    }
  };
  if (attempt()) return;
  makeFolder(dirname(path));
  if (!attempt()) throw new Error('there is no place for folders');
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is nothing to discard where not even its folder can be reached.
  }
}

/**
 * All that every file's result rests on. Left out are today, since what it decides is kept in the entry, and the working
 * folder, so that a checkout elsewhere finds the same.
 */
function runStamp({ evaluate, framework, ...settings }: JobSettings, program: string): string {
  const edition = framework ? [framework.name, hash('sha256', framework.bytes)] : [];
  const { today: _today, ...method } = evaluate;
  const { folder: _folder, cache: _cache, ...rest } = settings;
  return hash('sha256', JSON.stringify([program, edition, method, rest]));
}
