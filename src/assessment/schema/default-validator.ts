import fits from '../../generated/fits-assessment.js';
import validate from '../../generated/validate-assessment.js';
import type { AssessmentValidator } from '../../schema-errors/validator.js';

/**
 * The default edition's validator, compiled ahead at build: nothing is compiled when the command starts. Whether a value
 * fits is asked first, of a check that describes no errors: most do, and then that is all.
 */
export const defaultValidator: AssessmentValidator = (value) =>
  fits(value) || validate(value) ? [] : (validate.errors ?? []);
