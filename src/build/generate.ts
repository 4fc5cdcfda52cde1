/**
 * Makes what the sources need: `src/generated/` (types, the edition as JSON, the compiled validators),
 * `schemas/assessment.schema.json`, and the rules in `schemas/config.schema.json`. With `--check` it fails where a committed
 * schema is not the one that it would write.
 */
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { anyEditionSchema, assessmentSchema } from '../assessment/schema/assessment-schema.js';
import { findingRules } from '../findings/finding-rules.js';
import { adjustableRules } from '../findings/severity.js';
import { checkFramework } from '../framework/check-framework.js';
import type { Framework } from '../generated/framework.js';
import { compiledValidatorSource } from './compile-validator.js';
import { generateTypes, generateTypesFromFile, writeIfChanged } from './generate-types.js';

const configFile = 'schemas/config.schema.json';
const check = process.argv.includes('--check');

await generateTypesFromFile('framework');
await generateTypesFromFile('report');
await generateTypesFromFile('plan');
await generateTypesFromFile('sensitivity');
await generateTypesFromFile('comparison');
await generateTypesFromFile('history');
await generateTypesFromFile('publication');

const edition = await readEdition('src/framework/editions/theory-of-action-2019.yaml');
await writeIfChanged('src/generated/theory-of-action-2019.json', `${JSON.stringify(edition)}\n`);

const schema = assessmentSchema(edition);
await writeSchema('schemas/assessment.schema.json', schema);

await generateTypes('assessment-document', anyEditionSchema(edition), 'src/assessment/schema/assessment-schema.ts');
await writeValidator('assessment', schema);

const configSchema = withRules(JSON.parse(await readFile(configFile, 'utf8')));
await writeSchema(configFile, configSchema);
await generateTypesFromFile('config');
await writeValidator('config', configSchema);

/** Writes a schema that is committed, or, with `--check`, says where it differs from that. */
async function writeSchema(file: string, content: object): Promise<void> {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (!check) return void (await writeIfChanged(file, text));
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  process.stderr.write(`${file} is out of date. Run \`npm run generate\` and commit the result.\n`);
  process.exitCode = 1;
}

/** The schema of config files, with every finding whose severity can be chosen. */
function withRules<Schema extends { properties: { rules: object } }>(config: Schema): Schema {
  const entries = adjustableRules.map((rule) => {
    const { title, severity } = findingRules[rule];
    return [rule, { $ref: '#/definitions/severity', description: `${title} (default: ${severity}).` }];
  });
  const rules = { ...config.properties.rules, properties: Object.fromEntries(entries) };
  return { ...config, properties: { ...config.properties, rules } };
}

/** Writes `src/generated/validate-NAME.js`, compiled ahead, with its declaration. */
async function writeValidator(name: string, validated: object): Promise<void> {
  await writeIfChanged(`src/generated/validate-${name}.js`, await compiledValidatorSource(validated));
  await writeIfChanged(
    `src/generated/validate-${name}.d.ts`,
    `import type { SchemaError } from '../schema-errors/validator.js';

declare const validate: {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
export default validate;
`,
  );
}

/**
 * Reads an edition and checks it, first against the framework schema and then for references that point nowhere.
 *
 * @throws where the edition is not sound: nothing is to be built from it.
 */
async function readEdition(file: string): Promise<Framework> {
  const edition: unknown = parse(await readFile(file, 'utf8'), { stringKeys: true });
  const schema: unknown = JSON.parse(await readFile('schemas/framework.schema.json', 'utf8'));
  const ajv = new Ajv({ strict: true, allErrors: true, discriminator: true, allowUnionTypes: true });
  const validate = ajv.compile<Framework>(schema as object);
  if (!validate(edition)) throw new Error(`${file} doesn't match its schema: ${ajv.errorsText(validate.errors)}`);
  const problems = checkFramework(edition).map(({ path, message }) => `${path}: ${message}`);
  if (problems.length > 0) throw new Error(`${file} is inconsistent:\n${problems.join('\n')}`);
  return edition;
}
