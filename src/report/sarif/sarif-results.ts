import type { AssessmentResult, Finding } from '../../generated/report.js';
import { findingSentence } from '../finding-sentence.js';
import { fingerprints, repositoryPath } from '../fingerprints.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { toldFindings } from '../told-findings.js';
import { artifactUri, isAbsolute } from './artifact-uri.js';
import { sarifLevels, sarifRuleIndex } from './sarif-rules.js';

/** What relative URIs are relative to: the name that GitHub and others give the root of the sources. */
export const sourceRoot = '%SRCROOT%';

/** A file's findings as SARIF results for CI systems. */
export function sarifResults(result: AssessmentResult, options: ReportOptions): object[] {
  const findings = toldFindings(result);
  const identities = fingerprints(findings, result.file, options);
  return findings.map((finding, index) => {
    const ruleIndex = sarifRuleIndex(finding.rule);
    return {
      ruleId: finding.rule,
      ...(ruleIndex !== undefined && { ruleIndex }),
      level: sarifLevels[finding.severity],
      message: { text: findingSentence(finding) },
      locations: [location(finding, options)],
      // A name of our own: under GitHub's `primaryLocationLineHash`, its upload would warn that it computes another.
      partialFingerprints: { 'strive/v1': identities[index] },
    };
  });
}

/** The line that a finding points at. */
export function location({ file, line, column, path }: Finding, options: ReportOptions): object {
  const place = repositoryPath(file, options);
  return {
    physicalLocation: {
      artifactLocation: { uri: artifactUri(place), ...(!isAbsolute(place) && { uriBaseId: sourceRoot }) },
      region: { startLine: line, startColumn: column },
    },
    ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: oneLine(path) }] }),
  };
}
