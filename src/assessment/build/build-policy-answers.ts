import type { MakeSafe } from '../../text/shown-text.js';
import { isMapping, type Mapping } from '../../yaml/plain-data.js';
import type { PolicyAnswer } from '../assessment.js';

/** The answers of a section by their keys, those of the parts in it with the part's key before: `team/state-agency`. */
export function policyAnswers(
  written: Mapping,
  safe: MakeSafe,
  before = '',
  answers = new Map<string, PolicyAnswer>(),
): Map<string, PolicyAnswer> {
  for (const key of Object.keys(written)) {
    const answer = written[key];
    if (typeof answer === 'boolean' || typeof answer === 'number') answers.set(before + key, answer);
    else if (typeof answer === 'string') answers.set(before + key, safe(answer));
    else if (before === '' && isMapping(answer)) policyAnswers(answer, safe, `${key}/`, answers);
  }
  return answers;
}
