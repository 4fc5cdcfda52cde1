import type { Framework } from '../generated/framework.js';
import { assessmentSchema } from './assessment-schema.js';
import type { AssessmentValidator } from './validator.js';

/** Compiles the validator of an edition's assessments; the default edition's is compiled ahead, at build. */
export async function compileAssessmentValidator(framework: Framework): Promise<AssessmentValidator> {
  const { ajvForAssessments } = await import('./ajv.js');
  const validate = ajvForAssessments().compile(assessmentSchema(framework));
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
