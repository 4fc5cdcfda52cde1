import type { Summary } from '../../generated/report.js';
import type { RunRemarks } from '../../report/format.js';
import type { InputCounts } from '../inputs/input.js';
import { suspicions } from '../inputs/left-out.js';
import type { Settings } from '../settings/resolve-settings.js';

/** What there is to say of a run once its files are done: what it could not do, and what fails it beside their results. */
export function runRemarks(
  tally: Readonly<InputCounts>,
  summary: Summary,
  settings: Settings,
  { interrupted, files }: { readonly interrupted: boolean; readonly files: number },
): RunRemarks {
  return {
    undone: [
      ...tally.problems,
      ...(interrupted ? [`the run was stopped after ${summary.assessments} of ${files} files.`] : []),
    ],
    failures: [...(settings.strict ? suspicions(tally.suspicious) : []), ...excessWarnings(tally, summary, settings)],
  };
}

/** A sentence where there are more warnings in all than the run allows. */
export function excessWarnings(
  { suspicious }: Readonly<InputCounts>,
  summary: Summary,
  { maxWarnings = Number.POSITIVE_INFINITY }: Settings,
): string[] {
  // A file that looks like an assessment and is skipped is a warning as well.
  const warnings = summary.warnings + suspicious.length;
  if (warnings <= maxWarnings) return [];
  return [`there ${warnings === 1 ? 'is 1 warning' : `are ${warnings} warnings`}. The limit is ${maxWarnings}.`];
}
