import { describe, expect, it } from 'vitest';
import type { FoundConfig } from '../../../src/cli/settings/find-config.js';
import { resolveSettings } from '../../../src/cli/settings/resolve-settings.js';
import type { Config } from '../../../src/generated/config.js';

const found = (config: Config, folder = '..'): FoundConfig => ({
  config,
  folder,
  file: `${folder}/strive.config.yaml`,
  path: `${folder}/strive.config.yaml`,
  locate: () => ({ file: `${folder}/strive.config.yaml`, line: 3, column: 5 }),
});

const everything = found({
  paths: ['network'],
  ignore: ['drafts/'],
  framework: 'editions/own.yaml',
  basis: 'reviewed',
  method: 'framework',
  readings: { 'gap-measure': 'relative', 'leveling-down': 'counted' },
  require: ['sustaining'],
  'allow-undetermined': true,
  strict: true,
  'max-warnings': 10,
  rules: { 'gap/leveling-down': 'error', 'indicator/break': 'off' },
});

describe('resolveSettings', () => {
  it('asks for nothing where there is neither a config file nor a flag', () => {
    expect(resolveSettings(undefined, {})).toEqual({
      readings: {},
      require: [],
      allowUndetermined: false,
      strict: false,
      rules: {},
      paths: [],
      pathPlaces: [],
      ignore: [],
      folder: '.',
    });
  });

  it('takes what the config file says, its paths from its own folder', () => {
    expect(resolveSettings(everything, {})).toEqual({
      framework: '../editions/own.yaml',
      basis: 'reviewed',
      method: 'framework',
      readings: { 'gap-measure': 'relative', 'leveling-down': 'counted' },
      require: ['sustaining'],
      allowUndetermined: true,
      strict: true,
      maxWarnings: 10,
      rules: { 'gap/leveling-down': 'error', 'indicator/break': 'off' },
      paths: ['network'],
      pathPlaces: ['../strive.config.yaml:3:5'],
      ignore: ['drafts/'],
      folder: '..',
    });
  });

  it('lets every flag win', () => {
    expect(
      resolveSettings(everything, {
        framework: 'mine.yaml',
        basis: 'self',
        method: 'file',
        reading: { 'gap-measure': 'absolute' },
        require: ['proof-point'],
        allowUndetermined: false,
        strict: false,
        maxWarnings: 0,
        rule: { 'gap/leveling-down': 'warning', 'evidence/stale': 'error' },
      }),
    ).toEqual({
      framework: 'mine.yaml',
      basis: 'self',
      method: 'file',
      readings: { 'gap-measure': 'absolute', 'leveling-down': 'counted' },
      require: ['proof-point'],
      allowUndetermined: false,
      strict: false,
      maxWarnings: 0,
      rules: { 'gap/leveling-down': 'warning', 'indicator/break': 'off', 'evidence/stale': 'error' },
      paths: ['network'],
      pathPlaces: ['../strive.config.yaml:3:5'],
      ignore: ['drafts/'],
      folder: '..',
    });
  });
});
