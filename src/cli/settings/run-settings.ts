import { resolveMethod, UnknownReadingError } from '../../evaluate/method.js';
import { type Io, RunError } from '../io.js';
import { shellWord } from '../terminal/shell-word.js';
import { type ChosenFramework, type FrameworkFile, readFrameworkFile, useFramework } from './choose-framework.js';
import { findConfig, refuseUnknownNames } from './find-config.js';
import type { ConfigOptions } from './options.js';
import { requirement } from './requirements.js';
import { resolveSettings, type SettingFlags, type Settings } from './resolve-settings.js';

/** What holds for a run, with the edition that it names. */
export interface RunSettings {
  readonly settings: Settings;
  readonly chosen: ChosenFramework;
  /** The file of another edition, where one is named. */
  readonly frameworkFile: FrameworkFile | undefined;
  /** The config file, as messages name it. */
  readonly configFile: string | undefined;
  /** The files that were read for it, from the working folder. */
  readonly reads: readonly string[];
}

/** The flags of a command that takes its settings from the config file, and has only few flags of its own for them. */
export interface ConfiguredFlags extends ConfigOptions {
  readonly framework?: string;
}

/** The same flags again, for a command to be copied. */
export function configuredWords({ framework, config }: ConfiguredFlags): string[] {
  return [
    ...(framework === undefined ? [] : ['--framework', shellWord(framework)]),
    ...(config === false ? ['--no-config'] : typeof config === 'string' ? ['--config', shellWord(config)] : []),
  ];
}

/**
 * The settings of a run, from its flags and its config file: the same for every command, so that all of them say the same
 * of a file.
 *
 * @throws RunError if the config file or the edition cannot be used, or they name what the edition does not have
 */
export async function runSettings(io: Io, flags: SettingFlags & ConfigOptions): Promise<RunSettings> {
  const found = await findConfig(io, flags.config);
  const settings = resolveSettings(found, flags);
  const frameworkFile = settings.framework === undefined ? undefined : readFrameworkFile(io, settings.framework);
  const chosen = await useFramework(frameworkFile);
  if (found) refuseUnknownNames(found, chosen.framework);
  checkNames(chosen, settings);
  const reads = [...(found ? [found.path] : []), ...(frameworkFile ? [frameworkFile.name] : [])];
  return { settings, chosen, frameworkFile, configFile: found?.file, reads };
}

/** Tells at once what no file could make right: readings and requirements that the framework does not have. */
function checkNames({ framework }: ChosenFramework, { readings, require }: Settings): void {
  for (const name of require) requirement(framework, name);
  try {
    resolveMethod(framework, {}, readings);
  } catch (error) {
    throw error instanceof UnknownReadingError ? new RunError(error.message) : error;
  }
}
