import schema from '../../schemas/framework.schema.json' with { type: 'json' };
import { inFileOrder, placeRemark } from '../findings/file-order.js';
import type { Finding, Locate, Remark } from '../findings/finding.js';
import type { Framework } from '../generated/framework.js';
import { schemaRemarks } from '../schema-errors/schema-remarks.js';
import type { SchemaError } from '../schema-errors/validator.js';
import { cleanText } from '../text/clean-text.js';
import { isMapping } from '../yaml/plain-data.js';
import { readYaml, type YamlDocument } from '../yaml/read/read-yaml.js';
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
 * cannot check. Never throws for what is in the file; its texts come back safe to show.
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
  const errors = validate(value) ? [] : (validate.errors ?? []);
  const said = schemaRemarks({ schema, value, errors, scalarText });
  const places = new Set(said.map(({ path }) => path));
  const comparable = findings.length === 0 && said.every(({ rule }) => harmless.has(rule)) && hasItsShape(errors);
  const checked = comparable ? checkFramework(value as unknown as Framework) : [];
  // What the reader of YAML or the schema has rejected already isn't a second error.
  return [...said.filter(({ path }) => !refused.has(path)), ...checked.filter(({ path }) => !places.has(path))];
}

/** What leaves every name and every part readable, so that they can be compared all the same. */
const harmless: ReadonlySet<string> = new Set(['schema/unknown-key', 'schema/value']);

const shapes: ReadonlySet<string> = new Set(['type', 'required', 'discriminator']);

/** Whether an edition has every part where it belongs, each of its kind; a setting that takes several kinds aside. */
function hasItsShape(errors: readonly SchemaError[]): boolean {
  const settings = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const inSetting = (path: string) => settings.some((setting) => path === setting || path.startsWith(`${setting}/`));
  return errors.every(({ keyword, instancePath }) => !shapes.has(keyword) || inSetting(instancePath));
}

const notAnEdition: Remark = {
  rule: 'schema/type',
  message: 'This should be a framework edition, but the file has no keys.',
  path: '',
  suggestion: 'Start from a copy of the default edition. `strive schema framework` shows what an edition can contain.',
};

/** ajv is loaded, and the schema compiled once, only where an edition is read at run time. */
let compiling: ReturnType<typeof compileFrameworkValidator> | undefined;

async function compileFrameworkValidator() {
  const { Ajv } = await import('../schema-errors/ajv.js');
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
