import type { Judgment } from '../generated/report.js';

export type { Judgment } from '../generated/report.js';

/** Everything must hold: `unmet` when a part is, else `undetermined` when a part is, else `met`. */
export function all(parts: readonly Judgment[]): Judgment {
  if (parts.includes('unmet')) return 'unmet';
  return parts.includes('undetermined') ? 'undetermined' : 'met';
}

/**
 * Whether `required` are reached: `met` when what is known suffices, `unmet` when even every unknown turning out well
 * would not, else `undetermined`.
 *
 * @param unknown how many are not known; `null` where nothing limits them, because a whole section is left out
 */
export function reached(required: number, known: number, unknown: number | null): Judgment {
  if (known >= required) return 'met';
  return unknown === null || known + unknown >= required ? 'undetermined' : 'unmet';
}
