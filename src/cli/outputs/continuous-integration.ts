import type { Io } from '../io.js';
import type { OutputRequest } from './output-requests.js';

/** What a run does more where a CI system shows its results. */
export interface ContinuousIntegration {
  /** The log is read for commands, so that no text may start a line as one. */
  readonly logHoldsCommands: boolean;
  readonly reports: readonly OutputRequest[];
}

/**
 * What GitHub Actions gets besides what was asked for: annotations after the text, unless standard output holds a report
 * for a program, and the summary of the step. Elsewhere: nothing.
 */
export function continuousIntegration({ env }: Io, requests: readonly OutputRequest[]): ContinuousIntegration {
  if (env['GITHUB_ACTIONS'] !== 'true') return { logHoldsCommands: false, reports: [] };
  const isAnnotated = requests.some(({ format }) => format === 'github');
  const forPeople = requests.every(({ format, file }) => file !== undefined || format === 'text');
  const summary = env['GITHUB_STEP_SUMMARY'];
  return {
    logHoldsCommands: true,
    reports: [
      ...(isAnnotated || !forPeople ? [] : [{ format: 'github', place: 'end-of-output' as const }]),
      ...(summary ? [{ format: 'step-summary', file: summary, place: 'end-of-file' as const }] : []),
    ],
  };
}
