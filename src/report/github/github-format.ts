import type { Finding, Summary } from '../../generated/report.js';
import { showNumber } from '../../text/shown-number.js';
import { findingSentence } from '../finding-sentence.js';
import { repositoryPath } from '../fingerprints.js';
import type { FormatCode } from '../format.js';
import { manyOf, totalsInWords } from '../network-words.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { ruleTitle } from '../rule-title.js';
import { toldFindings } from '../told-findings.js';
import { type AnnotationLevel, workflowCommand } from './workflow-command.js';

/** GitHub shows so many annotations of each level for a step, the first ones. */
const shownOfEachLevel = 10;

/** How many of each level are written. This limits memory, no matter how many files there are. */
const writtenOfEachLevel = 10_000;

const levels: Record<Finding['severity'], AnnotationLevel> = { error: 'error', warning: 'warning', info: 'notice' };

/** The gravest comes first. */
const severities = ['error', 'warning', 'info'] as const satisfies Finding['severity'][];

/** What one file contributes: annotations of each severity, and how many requirements do not hold. */
export interface GithubPart extends Readonly<Record<Finding['severity'], readonly string[]>> {
  readonly unmet: number;
}

/**
 * Annotations for GitHub Actions: all errors, then all warnings, then notices, each in file order, for GitHub shows the
 * first ten of each level. So they are written at the end of the run. Infos ask for nothing and are annotations only when
 * more detail is asked for; a last notice has the true totals, and a place is kept for it.
 */
export const githubFormat: FormatCode<GithubPart> = {
  showsNextSteps: false,
  part(result, options) {
    const told = toldFindings(result);
    const written = (severity: Finding['severity']) =>
      told.filter((finding) => finding.severity === severity).map((finding) => annotation(finding, options));
    return {
      error: written('error'),
      warning: written('warning'),
      info: options.detail === 'verbose' ? written('info').slice(0, shownOfEachLevel) : [],
      unmet: result.valid ? result.requirements.filter(({ holds }) => !holds).length : 0,
    };
  },
  assemble() {
    const most = { error: writtenOfEachLevel, warning: writtenOfEachLevel, info: shownOfEachLevel - 1 };
    const kept: Record<Finding['severity'], string[]> = { error: [], warning: [], info: [] };
    const counts = { error: 0, warning: 0, unmet: 0 };
    return {
      start: () => '',
      add(part) {
        for (const severity of severities)
          kept[severity].push(...part[severity].slice(0, most[severity] - kept[severity].length));
        counts.error += part.error.length;
        counts.warning += part.warning.length;
        counts.unmet += part.unmet;
        return '';
      },
      finish: (summary) =>
        [
          ...severities.flatMap((severity) => kept[severity]),
          workflowCommand('notice', { title: 'strive' }, lastWords(summary, counts)),
        ].join(''),
    };
  },
};

function annotation(finding: Finding, options: ReportOptions): string {
  const { rule, severity, line, column } = finding;
  const title = ruleTitle(rule);
  return workflowCommand(
    levels[severity],
    {
      file: annotatedFile(finding.file, options),
      line,
      col: column,
      title: oneLine(title === undefined ? rule : `${title} (${rule})`),
    },
    findingSentence(finding),
  );
}

/** The runner drops equals signs at the start of a value. */
function annotatedFile(file: string, options: ReportOptions): string {
  const path = repositoryPath(file, options);
  return path.startsWith('=') ? `./${path}` : path;
}

function lastWords(
  summary: Summary,
  { error, warning, unmet }: { readonly error: number; readonly warning: number; readonly unmet: number },
): string {
  const most = Math.max(error, warning);
  const required = unmet === 0 ? [] : [`${manyOf(unmet, 'requirement')} ${unmet === 1 ? "isn't" : "aren't"} met.`];
  const inLog = most <= writtenOfEachLevel ? 'them all' : `the first ${showNumber(writtenOfEachLevel)}`;
  const cut =
    most <= shownOfEachLevel ? [] : [`GitHub shows the first ${shownOfEachLevel} of each kind; the log has ${inLog}.`];
  return [totalsInWords(summary), ...required, ...cut].join(' ');
}
