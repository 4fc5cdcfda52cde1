import type { Framework } from '../../generated/framework.js';
import type { CriterionResult, DeterminationResult, ValidAssessment } from '../../generated/report.js';
import { criterionCount, criterionNames, isYesOrNo } from '../criteria.js';
import { firmnessForBoard } from '../firmness-words.js';
import { asideOf, askedByFrameworkAlone, criterionByFramework, verdictInShort } from '../framework-aside.js';
import type { ReportOptions } from '../report-options.js';
import { judgmentWords, undeterminedExplained } from '../words.js';
import { PlainTable } from './plain-table.js';
import { readingTitle } from './reading-words.js';

interface VerdictsProps {
  readonly result: ValidAssessment;
  readonly framework: Framework;
  readonly firmness: ReportOptions['firmness'];
}

/** Every determination with its verdict and each of its criteria. */
export function Verdicts({ result, framework, firmness }: VerdictsProps) {
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">Verdicts</h2>
      {result.determinations.map((determination) => (
        <Determination key={determination.id} determination={determination} framework={framework} firmness={firmness} />
      ))}
    </section>
  );
}

interface DeterminationProps extends Omit<VerdictsProps, 'result'> {
  readonly determination: DeterminationResult;
}

function Determination({ determination, framework, firmness }: DeterminationProps) {
  const more = askedByFrameworkAlone(framework, determination);
  const firm = firmnessForBoard(firmness, determination);
  return (
    <>
      <h3>{`${determination.title}: ${verdictInShort(determination)}`}</h3>
      {determination.verdict === 'undetermined' && <p>{undeterminedExplained}</p>}
      {more !== '' && <p>{more}</p>}
      {firm !== '' && <p class="quiet">{firm}</p>}
      <PlainTable
        label={`Criteria: ${determination.title}`}
        head={['Criterion', 'Met', 'Why']}
        rows={determination.criteria.map((criterion) => [
          criterion.title,
          <span class={criterion.result === 'met' ? 'good' : 'open'}>
            {judgmentWords[criterion.result]}
            {asideOf(criterionByFramework(determination, criterion))}
          </span>,
          <Reasons criterion={criterion} determination={determination} framework={framework} />,
        ])}
      />
    </>
  );
}

interface ReasonsProps extends Omit<DeterminationProps, 'firmness'> {
  readonly criterion: CriterionResult;
}

function Reasons({ criterion, determination, framework }: ReasonsProps) {
  const { counted, missing, notKnown } = criterionNames(criterion);
  const readings = criterion.readings.map((id) => readingTitle(framework, id)).join(', ');
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Counted', counted],
    ['Missing', missing],
    ['Unknown', notKnown],
  ];
  return (
    <>
      {!isYesOrNo(framework, determination.id, criterion.id) && <div>{criterionCount(criterion)}</div>}
      {criterion.result !== 'met' && <div>{criterion.reason}</div>}
      {lists
        .filter(([, names]) => names.length > 0)
        .map(([label, names]) => (
          <div key={label}>
            <span class="quiet">{`${label}: `}</span>
            {names.join('; ')}
          </div>
        ))}
      {criterion.readings.length > 0 && <div class="quiet">{`Readings used: ${readings}`}</div>}
    </>
  );
}
