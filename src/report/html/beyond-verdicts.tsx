import type { Framework } from '../../generated/framework.js';
import type { CapacityResult, ContributorResult, ValidAssessment } from '../../generated/report.js';
import { capacityInWords, capacityTitle, comparedInWords } from '../capacity-words.js';
import {
  decidingReasons,
  factsInWords,
  matching,
  principleInWords,
  principlesExplained,
  programsExplained,
  programVerdict,
} from '../program-words.js';
import { showValue } from '../values.js';
import { capitalized } from './readable-name.js';
import { WideTable } from './wide-table.js';

/** Principles, capacity and programs: shown, and part of no verdict. */
export function BeyondVerdicts({ result, framework }: { result: ValidAssessment; framework: Framework }) {
  return (
    <>
      <Principles result={result} />
      {result.capacity !== null && <Capacity capacity={result.capacity} />}
      <Programs result={result} framework={framework} />
    </>
  );
}

function Principles({ result: { principles } }: { result: ValidAssessment }) {
  if (principles.length === 0) return null;
  return (
    <section aria-labelledby="principles">
      <h2 id="principles">Principles</h2>
      <p class="quiet">{principlesExplained}</p>
      {principles.map((principle) => (
        <div key={principle.id} class="keep">
          <h3>{principle.title}</h3>
          <p>{`${capitalized(principleInWords(principle))}.`}</p>
          {principle.reflection !== null && <p>{principle.reflection}</p>}
        </div>
      ))}
    </section>
  );
}

function Capacity({ capacity }: { capacity: CapacityResult }) {
  const { contributors } = capacity.contributions;
  const largest = Math.max(0, ...contributors.map(({ total }) => total));
  return (
    <section aria-labelledby="capacity">
      <h2 id="capacity">{capacityTitle(capacity)}</h2>
      <p>{capacityInWords(capacity)}</p>
      <p class="quiet">{comparedInWords(capacity)}</p>
      {contributors.length > 0 && (
        <WideTable label="Contributions">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col" class="number">
                Total
              </th>
              <th scope="col" class="number">
                In kind
              </th>
              <th scope="col">
                <span class="hidden">Picture</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {contributors.map((contributor) => (
              <tr key={contributor.from}>
                <th scope="row">{contributor.from}</th>
                <td class="number">{showValue(contributor.total, 'currency')}</td>
                <td class="number">{contributor.inKind === 0 ? '' : showValue(contributor.inKind, 'currency')}</td>
                <td>
                  <ContributorBar contributor={contributor} largest={largest} />
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

/** A contributor's bar: as long as its share of the largest, the part in kind in gray. */
function ContributorBar({ contributor, largest }: { contributor: ContributorResult; largest: number }) {
  const length = largest > 0 ? (contributor.total / largest) * 160 : 0;
  const inKind = largest > 0 ? (contributor.inKind / largest) * 160 : 0;
  return (
    <svg class="bars" aria-hidden="true" viewBox="0 0 160 14" width="160" height="14" fill="currentColor">
      <rect class="bar" x="0" y="1" width={(length - inKind).toFixed(1)} height="12" />
      <rect
        class="bar-in-kind"
        x={(length - inKind).toFixed(1)}
        y="1"
        width={inKind.toFixed(1)}
        height="12"
        fill-opacity="0.5"
      />
    </svg>
  );
}

function Programs({ result, framework }: { result: ValidAssessment; framework: Framework }) {
  const programs = matching(result.programs);
  if (programs.length === 0) return null;
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">Programs</h2>
      <p class="quiet">{programsExplained}</p>
      {programs.map((program) => (
        <div key={program.id} class="keep">
          <h3>{`${program.title} (${program.held}): ${programVerdict(program)}`}</h3>
          <p>
            {[
              capitalized(decidingReasons(program)),
              ...factsInWords(framework, program).map((fact) => `${fact}.`),
            ].join(' ')}
          </p>
          {program.topics.length > 0 && <p>{`Topics: ${program.topics.map(({ title }) => title).join('; ')}.`}</p>}
        </div>
      ))}
    </section>
  );
}
