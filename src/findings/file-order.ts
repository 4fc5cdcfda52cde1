import { shownPath } from '../text/shown-text.js';
import type { Finding, Locate, Position, Remark } from './finding.js';
import { findingRules } from './finding-rules.js';

/** A remark with its place: from here on it is a finding. */
export function placeRemark(remark: Remark, locate: Locate): Finding {
  const { rule, message, path, suggestion } = remark;
  const { file, line, column } = locate(path, remark.at ?? 'value');
  const { severity } = findingRules[rule];
  const finding: Finding = { rule, severity, message, file, line, column, path: shownPath(path) };
  if (suggestion !== undefined) finding.suggestion = suggestion;
  return finding;
}

/** The JSON pointer of the key that names the data file, from the pointer of one of its rows. */
function namingKey(path: string): string {
  const rows = path.indexOf('/data/rows/');
  return rows === -1 ? path : path.slice(0, rows + '/data'.length);
}

/**
 * Sorts findings as a reader meets them: by line and column; those of a data file follow the line that names it, by
 * its own lines. Findings in the same place keep a fixed order, so that the order of keys never matters.
 */
export function inFileOrder(findings: readonly Finding[], file: string, locate: Locate): Finding[] {
  // Where the data files are named: there are few of them, and few findings in them.
  const named = new Map<Finding, Position>();
  for (const finding of findings) {
    if (finding.file !== file) named.set(finding, locate(namingKey(finding.path), 'value'));
  }
  const placeOf = (finding: Finding) => named.get(finding) ?? finding;
  return [...findings].sort((one, other) => {
    const [place, otherPlace] = named.size === 0 ? [one, other] : [placeOf(one), placeOf(other)];
    return (
      place.line - otherPlace.line ||
      place.column - otherPlace.column ||
      Number(named.has(one)) - Number(named.has(other)) ||
      one.line - other.line ||
      one.column - other.column ||
      (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0)
    );
  });
}
