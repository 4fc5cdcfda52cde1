import type { Summary } from '../../generated/report.js';
import { counted } from '../words.js';

/** How much was found in how many assessments, in a sentence. */
export function totals({ assessments, valid, errors, warnings, infos }: Summary): string {
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} and ${counted(infos, 'info')}`;
  return `${found} in ${counted(assessments, 'assessment')}, ${valid} of them valid.`;
}
