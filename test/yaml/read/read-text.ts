import type { Finding } from '../../../src/findings/finding.js';
import { readYaml, type YamlDocument, type YamlLimits } from '../../../src/yaml/read/read-yaml.js';

export function readText(text: string, limits?: Partial<YamlLimits>): YamlDocument {
  return readYaml(new TextEncoder().encode(text), 'file.yaml', limits);
}

/** Findings in short: `2:3 yaml/alias`. */
export function spotsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}
