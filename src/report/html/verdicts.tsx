import type { Framework } from '../../generated/framework.js';
import type { CriterionResult, DeterminationResult, ValidAssessment } from '../../generated/report.js';
import { criterionCount, criterionNames, isYesOrNo, readingsInWords } from '../criteria.js';
import { firmnessLines } from '../firmness-words.js';
import { asideOf, askedByFrameworkAlone, criterionByFramework, verdictInShort } from '../framework-aside.js';
import type { ReportOptions } from '../report-options.js';
import { judgmentWords, undeterminedExplained } from '../words.js';
import { WideTable } from './wide-table.js';

/** Every determination with its verdict and each of its criteria. */
export function Verdicts({ result, framework, firmness }: Omit<DeterminationProps, 'determination'>) {
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">Verdicts</h2>
      {result.determinations.map((determination) => (
        <Determination
          key={determination.id}
          determination={determination}
          result={result}
          framework={framework}
          firmness={firmness}
        />
      ))}
    </section>
  );
}

interface DeterminationProps {
  readonly determination: DeterminationResult;
  readonly result: ValidAssessment;
  readonly framework: Framework;
  readonly firmness: ReportOptions['firmness'];
}

function Determination({ determination, result, framework, firmness }: DeterminationProps) {
  const more = askedByFrameworkAlone(framework, determination);
  return (
    <>
      <h3>{`${determination.title}: ${verdictInShort(determination)}`}</h3>
      {determination.verdict === 'undetermined' && <p>{undeterminedExplained}</p>}
      {more !== '' && <p>{more}</p>}
      {firmnessLines(firmness, determination).map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
      <WideTable label={`Criteria: ${determination.title}`}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Met</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {determination.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{criterion.title}</th>
              <td class={criterion.result === 'met' ? 'good' : 'open'}>
                {judgmentWords[criterion.result]}
                {asideOf(criterionByFramework(determination, criterion))}
              </td>
              <td>
                <Reasons criterion={criterion} determination={determination} result={result} framework={framework} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

interface ReasonsProps extends Omit<DeterminationProps, 'firmness'> {
  readonly criterion: CriterionResult;
}

function Reasons({ criterion, determination, result, framework }: ReasonsProps) {
  const { counted, missing, notKnown } = criterionNames(criterion);
  const readings = readingsInWords(result, criterion);
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
      {readings !== '' && <div class="quiet">{`Readings: ${readings}`}</div>}
    </>
  );
}
