import type { SensitivityReport } from '../../generated/sensitivity.js';
import { safeJson } from '../safe-json.js';

/** One document, as `schemas/sensitivity.schema.json` describes it. */
export function renderSensitivityAsJson(report: SensitivityReport): string {
  return `${safeJson(report, 2)}\n`;
}
