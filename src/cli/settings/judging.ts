import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { SeverityOverrides } from '../../findings/severity.js';
import { quoteText } from '../../text/clean-text.js';
import type { RunSettings } from './run-settings.js';
import { today } from './today.js';

/** How a command that edits an assessment judges it: as `strive assess` does in the same folder. */
export interface Judging {
  readonly evaluate: EvaluateOptions;
  readonly severities: SeverityOverrides;
  /** Which settings of the config file may make verdicts others than they are without it; undefined where none does. */
  readonly inWords: string | undefined;
}

/** @param basis left out of the words where both bases are shown anyway */
export function judgingOf(
  { settings: { basis, method, readings, rules }, configFile }: RunSettings,
  { bothBases = false }: { readonly bothBases?: boolean } = {},
): Judging {
  const words = [
    ...(basis === 'reviewed' && !bothBases ? ['only benchmarks that a review confirmed count'] : []),
    ...(method === 'framework' ? ["only the framework's own method"] : []),
    ...Object.entries(readings).map(([name, option]) => `${name}: ${option}`),
  ];
  return {
    evaluate: { ...(basis && { basis }), ...(method && { method }), readings, today: today() },
    severities: rules,
    inWords:
      configFile === undefined || words.length === 0
        ? undefined
        : `Set in ${configFile}: ${quoteText(words.join('; '), 300)}.`,
  };
}
