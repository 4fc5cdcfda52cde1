import type { Framework } from '../../generated/framework.js';
import type { CriterionResult, ValidAssessment } from '../../generated/report.js';
import { criterionCount, criterionNames, isYesOrNo, readingsInWords } from '../criteria.js';
import { asideOf, askedByFrameworkAlone, criterionByFramework } from '../framework-aside.js';
import { judgmentWords, undeterminedExplained, verdictWords } from '../words.js';
import { escapeMarkdown, markdownTable } from './escape-markdown.js';

/** Each determination with its verdict and a table of its criteria. */
export function renderMarkdownVerdicts(result: ValidAssessment, framework: Framework): string[][] {
  return result.determinations.flatMap((determination) => {
    const { id, title, verdict, frameworkVerdict, criteria } = determination;
    const more = askedByFrameworkAlone(framework, determination);
    return [
      [`### ${escapeMarkdown(title)}: ${verdictWords[verdict]}`],
      ...(verdict === 'undetermined' ? [[undeterminedExplained]] : []),
      ...(frameworkVerdict === verdict
        ? []
        : [[`By the framework’s own method: **${verdictWords[frameworkVerdict]}**.`]]),
      ...(more === '' ? [] : [[escapeMarkdown(more)]]),
      markdownTable(
        ['Criterion', 'Met', 'Count', 'Counted', 'Missing', 'Unknown', 'Readings'],
        criteria.map((criterion) => [
          escapeMarkdown(criterion.title),
          `**${judgmentWords[criterion.result]}**${asideOf(criterionByFramework(determination, criterion))}`,
          isYesOrNo(framework, id, criterion.id) ? '' : criterionCount(criterion),
          ...namesInCells(criterion),
          escapeMarkdown(readingsInWords(result, criterion)),
        ]),
      ),
    ];
  });
}

/** What counted, what is missing, and what is not known; where nothing is named, the reason. */
function namesInCells(criterion: CriterionResult): string[] {
  const { counted, missing, notKnown } = criterionNames(criterion);
  const cell = (titles: readonly string[]) => escapeMarkdown(titles.join('; '));
  const unnamed = criterion.result !== 'met' && missing.length + notKnown.length === 0;
  return [cell(counted), unnamed ? escapeMarkdown(criterion.reason) : cell(missing), cell(notKnown)];
}
