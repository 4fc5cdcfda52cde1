import { fileURLToPath } from 'node:url';
import { assess } from '../../../src/assess.js';
import type { Assessment } from '../../../src/assessment/assessment.js';
import { assessmentFolder } from '../../../src/cli/inputs/assessment-folder.js';
import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { ValidAssessment } from '../../../src/generated/report.js';
import { type PublishOptions, publish } from '../../../src/insight/publication/publish.js';
import { exampleText } from '../../examples/example-results.js';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** An example as it was read and evaluated. */
function readExample(name: string): { readonly assessment: Assessment; readonly result: ValidAssessment } {
  const file = `examples/${name}.yaml`;
  const files = assessmentFolder(project, file, 5_000_000);
  const bytes = new TextEncoder().encode(exampleText(`${name}.yaml`));
  const { result, assessment } = assess(bytes, { file, files, today: '2026-10-01' });
  if (!result.valid || assessment === undefined) throw new Error(`${file} isn't valid`);
  return { assessment, result };
}

/** An example as it's published, with what isn't shown of it. */
export function publishExample(name: string, options: PublishOptions = {}) {
  const { assessment, result } = readExample(name);
  const published = publish(assessment, result, defaultFramework, options);
  if (published.refused) throw new Error(published.reasons.join('\n'));
  return { ...published, assessment, result };
}
