import type { ValidAssessment } from '../../generated/report.js';
import { stepsAside } from '../framework-aside.js';

/** What to do next, nearest first; behind those that have the same reason, what they bring. */
export function NextSteps({ result }: { result: ValidAssessment }) {
  const before = stepsAside(result);
  if (result.nextSteps.length === 0 && before === '') return null;
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">Next steps</h2>
      {before !== '' && <p>{before}</p>}
      <ol class="steps">
        {result.nextSteps.map(({ title, why }, index) => (
          <li key={title}>
            {title}
            {result.nextSteps[index + 1]?.why !== why && <div class="quiet">{why}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
