import type { Ajv, Options } from 'ajv';
import type { Framework } from '../generated/framework.js';
import { assessmentSchema } from './assessment-schema.js';
import type { AssessmentValidator } from './validator.js';

/**
 * ajv as assessments need it, loaded only when it is asked for. `ownProperties` keeps names such as `toString` from
 * counting as present; the formats are the full ones, for the fast ones take 2024-13-01 as a date.
 */
export async function ajvForAssessments(options: Options = {}): Promise<Ajv> {
  const { Ajv, ajvFormats } = await import('./ajv.js');
  const ajv = new Ajv({ strict: true, allErrors: true, ownProperties: true, allowUnionTypes: true, ...options });
  ajv.addKeyword('markdownDescription');
  ajvFormats.default(ajv, { mode: 'full', formats: ['date'] });
  return ajv;
}

/** Compiles the validator of an edition's assessments; the default edition's is compiled ahead, at build. */
export async function compileAssessmentValidator(framework: Framework): Promise<AssessmentValidator> {
  const ajv = await ajvForAssessments();
  const validate = ajv.compile(assessmentSchema(framework));
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
