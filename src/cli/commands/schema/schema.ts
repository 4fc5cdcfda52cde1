import assessment from '../../../../schemas/assessment.schema.json' with { type: 'json' };
import comparison from '../../../../schemas/comparison.schema.json' with { type: 'json' };
import config from '../../../../schemas/config.schema.json' with { type: 'json' };
import framework from '../../../../schemas/framework.schema.json' with { type: 'json' };
import history from '../../../../schemas/history.schema.json' with { type: 'json' };
import plan from '../../../../schemas/plan.schema.json' with { type: 'json' };
import publication from '../../../../schemas/publication.schema.json' with { type: 'json' };
import report from '../../../../schemas/report.schema.json' with { type: 'json' };
import sensitivity from '../../../../schemas/sensitivity.schema.json' with { type: 'json' };
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError } from '../../io.js';
import { resultTarget } from '../../outputs/write-result.js';
import { chooseFramework } from '../../settings/choose-framework.js';

const schemas: Readonly<Record<string, unknown>> = {
  assessment,
  comparison,
  config,
  framework,
  history,
  plan,
  publication,
  report,
  sensitivity,
};

export interface SchemaFlags {
  readonly framework?: string;
  readonly output?: string;
}

/** `strive schema [NAME]`. */
export async function printSchema(io: Io, values: readonly string[], flags: SchemaFlags): Promise<ExitStatus> {
  const [name = 'assessment'] = values;
  if (!Object.hasOwn(schemas, name)) {
    throw new RunError(`there is no schema "${name}". Choose one of: ${Object.keys(schemas).join(', ')}.`);
  }
  const reads = flags.framework === undefined ? [] : [flags.framework];
  const target = resultTarget(io, flags, { json: { endings: ['.json'] } }, reads);
  const schema =
    name === 'assessment' && flags.framework !== undefined ? await schemaOf(io, flags.framework) : schemas[name];
  await target.write(`${JSON.stringify(schema, null, 2)}\n`);
  return exitStatus.done;
}

async function schemaOf(io: Io, file: string): Promise<unknown> {
  const [{ assessmentSchema }, { framework }] = await Promise.all([
    import('../../../assessment/schema/assessment-schema.js'),
    chooseFramework(io, file),
  ]);
  return assessmentSchema(framework);
}
