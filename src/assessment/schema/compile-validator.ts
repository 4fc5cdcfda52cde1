import type { Framework } from '../../generated/framework.js';
import type { AssessmentValidator } from '../../schema-errors/validator.js';
import { assessmentSchema } from './assessment-schema.js';

/** Compiles the validator of an edition's assessments; the default edition's is compiled ahead, at build. */
export async function compileAssessmentValidator(framework: Framework): Promise<AssessmentValidator> {
  const { ajvForAssessments } = await import('../../schema-errors/ajv.js');
  const validate = ajvForAssessments().compile(assessmentSchema(framework));
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
