import type { ComparedCounts, ProgramResult, Summary, ValidAssessment, VerdictCounts } from '../../generated/report.js';

export type ProgramVerdict = Pick<ProgramResult, 'id' | 'verdict'>;

/** Where a partnership's budget and staff are, next to what was typical for its stage. */
export type ComparedCapacity = { readonly [Part in 'budget' | 'staffing']: keyof ComparedCounts };

export function programVerdicts({ programs }: Pick<ValidAssessment, 'programs'>): ProgramVerdict[] {
  return programs.map(({ id, verdict }) => ({ id, verdict }));
}

/** A file that doesn't tell its capacity leaves both unknown. */
export function comparedCapacity({ capacity }: Pick<ValidAssessment, 'capacity'>): ComparedCapacity {
  return { budget: capacity?.budget ?? 'unknown', staffing: capacity?.staffing ?? 'unknown' };
}

export const noVerdicts = (): VerdictCounts => ({ eligible: 0, 'not-eligible': 0, undetermined: 0 });

export const noCapacities = (): Summary['capacity'] => ({ budget: noneCompared(), staffing: noneCompared() });

const noneCompared = (): ComparedCounts => ({ below: 0, within: 0, above: 0, unknown: 0 });

/** Counts a partnership's verdicts on programs. */
export function addPrograms(counts: Summary['programs'], verdicts: readonly ProgramVerdict[]): void {
  for (const { id, verdict } of verdicts) {
    const own = counts[id];
    if (own) own[verdict] += 1;
  }
}

/** Counts where a partnership's budget and staff are. */
export function addCapacity(counts: Summary['capacity'], { budget, staffing }: ComparedCapacity): void {
  counts.budget[budget] += 1;
  counts.staffing[staffing] += 1;
}
