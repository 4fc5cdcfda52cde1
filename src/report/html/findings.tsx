import type { ForPeople } from '../fold-findings.js';
import { countFindings } from '../words.js';
import { PlainTable } from './plain-table.js';

/** What's wrong or worth saying, each with its place in the file and what to do. The names of rules are for programs: a board reads none. */
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
      <PlainTable
        label="Findings"
        head={['Kind', 'What, and what to do', 'Where']}
        rows={listed.map(({ severity, message, suggestion, where }) => [
          <span class={severity === 'info' ? 'quiet' : 'open'}>{severity}</span>,
          <>
            {message}
            {suggestion !== undefined && <div class="quiet">{suggestion}</div>}
          </>,
          where,
        ])}
      />
    </section>
  );
}
