import { join } from 'node:path';
import type { SeverityOverrides } from '../../findings/severity.js';
import type { FoundConfig } from './find-config.js';
import type { JudgmentOptions, MethodOptions, RequirementOptions } from './options.js';

/** The flags of a command that a config file can stand in for. */
export interface SettingFlags extends JudgmentOptions, RequirementOptions, MethodOptions {
  readonly framework?: string;
}

/** What holds for a run, from its flags and its config file. */
export interface Settings {
  /** The file of another edition, from the working folder. */
  readonly framework?: string;
  readonly basis?: 'self' | 'reviewed';
  readonly method?: 'file' | 'framework';
  readonly readings: Readonly<Record<string, string>>;
  readonly require: readonly string[];
  readonly allowUndetermined: boolean;
  readonly strict: boolean;
  readonly maxWarnings?: number;
  readonly rules: SeverityOverrides;
  /** What is read where a command names nothing; from `folder`. */
  readonly paths: readonly string[];
  /** Where each of them is in the config file. */
  readonly pathPlaces: readonly string[];
  /** What is left out of folders and patterns, as in a `.gitignore`; from `folder`. */
  readonly ignore: readonly string[];
  /** The config file's folder, from the working folder; that one itself (`.`) where there is no config file. */
  readonly folder: string;
}

function placeInConfig(found: FoundConfig | undefined, path: string): string {
  if (!found) return '';
  const { file, line, column } = found.locate(path, 'value');
  return `${file}:${line}:${column}`;
}

/**
 * Merges a config file's settings and a command's flags. Flags win: one by one for readings and severities, and as a
 * whole for everything else, `--require` included.
 */
export function resolveSettings(found: FoundConfig | undefined, flags: SettingFlags): Settings {
  const { config, folder } = found ?? { config: {}, folder: '.' };
  const own = config.framework;
  const framework = flags.framework ?? (own === undefined ? undefined : join(folder, own));
  const basis = flags.basis ?? config.basis;
  const method = flags.method ?? config.method;
  const maxWarnings = flags.maxWarnings ?? config['max-warnings'];
  return {
    ...(framework !== undefined && { framework }),
    ...(basis !== undefined && { basis }),
    ...(method !== undefined && { method }),
    readings: { ...config.readings, ...flags.reading },
    require: flags.require ?? config.require ?? [],
    allowUndetermined: flags.allowUndetermined ?? config['allow-undetermined'] ?? false,
    strict: flags.strict ?? config.strict ?? false,
    ...(maxWarnings !== undefined && { maxWarnings }),
    rules: { ...config.rules, ...flags.rule },
    paths: config.paths ?? [],
    pathPlaces: config.paths?.map((_, index) => placeInConfig(found, `/paths/${index}`)) ?? [],
    ignore: config.ignore ?? [],
    folder,
  };
}
