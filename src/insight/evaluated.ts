import type { ValidAssessment } from '../generated/report.js';

/** What was computed from an assessment: all that insights are drawn from. */
export type Evaluated = Omit<ValidAssessment, 'file' | 'valid' | 'requirements' | 'findings' | 'nextSteps'>;
