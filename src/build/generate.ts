/**
 * Makes what the sources need: `src/generated/` (types, the edition as JSON, the compiled validators) and
 * `schemas/assessment.schema.json`. With `--check` it fails where the committed schema is not the one that it would
 * write.
 */
import { readFile } from 'node:fs/promises';
import { anyEditionSchema, assessmentSchema } from '../assessment/schema/assessment-schema.js';
import { compiledValidatorSource } from './compile-validator.js';
import { generateTypes, generateTypesFromFile } from './generate-types.js';
import { readEdition } from './read-edition.js';
import { writeIfChanged } from './write-if-changed.js';

const schemaFile = 'schemas/assessment.schema.json';
const check = process.argv.includes('--check');

await generateTypesFromFile('framework');
await generateTypesFromFile('report');

const edition = await readEdition('src/framework/editions/theory-of-action-2019.yaml');
await writeIfChanged('src/generated/theory-of-action-2019.json', `${JSON.stringify(edition)}\n`);

const schema = assessmentSchema(edition);
const schemaText = `${JSON.stringify(schema, null, 2)}\n`;
if (!check) await writeIfChanged(schemaFile, schemaText);
else if ((await readFile(schemaFile, 'utf8').catch(() => '')) !== schemaText) {
  process.stderr.write(`${schemaFile} differs from what the edition says: run \`npm run generate\` and commit it.\n`);
  process.exitCode = 1;
}

await generateTypes('assessment-document', anyEditionSchema(edition), 'src/assessment/schema/assessment-schema.ts');
await writeValidator('assessment', schema);

await generateTypesFromFile('config');
await writeValidator('config', JSON.parse(await readFile('schemas/config.schema.json', 'utf8')));

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
