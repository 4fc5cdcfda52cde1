import type { Framework } from '../../generated/framework.js';
import type { CriterionResult, ValidAssessment } from '../../generated/report.js';
import { criterionCount, isYesOrNo, readingsInWords, titlesOf } from '../criteria.js';
import { judgmentWords, undeterminedExplained, verdictWords } from '../words.js';
import { escapeMarkdown, markdownTable } from './escape-markdown.js';

/** Each determination with its verdict and a table of its criteria. */
export function renderMarkdownVerdicts(result: ValidAssessment, framework: Framework): string[][] {
  return result.determinations.flatMap(({ id, title, verdict, frameworkVerdict, criteria }) => [
    [`### ${escapeMarkdown(title)}: ${verdictWords[verdict]}`],
    ...(verdict === 'undetermined' ? [[undeterminedExplained]] : []),
    ...(frameworkVerdict === verdict
      ? []
      : [[`By the framework’s own method: **${verdictWords[frameworkVerdict]}**.`]]),
    markdownTable(
      ['Criterion', 'Met', 'Count', 'Counted', 'Missing', 'Readings'],
      criteria.map((criterion) => [
        escapeMarkdown(criterion.title),
        `**${judgmentWords[criterion.result]}**`,
        isYesOrNo(framework, id, criterion.id) ? '' : criterionCount(criterion),
        escapeMarkdown(titlesOf(criterion, criterion.counted).join('; ')),
        missing(criterion),
        escapeMarkdown(readingsInWords(result, criterion)),
      ]),
    ),
  ]);
}

function missing(criterion: CriterionResult): string {
  if (criterion.result === 'met') return '';
  const list = titlesOf(criterion, criterion.missing).join('; ');
  return escapeMarkdown(list === '' ? criterion.reason : list);
}
