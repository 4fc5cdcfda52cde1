import type { Remark } from '../findings/finding.js';
import type { Framework } from '../generated/framework.js';
import { checkCapacityStages } from './check-capacity-stages.js';
import { checkDuplicates } from './check-duplicates.js';
import { checkReadings } from './check-readings.js';
import { checkCircles, checkReferences } from './check-references.js';
import { checkBounds, checkThresholds } from './check-thresholds.js';

/** Checks what the schema cannot: that an edition's parts fit each other. Empty where nothing is wrong. */
export function checkFramework(framework: Framework): Remark[] {
  return [
    ...checkDuplicates(framework),
    ...checkReferences(framework),
    ...checkThresholds(framework),
    ...checkReadings(framework),
    ...checkCapacityStages(framework),
    ...checkBounds(framework),
    ...checkCircles(framework),
  ];
}
