import { findingRules } from '../../findings/finding-rules.js';
import type { Finding } from '../../generated/report.js';

/** SARIF's levels for our severities. */
export const sarifLevels: Record<Finding['severity'], 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** How GitHub's code scanning names the severity of findings that aren't security problems. */
const problemSeverities: Record<Finding['severity'], string> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/**
 * Every rule of the catalog as a SARIF reporting descriptor, whether it occurs or not: what was looked for is part of
 * the result, and each rule keeps its index from run to run.
 */
export const sarifRules = Object.entries(findingRules).map(([id, { severity, title, why, fix }]) => ({
  id,
  shortDescription: { text: `${title}.` },
  fullDescription: { text: why },
  help: { text: `${why} ${fix}`, markdown: `${why}\n\n**What to do:** ${fix}` },
  defaultConfiguration: { level: sarifLevels[severity] },
  properties: { tags: [id.split('/')[0]], 'problem.severity': problemSeverities[severity] },
}));

const indexes = new Map(sarifRules.map(({ id }, index) => [id, index]));

/** A rule's place in {@link sarifRules}; undefined for one that the catalog does not have. */
export function sarifRuleIndex(rule: string): number | undefined {
  return indexes.get(rule);
}
