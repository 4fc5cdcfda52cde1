import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { AssessmentResult } from '../../generated/report.js';
import { countNetwork } from '../../insight/network/network.js';
import { type NetworkEntry, networkEntry } from '../../insight/network/network-entry.js';
import { mapTexts } from '../clean-result.js';
import type { Assembly } from '../format.js';
import { manyOf } from '../network-words.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { plainRun, yardstickOf } from '../run-method.js';
import { endOfDocument, startOfDocument } from './document.js';
import { NetworkDetail, NetworkHead } from './network-page.js';
import { GroupRow, InvalidRow, NetworkRow, networkColumns } from './network-row.js';

/** What a file contributes to the page on many: its entry, cleaned, and its row; an invalid file's is made when all is known. */
export interface NetworkPart {
  readonly entry: NetworkEntry;
  readonly row: string;
}

/** How many errors are listed for an invalid file, and for how many files. */
const mostErrors = 5;
const mostExplainedFiles = 50;

/** What a result contributes to the page on many. */
export function networkPart(result: AssessmentResult, { run = plainRun, framework }: ReportOptions): NetworkPart {
  const entry = mapTexts(networkEntry(result, yardstickOf(run), mostErrors), oneLine);
  const { standing } = entry;
  const row = standing === null ? '' : render(<NetworkRow entry={entry} standing={standing} framework={framework} />);
  return { entry, row };
}

/** The page on many. The whole comes first, so the page is put together at the end. */
export function assembleNetwork(options: ReportOptions, closing: VNode): Assembly<NetworkPart> {
  const { framework } = options;
  const counts = countNetwork(framework, yardstickOf(options.run ?? plainRun));
  const columns = networkColumns(framework, options.moves === true);
  const invalid: NetworkEntry[] = [];
  /** The rows of the table, those of a group in a part of their own. */
  const parts: string[][] = [[]];
  const addRow = ({ entry, row }: NetworkPart) => {
    parts.at(-1)?.push(entry.standing ? row : render(<InvalidRow entry={entry} columns={columns.length} />));
    return '';
  };
  return {
    start: () => '',
    group(title, size) {
      parts.push([render(<GroupRow title={oneLine(title)} size={size} columns={columns.length} />)]);
      return '';
    },
    addAgain: addRow,
    add(part) {
      counts.add(part.entry);
      if (!part.entry.standing && invalid.length < mostExplainedFiles) invalid.push(part.entry);
      return addRow(part);
    },
    finish(summary) {
      const whole = { network: counts.network(), summary, options };
      return [
        startOfDocument(manyOf(summary.assessments, 'assessment')),
        '<main class="network">',
        render(<NetworkHead {...whole} />),
        '<div class="scroll" role="group" tabindex="0" aria-label="Partnerships"><table class="partnerships stack"><thead>',
        render(<HeadRow columns={columns} />),
        '</thead>',
        ...parts.filter((rows) => rows.length > 0).map((rows) => `<tbody>${rows.join('\n')}</tbody>`),
        '</table></div>',
        render(<NetworkDetail {...whole} invalid={invalid} />),
        '</main>',
        render(closing),
        endOfDocument,
      ].join('');
    },
  };
}

function HeadRow({ columns }: { columns: readonly string[] }) {
  return (
    <tr>
      {columns.map((title, index) => (
        <th key={`${index}`} scope="col">
          {title}
        </th>
      ))}
    </tr>
  );
}
