import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { checkFramework } from '../framework/check-framework.js';
import type { Framework } from '../generated/framework.js';

/**
 * Reads an edition and checks it, first against the framework schema and then for references that point nowhere.
 *
 * @throws where the edition is not sound: nothing is to be built from it.
 */
export async function readEdition(file: string): Promise<Framework> {
  const edition: unknown = parse(await readFile(file, 'utf8'), { stringKeys: true });
  const schema: unknown = JSON.parse(await readFile('schemas/framework.schema.json', 'utf8'));
  const ajv = new Ajv({ strict: true, allErrors: true, discriminator: true, allowUnionTypes: true });
  const validate = ajv.compile<Framework>(schema as object);
  if (!validate(edition)) throw new Error(`${file} does not fit its schema: ${ajv.errorsText(validate.errors)}`);
  const problems = checkFramework(edition).map(({ path, message }) => `${path}: ${message}`);
  if (problems.length > 0) throw new Error(`${file} does not hold together:\n${problems.join('\n')}`);
  return edition;
}
