import { render } from 'preact-render-to-string';
import type { Publication } from '../../../insight/publication/publication.js';
import type { ReportOptions } from '../../report-options.js';
import { endOfDocument, startOfDocument } from '../document.js';
import { stylesheet } from '../stylesheet.js';
import { Closing } from '../whole-page.js';
import { type IndexEntry, PublicIndex } from './public-index.js';
import { PublicPage } from './public-page.js';
import { publicStyles } from './public-styles.js';

type PageOptions = Pick<ReportOptions, 'framework' | 'tool'>;

const styles = stylesheet + publicStyles;

/** The public page of one partnership, whole. */
export function renderPublication(publication: Publication, options: PageOptions): string {
  const { name } = publication.partnership;
  return `${startOfDocument(`${name}: report card`, styles)}${render(
    <>
      <main class="public">
        <PublicPage publication={publication} />
      </main>
      <Closing options={options} />
    </>,
  )}${endOfDocument}`;
}

/** The page that leads to the pages of several partnerships. */
export function renderPublicIndex(entries: readonly IndexEntry[], options: PageOptions): string {
  return `${startOfDocument('Report cards', styles)}${render(
    <>
      <main class="public">
        <PublicIndex entries={entries} />
      </main>
      <Closing options={options} />
    </>,
  )}${endOfDocument}`;
}
