import type { Assessment } from '../../assessment/assessment.js';
import { changesOf, type EvaluateOptions } from '../../evaluate/evaluate.js';
import { judgeVerdicts, usabilityOf } from '../../evaluate/evaluation-parts.js';
import { resolveMethod } from '../../evaluate/method.js';
import { rememberOnce } from '../../evaluate/remember.js';
import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import { drawsFrom } from './draws.js';
import { gatewaysOnDemand, outcomesOnDemand } from './parts-on-demand.js';
import { redrawing } from './redraw.js';
import { numbersUsedBy } from './rests-on.js';
import { judgmentOf, type Subject } from './subject.js';

/** How often, and from which whole number on, values are drawn again. */
export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
}

/** What chance could do. */
export interface Chance {
  readonly varied: number;
  readonly fixed: number;
  /** For each subject, whether a number that its verdict rests on is drawn again. */
  readonly applies: readonly boolean[];
  /** For each subject, in how many drawn years its verdict comes out how. */
  readonly counts: readonly Readonly<Record<Judgment, number>>[];
}

/**
 * Judges many years with other children, just as likely; null where no value can be drawn again.
 *
 * @param step is called after each year
 */
export function chanceOf(
  framework: Framework,
  assessment: Assessment,
  options: EvaluateOptions,
  subjects: readonly Subject[],
  { draws, seed }: DrawOptions,
  step: () => void = () => {},
): Chance | null {
  const method = resolveMethod(framework, changesOf(assessment, options), options.readings);
  const { varied, fixed, moves, draw } = redrawing(assessment, usabilityOf(assessment, method));
  if (varied === 0) return null;
  const gateways = gatewaysOnDemand(framework, assessment, options, { method, remember: rememberOnce() });
  const numbers = drawsFrom(seed);
  const counts = subjects.map(() => ({ met: 0, unmet: 0, undetermined: 0 }));
  for (let year = 0; year < draws; year++) {
    const drawn = draw(numbers);
    const remember = rememberOnce();
    const parts = { gateways, ...outcomesOnDemand(framework, drawn, { method, remember }) };
    const verdicts = judgeVerdicts(framework, drawn, method, parts, remember);
    for (const [index, subject] of subjects.entries()) {
      const count = counts[index];
      if (count) count[judgmentOf(verdicts, subject)] += 1;
    }
    step();
  }
  const applies = subjects.map((subject) => [...numbersUsedBy(framework, subject)].some((use) => moves.has(use)));
  return { varied, fixed, applies, counts };
}
