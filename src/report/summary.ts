import { countBySeverity } from '../findings/listed-findings.js';
import type { Framework } from '../generated/framework.js';
import type { AssessmentResult, Counts, Summary } from '../generated/report.js';
import {
  addMovement,
  type MovementPart,
  movementPart,
  noMovements,
  type OldSide,
} from '../insight/comparison/movement.js';
import {
  addCapacity,
  addPrograms,
  type ComparedCapacity,
  comparedCapacity,
  noCapacities,
  noVerdicts,
  type ProgramVerdict,
  programVerdicts,
} from '../insight/network/beyond-verdicts-counts.js';
import { standsElsewhere } from '../insight/own-method.js';
import { plainRun, type RunMethod } from './run-method.js';

/** What one result adds to the summary. It's small, because it's kept for every file. */
export interface SummaryPart {
  readonly valid: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** The gateways that are crossed, and the determinations that are eligible. */
  readonly crossed: readonly string[];
  readonly frameworkCrossed: readonly string[];
  readonly eligible: readonly string[];
  readonly frameworkEligible: readonly string[];
  readonly departs: boolean;
  readonly differs: boolean;
  readonly programs: readonly ProgramVerdict[];
  /** Null for an invalid file. */
  readonly capacity: ComparedCapacity | null;
  /** Null for an invalid file, and where the run has no old side. */
  readonly movement: MovementPart | null;
}

export function summaryPart(result: AssessmentResult): SummaryPart {
  const { error: errors, warning: warnings, info: infos } = countBySeverity(result);
  const gateways = result.valid ? result.gateways : [];
  const determinations = result.valid ? result.determinations : [];
  return {
    valid: result.valid,
    errors,
    warnings,
    infos,
    crossed: idsOf(gateways.filter(({ state }) => state === 'crossed')),
    frameworkCrossed: idsOf(gateways.filter(({ frameworkState }) => frameworkState === 'crossed')),
    eligible: idsOf(determinations.filter(({ verdict }) => verdict === 'eligible')),
    frameworkEligible: idsOf(determinations.filter(({ frameworkVerdict }) => frameworkVerdict === 'eligible')),
    departs: result.valid && result.method.departures.length > 0,
    differs: result.valid && standsElsewhere(result),
    programs: result.valid ? programVerdicts(result) : [],
    capacity: result.valid ? comparedCapacity(result) : null,
    movement: result.valid && result.movement ? movementPart(result.movement) : null,
  };
}

/**
 * The summary of a run, counted up file by file.
 *
 * @param old the old side of the run, if it has one
 */
export function countSummary(
  { edition, gateways, determinations, programs = [] }: Framework,
  { basis, method = 'file', readings }: RunMethod = plainRun,
  old?: OldSide,
): { add(part: SummaryPart): void; readonly summary: Summary } {
  const summary: Summary = {
    framework: edition,
    basis,
    methodInForce: method,
    readings: { ...readings },
    assessments: 0,
    valid: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    crossed: noneOf(gateways),
    frameworkCrossed: noneOf(gateways),
    eligible: noneOf(determinations),
    frameworkEligible: noneOf(determinations),
    departing: 0,
    differing: 0,
    programs: Object.fromEntries(programs.map(({ id }) => [id, noVerdicts()])),
    capacity: noCapacities(),
    movement: old ? noMovements(old) : null,
  };
  return {
    summary,
    add(part) {
      summary.assessments += 1;
      summary.valid += part.valid ? 1 : 0;
      summary.errors += part.errors;
      summary.warnings += part.warnings;
      summary.infos += part.infos;
      for (const key of ['crossed', 'frameworkCrossed', 'eligible', 'frameworkEligible'] as const) {
        for (const id of part[key]) summary[key][id] = (summary[key][id] ?? 0) + 1;
      }
      summary.departing += part.departs ? 1 : 0;
      summary.differing += part.differs ? 1 : 0;
      addPrograms(summary.programs, part.programs);
      if (part.capacity) addCapacity(summary.capacity, part.capacity);
      if (summary.movement && part.movement) addMovement(summary.movement, part.movement);
    },
  };
}

/** The summary of results that are all there. */
export function summarize(framework: Framework, results: readonly AssessmentResult[], run?: RunMethod): Summary {
  const { add, summary } = countSummary(framework, run);
  for (const result of results) add(summaryPart(result));
  return summary;
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function noneOf(items: readonly { readonly id: string }[]): Counts {
  return Object.fromEntries(items.map(({ id }) => [id, 0]));
}
