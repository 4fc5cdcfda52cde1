import type { Finding } from '../../findings/finding.js';

/** Findings about a file that the run itself needs, each on a line, to be told on standard error. */
export function findingLines(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ file, line, column, rule, message, suggestion }) =>
        `  ${file}:${line}:${column}  ${rule}: ${message}${suggestion ? ` ${suggestion}` : ''}`,
    )
    .join('\n');
}
