import { leavesFolder } from '../../assessment/checks/paths.js';
import { inFileOrder, placeRemark } from '../../findings/file-order.js';
import type { Locate, Remark } from '../../findings/finding.js';
import type { Config } from '../../generated/config.js';
import { shownText } from '../../text/shown-text.js';
import { assessmentFolder } from '../inputs/assessment-folder.js';
import { readPattern } from '../inputs/read-pattern.js';
import { RunError } from '../io.js';
import { findingLines } from '../outputs/finding-lines.js';

interface LoadedFile {
  readonly config: Config;
  /** As messages name it. */
  readonly file: string;
  /** From the working folder, or from the root. */
  readonly path: string;
  readonly locate: Locate;
}

/**
 * Refuses a config file with paths that lead out of its folder, by their text or by a link: it may come along with the
 * files of a stranger, and nothing else of the machine is theirs to have read.
 *
 * @throws RunError with a finding for each, in its line
 */
export function refusePathsOutside(workingFolder: string, { config, file, path, locate }: LoadedFile): void {
  const folder = assessmentFolder(workingFolder, path, 0);
  const leadsOut = (named: string) => folder.exists(named) === 'outside';
  const { paths = [], ignore = [], framework } = config;
  const remarks = [
    ...paths.flatMap((one, index) => (patternLeadsOut(one, leadsOut) ? [outside(one, `/paths/${index}`)] : [])),
    ...ignore.flatMap((one, index) => (climbsOut(one) ? [outside(one, `/ignore/${index}`)] : [])),
    ...(framework !== undefined && leadsOut(framework) ? [outside(framework, '/framework')] : []),
  ];
  if (remarks.length === 0) return;
  const findings = remarks.map((remark) => placeRemark(remark, locate));
  throw new RunError(
    `the config file ${file} has paths outside its folder:\n${findingLines(inFileOrder(findings, file, locate))}`,
  );
}

/** A name is looked for literally before it is read as a pattern, of which the start was named outright. */
function patternLeadsOut(written: string, leadsOut: (path: string) => boolean): boolean {
  if (leadsOut(written)) return true;
  return (readPattern(written) ?? []).some(({ literal, parts }) => {
    return leadsOut(literal) || parts.some((part) => part !== '**' && part.literal === '..');
  });
}

/** In these lists a slash at the start means the top of the folder. */
function climbsOut(rule: string): boolean {
  return !rule.startsWith('#') && leavesFolder(rule.replace(/^!?\/*/, ''));
}

function outside(path: string, at: string): Remark {
  return {
    rule: 'path/outside-folder',
    message: `\`${shownText(path)}\` is outside this file's folder.`,
    path: at,
    suggestion: 'Move the files into the folder, or name them on the command line instead.',
  };
}
