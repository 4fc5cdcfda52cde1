import type { Publication } from '../../../insight/publication/publication.js';
import { calendarDate } from '../../../text/read-date.js';
import { coreInWords } from '../../publication/publication-words.js';
import { PlainTable } from '../plain-table.js';

/** A partnership's place in the index. */
export interface IndexEntry {
  /** The folder of its page: lowercase letters, digits, and hyphens. */
  readonly slug: string;
  readonly publication: Pick<Publication, 'partnership' | 'assessedOn' | 'core'>;
}

/** The partnerships by name, each with a link to its page. */
export function PublicIndex({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <>
      <header>
        <h1>Report cards</h1>
        <p class="place">{`${entries.length} partnerships, by name`}</p>
      </header>
      <PlainTable
        label="Partnerships"
        head={['Partnership', 'Area', 'Date', 'Core indicators']}
        rows={entries.map(({ slug, publication: { partnership, assessedOn, core } }) => [
          <a key="link" href={`${slug}/index.html`}>
            {partnership.name}
          </a>,
          [partnership.community, partnership.states.join(', ')].filter(Boolean).join(' · '),
          calendarDate(assessedOn),
          coreInWords(core),
        ])}
      />
    </>
  );
}
