import type { Framework } from '../generated/framework.js';
import type { Departure, ValidAssessment } from '../generated/report.js';
import type { Yardstick } from '../insight/own-method.js';
import { basisWords } from './words.js';

/** By what a run judges. */
export interface RunMethod {
  readonly basis: ValidAssessment['basis'];
  /** The method that the run asks for; left out where it asks for none, so that each file's own is followed. */
  readonly method?: ValidAssessment['methodInForce'];
  /** The readings that the run sets. */
  readonly readings: Readonly<Record<string, string>>;
}

/** A run that asks for nothing. */
export const plainRun: RunMethod = { basis: 'self', readings: {} };

/**
 * By what a run counts many: under the framework's own method, which recognition goes by. A run that says how to judge, by a
 * method or a reading, is counted as it asks.
 */
export function yardstickOf({ method, readings }: RunMethod): Yardstick {
  return method === undefined && Object.keys(readings).length === 0 ? 'framework' : 'in-force';
}

/** What differs from the framework's own method, in a line; empty where nothing does. */
export function departuresOnALine(departures: readonly Pick<Departure, 'name' | 'used'>[]): string {
  const changed = departures.map(({ name, used }) => `${name}: ${used}`).join('; ');
  return changed === '' ? '' : `differs from the framework's: ${changed}`;
}

/** A label and what is next to it. */
export type RunFact = readonly [label: string, text: string];

/** The edition, the basis and the method of a report on many. */
export function runFacts(framework: Framework, run: RunMethod = plainRun): readonly RunFact[] {
  return [
    ['Edition', `${framework.title} (${framework.edition})`],
    ['Basis', basisWords[run.basis]],
    ['Method', methodInWords(run)],
  ];
}

function methodInWords(run: RunMethod): string {
  const readings = Object.entries(run.readings).map(([name, option]) => `${name}: ${option}`);
  const withReadings = readings.length === 0 ? '' : ` with this run's readings (${readings.join(', ')})`;
  if (run.method === 'framework') return `the framework's${withReadings}; this run ignores the files' own methods`;
  return yardstickOf(run) === 'framework'
    ? "rows follow each file's own method; counts follow the framework's own"
    : `rows and counts follow each file's own method${withReadings}`;
}
