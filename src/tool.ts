import { createHash } from 'node:crypto';
import manifest from '../package.json' with { type: 'json' };
import type { AssessmentResult, Finding } from './generated/report.js';

/** The tool's version. */
export const version: string = manifest.version;

/** What every result says of the tool that computed it. */
export const tool = { name: 'strive', version } as const;

/** What every result begins with, so that it dates and names itself wherever it's kept. */
export function resultHead(bytes: Uint8Array | undefined): Pick<AssessmentResult, 'report' | 'tool' | 'sha256'> {
  return { report: 1, tool, sha256: bytes ? createHash('sha256').update(bytes).digest('hex') : null };
}

/** The result for a file from which nothing is computed. */
export function refusedResult(
  bytes: Uint8Array | undefined,
  file: string,
  findings: readonly Finding[],
): AssessmentResult {
  return Object.assign(resultHead(bytes), { file, valid: false as const, findings: [...findings], unlisted: [] });
}
