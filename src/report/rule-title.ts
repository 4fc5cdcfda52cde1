import { findingRules } from '../findings/finding-rules.js';

/** What a rule is about, in a few words; undefined for a rule that the catalog does not have. */
export function ruleTitle(rule: string): string | undefined {
  return Object.hasOwn(findingRules, rule) ? findingRules[rule as keyof typeof findingRules].title : undefined;
}
