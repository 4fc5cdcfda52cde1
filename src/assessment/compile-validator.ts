import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { Framework } from '../generated/framework.js';
import { assessmentSchema } from './assessment-schema.js';
import type { AssessmentValidator } from './validator.js';

/**
 * ajv as assessments need it. `ownProperties` keeps names such as `toString` from counting as present; the formats are
 * the full ones, for the fast ones take 2024-13-01 as a date.
 */
export function ajvForAssessments(options: Options = {}): Ajv {
  const ajv = new Ajv({ strict: true, allErrors: true, ownProperties: true, allowUnionTypes: true, ...options });
  ajv.addKeyword('markdownDescription');
  addFormats.default(ajv, { mode: 'full', formats: ['date'] });
  return ajv;
}

/** Compiles the validator for an edition at run time; the default edition's is compiled ahead, at build. */
export function compileValidator(framework: Framework): AssessmentValidator {
  const validate = ajvForAssessments().compile(assessmentSchema(framework));
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
