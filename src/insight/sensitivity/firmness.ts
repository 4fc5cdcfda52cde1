import type { Assessment } from '../../assessment/assessment.js';
import type { EvaluateOptions } from '../../evaluate/evaluate.js';
import type { Framework } from '../../generated/framework.js';
import { judgeCombinations } from './combinations.js';
import { type ReadingFirmness, readingFirmness } from './reading-firmness.js';
import { type VerdictsByReadings, verdictsByReadings } from './verdicts-by-readings.js';

/** Under how many combinations of readings a determination comes out how. It's computed when it's asked for. */
export type Firmness = (determination: string) => ReadingFirmness;

/** How firm the determinations are, as far as it's quickly computed: under other readings. */
export function firmnessOf(framework: Framework, assessment: Assessment, options: EvaluateOptions): Firmness {
  let verdicts: VerdictsByReadings | undefined;
  return (id) => {
    verdicts ??= verdictsByReadings(framework, assessment, options);
    return readingFirmness(framework, judgeCombinations(framework, verdicts, { kind: 'determination', id }));
  };
}
