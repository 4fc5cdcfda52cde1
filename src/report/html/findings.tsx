import type { ForPeople } from '../fold-findings.js';
import { countFindings } from '../words.js';
import { WideTable } from './wide-table.js';

/** What's wrong or worth saying, each with its place in the file and what to do. */
export function Findings({ shown: { result, folded, all } }: { shown: ForPeople }) {
  if (all.findings.length === 0) return null;
  const listed = [
    ...result.findings.map((finding) => ({ ...finding, where: `${finding.file}:${finding.line}` })),
    ...folded.map((several) => ({ ...several, where: several.file })),
  ];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      <p>{`${countFindings(all)}.`}</p>
      <WideTable label="Findings">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">What, and what to do</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ severity, message, suggestion, where, rule }, index) => (
            <tr key={`${index}`}>
              <td class={severity === 'info' ? 'quiet' : 'open'}>{severity}</td>
              <td>
                {message}
                {suggestion !== undefined && <div class="quiet">{suggestion}</div>}
              </td>
              <td>
                {where}
                <div class="quiet">{rule}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
