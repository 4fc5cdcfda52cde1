import type { AssessmentResult, Finding, ValidAssessment } from '../generated/report.js';
import { showNumber } from '../text/shown-number.js';
import { cleanResult, mapTexts } from './clean-result.js';
import { oneLine } from './one-line.js';
import type { ReportOptions } from './report-options.js';

/** What people are shown of a result. Machines get every finding. */
export interface ForPeople {
  /** The result, safe to show, with the findings that are shown one by one. */
  readonly result: AssessmentResult;
  /** What stands for the others. */
  readonly folded: readonly FoldedFindings[];
  /** The result as it came: for all its findings to be counted. */
  readonly all: AssessmentResult;
}

/** Several findings of one kind in a few words. */
export interface FoldedFindings extends Pick<Finding, 'rule' | 'severity' | 'file' | 'message'> {
  readonly suggestion?: string;
}

/** So many of a kind are shown one by one: more of them have one cause, or are another kind of file. */
const shownOfAKind = 100;

const notAssessed = 'gateway/not-assessed';

/**
 * A result as a report for people shows it: what is not assessed in several gateways becomes one finding, and a very long
 * row of findings of one kind ends after its first hundred. A report that is to tell everything folds nothing.
 */
export function forPeople(result: AssessmentResult, { detail }: Pick<ReportOptions, 'detail'>): ForPeople {
  if (detail === 'verbose') return { result: cleanResult(result), folded: [], all: result };
  const { shown, folded } = fold(result);
  const clean = cleanResult({ ...result, findings: shown });
  return { result: clean, folded: mapTexts(folded, oneLine), all: result };
}

function fold(result: AssessmentResult): { shown: Finding[]; folded: FoldedFindings[] } {
  const gateways = result.valid ? openGateways(result) : [];
  const counts = new Map<string, number>();
  const first = new Map<string, Finding>();
  const shown = result.findings.filter((finding) => {
    if (gateways.length > 1 && isNotAssessed(finding)) return false;
    const kind = `${finding.severity} ${finding.rule}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count === 1) first.set(kind, finding);
    return count <= shownOfAKind;
  });
  const more = [...first].flatMap(([kind, finding]) => moreLike(finding, (counts.get(kind) ?? 0) - shownOfAKind));
  return { shown, folded: [...more, ...(gateways.length > 1 ? [notAssessedIn(gateways, result.file)] : [])] };
}

function moreLike({ rule, severity, file }: Finding, count: number): FoldedFindings[] {
  if (count <= 0) return [];
  const message = `${showNumber(count)} more of this kind ${count === 1 ? "isn't" : "aren't"} shown.`;
  return [{ rule, severity, file, message, suggestion: 'To see them all, use `--verbose` or `--format json`.' }];
}

/** The run can give the kind another severity: what it raises to a warning is shown as it is. */
const isNotAssessed = ({ rule, severity }: Finding) => rule === notAssessed && severity === 'info';

interface OpenGateway {
  readonly title: string;
  readonly open: number;
  readonly total: number;
}

/** The gateways of which an info says that the file leaves out benchmarks. */
function openGateways({ findings, gateways }: ValidAssessment): OpenGateway[] {
  const paths = new Set(findings.filter(isNotAssessed).map(({ path }) => path));
  return gateways.flatMap(({ id, title, total, pillars }) => {
    if (!paths.has(`/gateways/${id}`)) return [];
    const benchmarks = pillars.flatMap((pillar) => pillar.benchmarks);
    const open = benchmarks.filter(({ status }) => status === 'not-assessed').length;
    return [{ title, open, total }];
  });
}

function notAssessedIn(gateways: readonly OpenGateway[], file: string): FoldedFindings {
  const open = gateways.reduce((sum, gateway) => sum + gateway.open, 0);
  const parts = gateways.map((gateway) => `${gateway.title} ${gateway.open} of ${gateway.total}`);
  return {
    rule: notAssessed,
    severity: 'info',
    file,
    message: `${open} benchmarks aren't assessed: ${parts.join(', ')}.`,
    suggestion: `This combines ${gateways.length} infos, one per gateway. Use \`--verbose\` to list each one.`,
  };
}
