import schema from '../../schemas/framework.schema.json' with { type: 'json' };
import { cleanText } from '../assessment/clean-text.js';
import { inFileOrder, placeRemark } from '../assessment/file-order.js';
import { isMapping } from '../assessment/plain-data.js';
import { schemaRemarks } from '../assessment/schema-errors/schema-remarks.js';
import { readYaml, type YamlDocument } from '../assessment/yaml/read-yaml.js';
import type { Finding, Locate, Remark } from '../finding.js';
import type { Framework } from '../generated/framework.js';
import { checkFramework } from './check-framework.js';

export type LoadedFramework =
  | { readonly valid: true; readonly framework: Framework }
  | {
      readonly valid: false;
      /** All that is wrong, in file order; at least one. */
      readonly findings: readonly Finding[];
    };

/**
 * Loads an edition from a file's content: its YAML, its schema (`schemas/framework.schema.json`), and what a schema
 * cannot check. Never throws for what stands in the file; its texts come back safe to show.
 *
 * @param file what the file is called in findings
 */
export async function loadFramework(content: Uint8Array | string, file: string): Promise<LoadedFramework> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const document = readYaml(bytes, file);
  const locate: Locate = (path, at) => ({ file, ...document.locate(path, at) });
  const remarks = await remarksOn(document);
  const findings = [...document.findings, ...remarks.map((remark) => placeRemark(remark, locate))];
  if (findings.length > 0) return { valid: false, findings: inFileOrder(findings, file, locate) };
  return { valid: true, framework: withCleanTexts(document.value) as Framework };
}

async function remarksOn({ value, findings, refused, scalarText }: YamlDocument): Promise<Remark[]> {
  if (!isMapping(value) || Object.keys(value).length === 0) return findings.length > 0 ? [] : [notAnEdition];
  compiling ??= compileFrameworkValidator();
  const validate = await compiling;
  if (validate(value)) return findings.length > 0 ? [] : checkFramework(value as unknown as Framework);
  const remarks = schemaRemarks({ schema, value, errors: validate.errors ?? [], scalarText });
  // What the reader of YAML has refused already is no second mistake.
  return remarks.filter(({ path }) => !refused.has(path));
}

const notAnEdition: Remark = {
  rule: 'schema/type',
  message: 'The file should be an edition of a framework, and holds no keys.',
  path: '',
  suggestion: 'Start from a copy of the default edition. `strive schema framework` prints what an edition may hold.',
};

/** ajv is loaded, and the schema compiled once, only where an edition is read at run time. */
let compiling: ReturnType<typeof compileFrameworkValidator> | undefined;

async function compileFrameworkValidator() {
  const { Ajv } = await import('../assessment/ajv.js');
  const ajv = new Ajv({ strict: true, allErrors: true, ownProperties: true, discriminator: true });
  return ajv.compile(schema);
}

/** The same data, with every text safe to show on a terminal. */
function withCleanTexts(node: unknown): unknown {
  if (typeof node === 'string') return cleanText(node);
  if (Array.isArray(node)) return node.map(withCleanTexts);
  if (!isMapping(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withCleanTexts(value)]));
}
