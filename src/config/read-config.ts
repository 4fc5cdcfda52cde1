import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { inFileOrder, placeRemark } from '../findings/file-order.js';
import type { Finding, Locate, Remark } from '../findings/finding.js';
import { isRule, refusedError } from '../findings/severity.js';
import type { Config } from '../generated/config.js';
import validate from '../generated/validate-config.js';
import { schemaRemarks } from '../schema-errors/schema-remarks.js';
import { keysOf } from '../yaml/json-pointer.js';
import { entryOf, isMapping } from '../yaml/plain-data.js';
import { readYaml, type YamlDocument } from '../yaml/read/read-yaml.js';

export type LoadedConfig =
  | { readonly valid: true; readonly config: Config; readonly locate: Locate }
  | {
      readonly valid: false;
      /** All that is wrong, in file order; at least one. */
      readonly findings: readonly Finding[];
    };

/**
 * Loads a config file (`strive.config.yaml`) from its content: its YAML and its schema (`schemas/config.schema.json`).
 * A file without any setting is valid. Never throws for what is in the file. What names parts of a framework is
 * checked by `checkConfigNames`, once the framework is known.
 *
 * @param file what the file is called in findings
 */
export function loadConfig(bytes: Uint8Array, file: string): LoadedConfig {
  const document = readYaml(bytes, file);
  const locate: Locate = (path, at) => ({ file, ...document.locate(path, at) });
  // Nothing but comments: the reader misses a content, and a config file needs none.
  if (document.value === undefined && document.findings.length === 1 && document.findings[0]?.rule === 'schema/missing')
    return { valid: true, config: {}, locate };
  const findings = [...document.findings, ...remarksOn(document).map((remark) => placeRemark(remark, locate))];
  if (findings.length > 0) return { valid: false, findings: inFileOrder(findings, file, locate) };
  return { valid: true, config: document.value as Config, locate };
}

function remarksOn({ value, findings, refused, scalarText }: YamlDocument): Remark[] {
  if (!isMapping(value)) return findings.length > 0 ? [] : [noConfig];
  if (validate(value)) return [];
  const remarks = schemaRemarks({ schema, value, errors: validate.errors ?? [], scalarText });
  // What the reader of YAML has rejected already isn't a second error.
  return remarks.filter(({ path }) => !refused.has(path)).flatMap((remark) => aboutErrors(remark, value));
}

const noConfig: Remark = {
  rule: 'schema/type',
  message: 'A config file must contain settings as keys and values.',
  path: '',
  suggestion: 'Write one per line, such as `strict: true`. To list the settings, run `strive schema config`.',
};

/** The schema names what may be chosen; an error in the file isn't a misspelled name, and it does no harm to say it again. */
function aboutErrors(remark: Remark, value: unknown): Remark[] {
  const [section, rule = ''] = keysOf(remark.path);
  if (remark.rule !== 'schema/unknown-key' || section !== 'rules' || !isRule(rule)) return [remark];
  if (entryOf(entryOf(value, 'rules'), rule) === 'error') return [];
  return [
    {
      rule: 'schema/value',
      message: refusedError(rule),
      path: remark.path,
      at: 'key',
      suggestion: 'Remove the line.',
    },
  ];
}
