import type { Plan } from '../../generated/plan.js';
import { safeJson } from '../safe-json.js';

/** What `strive plan --format json` prints: schemas/plan.schema.json describes it. */
export function renderPlanAsJson(plan: Plan): string {
  return `${safeJson(plan, 2)}\n`;
}
