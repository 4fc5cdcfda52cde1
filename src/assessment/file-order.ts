import type { Finding, Locate, Remark } from '../finding.js';
import { findingRules } from '../finding-rules.js';
import { shownPath } from './shown-text.js';

/** A remark with its place: from here on it is a finding. */
export function placeRemark(remark: Remark, locate: Locate): Finding {
  const { file, line, column } = locate(remark.path, remark.at ?? 'value');
  return {
    rule: remark.rule,
    severity: findingRules[remark.rule].severity,
    message: remark.message,
    file,
    line,
    column,
    path: shownPath(remark.path),
    ...(remark.suggestion !== undefined && { suggestion: remark.suggestion }),
  };
}

/** The JSON pointer of the key that names the data file, from the pointer of one of its rows. */
const namingKey = (path: string) => path.replace(/\/data\/rows\/.*$/, '/data');

/**
 * Sorts findings as a reader meets them: by line and column; those of a data file follow the line that names it, by
 * its own lines. Findings in the same place keep a fixed order, so that the order of keys never matters.
 */
export function inFileOrder(findings: readonly Finding[], file: string, locate: Locate): Finding[] {
  const keyed = findings.map((finding) => {
    const inData = finding.file !== file;
    const { line, column } = inData ? locate(namingKey(finding.path), 'value') : finding;
    return { finding, key: [line, column, inData ? 1 : 0, finding.line, finding.column] };
  });
  keyed.sort((one, other) => {
    for (const [index, part] of one.key.entries()) {
      const difference = part - (other.key[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return one.finding.rule < other.finding.rule ? -1 : one.finding.rule > other.finding.rule ? 1 : 0;
  });
  return keyed.map(({ finding }) => finding);
}
