import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { checkConfigNames } from '../../config/check-config-names.js';
import { inFileOrder, placeRemark } from '../../findings/file-order.js';
import type { Locate } from '../../findings/finding.js';
import type { Config } from '../../generated/config.js';
import type { Framework } from '../../generated/framework.js';
import { quoteText } from '../../text/clean-text.js';
import { isInside } from '../inputs/is-inside.js';
import { meantFile } from '../inputs/near-file.js';
import { readSource } from '../inputs/source.js';
import { type Io, RunError } from '../io.js';
import { findingLines } from '../outputs/finding-lines.js';
import { pathFromFolder } from '../outputs/shown-path.js';

/** A config file, and where it stands. */
export interface FoundConfig {
  readonly config: Config;
  /** The file, as messages name it. */
  readonly file: string;
  /** The file, from the working folder or from the root. */
  readonly path: string;
  /** Its folder, from the working folder (`.` for that one itself): what the file's paths are relative to. */
  readonly folder: string;
  /** Where a setting is in it. */
  readonly locate: Locate;
}

/** Both spellings of the ending are known, so that neither is overlooked. */
export const configNames = ['strive.config.yaml', 'strive.config.yml'] as const;

const maximumBytes = 1_000_000;

/**
 * Finds the config file of a run: the one that `--config` names, else the first on the way up from the working folder.
 * The way ends at the folder that holds `.git`, so that a repository is judged by its own settings wherever it lies; where
 * there is none, at the top of the file system.
 *
 * @param choice a file (`--config FILE`), false (`--no-config`), or undefined to look for one
 * @throws RunError if a file is named and not there, cannot be read or is not valid (with its findings), or where a
 *   folder holds two
 */
export async function findConfig(io: Io, choice: string | boolean | undefined): Promise<FoundConfig | undefined> {
  if (choice === false) return undefined;
  if (typeof choice === 'string') return read(io, choice);
  for (const folder of upwards(io.cwd())) {
    const there = configNames.map((name) => join(folder, name)).filter((path) => existsSync(path));
    const [path, second] = there.map((one) => relative(io.cwd(), one));
    if (path === undefined) continue;
    if (second === undefined) {
      refuseStrangers(io, path);
      return read(io, path);
    }
    throw new RunError(
      `there are two config files, ${shown(io, path)} and ${shown(io, second)}. Remove one, or choose one with --config.`,
    );
  }
  return undefined;
}

/**
 * Refuses a config file that names gateways, determinations, readings or options that the run's framework does not have.
 *
 * @throws RunError with a finding for each, in its line
 */
export function refuseUnknownNames({ config, file, locate }: FoundConfig, framework: Framework): void {
  const findings = checkConfigNames(config, framework).map((remark) => placeRemark(remark, locate));
  if (findings.length === 0) return;
  const lines = findingLines(inFileOrder(findings, file, locate));
  throw new RunError(`the config file ${file} has names that aren't in the framework:\n${lines}`);
}

/**
 * A config file that nobody named is used only where it is one of its folder, and no link to another. In a folder above, or
 * one that everybody may write to, it also belongs to whoever runs this, to whom the working folder belongs, or to the
 * administrator: strangers may have left one there.
 *
 * @throws RunError
 */
function refuseStrangers(io: Io, fromHere: string): void {
  const file = shown(io, fromHere);
  const path = resolve(io.cwd(), fromHere);
  const otherwise = 'To use it, name it with --config. To ignore it, add --no-config.';
  const folder = dirname(path);
  if (!isInside(realpathSync(folder), realpathSync(path)))
    throw new RunError(`the config file ${file} is a link to a file outside its folder. ${otherwise}`);
  const user = process.getuid?.();
  const isOpen = folder !== resolve(io.cwd()) || (statSync(folder).mode & 0o002) !== 0;
  if (user === undefined || !isOpen) return;
  if (![user, 0, statSync(io.cwd()).uid].includes(statSync(path).uid))
    throw new RunError(`the config file ${file} belongs to another user. ${otherwise}`);
}

/** A folder and those above it, up to the one that holds `.git`. */
function* upwards(start: string): Generator<string> {
  let folder = resolve(start);
  while (true) {
    yield folder;
    const above = dirname(folder);
    if (above === folder || existsSync(join(folder, '.git'))) return;
    folder = above;
  }
}

/** @param path from the working folder, or from the root */
async function read(io: Io, path: string): Promise<FoundConfig> {
  const file = shown(io, path);
  const source = readSource(io.cwd(), path, maximumBytes);
  switch (source.kind) {
    case 'missing':
      throw new RunError(
        `there is no config file ${file}.${meantFile(io.cwd(), path) || ' Check the name and the folder.'}`,
      );
    case 'folder':
      throw new RunError(`the config file ${file} is a folder. Name a file.`);
    case 'too-large':
      throw new RunError(`the config file ${file} is too large. The limit is 1 MB.`);
    case 'unreadable':
      throw new RunError(`can't read the config file ${file}: ${source.reason}.`);
    case 'bytes': {
      const { loadConfig } = await import('../../config/read-config.js');
      const loaded = loadConfig(source.bytes, file);
      if (!loaded.valid) throw new RunError(`the config file ${file} has errors:\n${findingLines(loaded.findings)}`);
      const folder = relative(io.cwd(), dirname(resolve(io.cwd(), path))) || '.';
      const found = { config: loaded.config, file, path, folder, locate: loaded.locate };
      const { refusePathsOutside } = await import('./config-paths.js');
      refusePathsOutside(io.cwd(), found);
      return found;
    }
  }
}

const shown = (io: Io, path: string) => quoteText(pathFromFolder(io.cwd(), path), 200);
