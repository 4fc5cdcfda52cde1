import type { Publication } from '../../insight/publication/publication.js';
import { publicationDocument } from '../../insight/publication/publication-document.js';
import { cleanText } from '../../text/clean-text.js';
import { disclaimerOf } from '../disclaimer.js';
import type { FormatCode } from '../format.js';
import { memoText } from '../markdown/memo-text.js';
import { oneOrNothing } from '../one-or-nothing.js';
import type { ReportOptions } from '../report-options.js';
import { wrap } from '../text/wrap.js';
import { publicSections } from './public-sections.js';
import { publicationCsv, publicationCsvHeader, publicationTable } from './publication-csv.js';

type Render = (publication: Publication, options: ReportOptions) => string;

/** A format that shows what the public may see of each file, and nothing of a file with errors. */
function publicFormat(render: Render, between: string, start = ''): FormatCode<string> {
  return {
    showsHash: false,
    part: ({ file }, options) => (options.publication ? render(options.publication, options) : notShown(file)),
    assemble() {
      let first = true;
      return {
        start: () => start,
        add(part) {
          const text = first || part === '' ? part : `${between}${part}`;
          first &&= part === '';
          return text;
        },
        finish: () => '',
      };
    },
  };
}

const notShown = (file: string) => `${cleanText(file)} has errors and isn't shown. To see them, use strive validate.\n`;

export const publicText = publicFormat(textOf, '\n');
export const publicMarkdown = publicFormat(markdownOf, '\n---\n\n');
export const publicJson = oneOrNothing('document', (_result, { publication }) =>
  publication ? `${JSON.stringify(publicationDocument(publication), null, 2)}\n` : undefined,
);

/** What goes with one page, as a table. */
export const publicTable = oneOrNothing('table', (_result, { publication }) =>
  publication ? publicationTable(publication) : undefined,
);

/** For programs: a file with errors has no row in it. */
export const publicCsv: FormatCode<string> = {
  ...publicFormat(textOf, '', publicationCsvHeader(true)),
  part: (_result, { publication }) => (publication ? publicationCsv(publication, true) : ''),
};

function textOf(publication: Publication, { width, framework }: ReportOptions): string {
  const indented = (text: string, by: string, mark = '') =>
    wrap(text, width - by.length - mark.length).map(
      (line, index) => `${by}${index === 0 ? mark : ' '.repeat(mark.length)}${line}`,
    );
  const sections = publicSections(publication).map(({ title, level, sentences, items }) =>
    [
      ...(level === 1 ? [title.toUpperCase()] : indented(title, '  ')),
      ...sentences.flatMap((sentence, index) => [
        ...(index === 0 ? [] : ['']),
        ...indented(sentence, level === 1 ? '  ' : '    '),
      ]),
      ...items.flatMap((item) => indented(item, level === 1 ? '  ' : '    ', '- ')),
    ].join('\n'),
  );
  const head = [publication.partnership.name, `Public report card, assessed on ${publication.assessedOn}`].join('\n');
  const headline = headlineOf(publication).map((text) => wrap(text, width).join('\n'));
  return `${[head, ...headline, ...sections, disclaimerOf(framework)].join('\n\n')}\n`;
}

function markdownOf(publication: Publication, { framework }: ReportOptions): string {
  const sections = publicSections(publication).flatMap(({ title, level, sentences, items }) => [
    `${level === 1 ? '##' : '###'} ${memoText(title)}`,
    ...sentences.map(memoText),
    ...(items.length === 0 ? [] : [items.map((item) => `- ${memoText(item)}`).join('\n')]),
  ]);
  const head = [
    `# ${memoText(publication.partnership.name)}`,
    `Public report card, assessed on ${publication.assessedOn}.`,
    ...headlineOf(publication).map(memoText),
  ];
  return `${[...head, ...sections, `*${memoText(disclaimerOf(framework))}*`].join('\n\n')}\n`;
}

/** What the partnership says first, if it says anything. */
const headlineOf = ({ reportCard }: Publication): string[] =>
  reportCard?.headline === undefined ? [] : [reportCard.headline];
