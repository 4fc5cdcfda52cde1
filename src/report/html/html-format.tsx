import { render } from 'preact-render-to-string';
import type { AssessmentResult } from '../../generated/report.js';
import { forPeople } from '../fold-findings.js';
import type { Assembly, FormatCode } from '../format.js';
import type { ReportOptions } from '../report-options.js';
import { assembleNetwork, type NetworkPart, networkPart } from './assemble-network.js';
import { endOfDocument, startOfDocument } from './document.js';
import { InvalidPage, partnershipParts } from './partnership-page.js';
import { Closing } from './whole-page.js';

/** What a file contributes to a page of its own: what the page is called if it's the only one, and its content. */
interface PagePart {
  readonly title: string;
  readonly content: string;
}

/** A page to look at, print or mail: one file without scripts, requests or fonts to load. */
export const htmlFormat: FormatCode<PagePart | NetworkPart> = {
  showsHash: false,
  showsFirmness: true,
  part: (result, options) => (options.many ? networkPart(result, options) : pagePart(result, options)),
  assemble: (options) =>
    (options.many ? assembleNetwork(options, <Closing options={options} />) : assemblePages(options)) as Assembly<
      PagePart | NetworkPart
    >,
};

function pagePart(result: AssessmentResult, options: ReportOptions): PagePart {
  const shown = forPeople(result, options);
  if (shown.result.valid) {
    const { partnership, assessedOn } = shown.result;
    const parts = partnershipParts({ result: shown.result, shown, options });
    return { title: `${partnership.name}, ${assessedOn}`, content: parts.map((part) => render(part)).join('') };
  }
  return { title: shown.result.file, content: render(<InvalidPage result={shown.result} shown={shown} />) };
}

function assemblePages(options: ReportOptions): Assembly<PagePart> {
  let started = false;
  return {
    start: () => '',
    add({ title, content }) {
      const before = started ? '\n' : startOfDocument(title);
      started = true;
      return `${before}<main>${content}</main>`;
    },
    finish: () => `${started ? '' : startOfDocument('strive')}${render(<Closing options={options} />)}${endOfDocument}`,
  };
}
