import type { Framework } from '../generated/framework.js';

/** The sentence that ends every report for people: the edition's own, or what holds for any edition. */
export function disclaimerOf({ disclaimer }: Framework): string {
  return disclaimer ?? "This is computed from a self-assessment. It isn't a designation.";
}
