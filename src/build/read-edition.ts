import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
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
  return edition;
}
