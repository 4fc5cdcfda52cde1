import type { Framework } from '../../generated/framework.js';
import type { ValidAssessment } from '../../generated/report.js';
import { basisWords, methodWords } from '../words.js';
import { departureInWords, readingInWords } from './reading-words.js';

/** By which rules all of this is computed, and from what. */
export function Method({ result, framework }: { result: ValidAssessment; framework: Framework }) {
  const { departures } = result.method;
  return (
    <section aria-labelledby="method">
      <h2 id="method">Method and sources</h2>
      <ul>
        <li>{`Edition: ${framework.title} (${result.framework}).`}</li>
        <li>{`Basis: ${basisWords[result.basis]}.`}</li>
        <li>{`Method: ${methodWords(result)}.`}</li>
        {departures.map((departure) => (
          <li key={departure.name}>{departureInWords(framework, departure)}</li>
        ))}
        <li>{`File: ${result.file}.`}</li>
      </ul>
      <details>
        <summary>Readings in effect</summary>
        <ul>
          {Object.entries(result.readings).map(([id, option]) => (
            <li key={id}>{readingInWords(framework, id, option)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
