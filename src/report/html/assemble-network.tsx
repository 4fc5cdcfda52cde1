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
import { NetworkColumns, NetworkDetail, NetworkHead } from './network-page.js';
import { NetworkRow } from './network-row.js';

/** What a file contributes to the page on many: its entry, cleaned, and its row. */
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
  return { entry, row: render(<NetworkRow entry={entry} framework={framework} />) };
}

/** The page on many. The whole comes first, so the page is put together at the end. */
export function assembleNetwork(options: ReportOptions, closing: VNode): Assembly<NetworkPart> {
  const { framework } = options;
  const counts = countNetwork(framework, yardstickOf(options.run ?? plainRun));
  const invalid: NetworkEntry[] = [];
  const rows: string[] = [];
  return {
    start: () => '',
    add({ entry, row }) {
      counts.add(entry);
      rows.push(row);
      if (!entry.standing && invalid.length < mostExplainedFiles) invalid.push(entry);
      return '';
    },
    finish(summary) {
      const whole = { network: counts.network(), summary, options };
      return [
        startOfDocument(manyOf(summary.assessments, 'assessment')),
        '<main class="network">',
        render(<NetworkHead {...whole} />),
        '<div class="scroll" role="group" tabindex="0" aria-label="Partnerships"><table class="partnerships"><thead>',
        render(<NetworkColumns framework={framework} />),
        `</thead><tbody>${rows.join('\n')}</tbody></table></div>`,
        render(<NetworkDetail {...whole} invalid={invalid} />),
        '</main>',
        render(closing),
        endOfDocument,
      ].join('');
    },
  };
}
