import type { Finding, Summary } from '../../generated/report.js';
import { findingSentence } from '../finding-sentence.js';
import type { FormatCode } from '../format.js';
import { totalsInWords } from '../network-words.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { repositoryPath } from '../repository-path.js';
import { ruleTitle } from '../rule-title.js';
import { toldFindings } from '../told-findings.js';
import { type AnnotationLevel, workflowCommand } from './workflow-command.js';

/** GitHub shows so many annotations of each level for a step, the first ones. */
const shownOfEachLevel = 10;

const levels: Record<Finding['severity'], AnnotationLevel> = { error: 'error', warning: 'warning', info: 'notice' };

/** What one file contributes: notices apart, for they are few. */
export interface GithubPart {
  readonly annotations: string;
  readonly notices: readonly string[];
}

/**
 * Annotations for GitHub Actions, in file order: GitHub shows the first ten of each level, so neither level crowds out
 * another, and the log holds them all. Infos ask for nothing and are annotations only when more detail is asked for; a
 * last notice has the true totals, and a place is kept for it.
 */
export const githubFormat: FormatCode<GithubPart> = {
  part(result, options) {
    const shown = toldFindings(result).filter(({ severity }) => severity !== 'info');
    const infos = options.detail === 'verbose' ? result.findings.filter(({ severity }) => severity === 'info') : [];
    return {
      annotations: shown.map((finding) => annotation(finding, options)).join(''),
      notices: infos.slice(0, shownOfEachLevel).map((finding) => annotation(finding, options)),
    };
  },
  assemble() {
    let left = shownOfEachLevel - 1;
    return {
      start: () => '',
      add({ annotations, notices }) {
        const taken = notices.slice(0, left);
        left -= taken.length;
        return `${annotations}${taken.join('')}`;
      },
      finish: (summary) => workflowCommand('notice', { title: 'strive' }, lastWords(summary)),
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

function lastWords(summary: Summary): string {
  if (Math.max(summary.errors, summary.warnings) <= shownOfEachLevel) return totalsInWords(summary);
  return `${totalsInWords(summary)} GitHub shows the first ${shownOfEachLevel} of each kind; the log has them all.`;
}
