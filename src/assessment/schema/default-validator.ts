import validate from '../../generated/validate-assessment.js';
import type { AssessmentValidator } from '../../schema-errors/validator.js';

/**
 * The default edition's validator, compiled ahead at build: nothing is compiled when the command starts.
 */
export const defaultValidator: AssessmentValidator = (value) => (validate(value) ? [] : (validate.errors ?? []));
