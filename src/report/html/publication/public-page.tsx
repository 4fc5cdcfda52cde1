import type { Publication, PublishedOutcome } from '../../../insight/publication/publication.js';
import { calendarDate } from '../../../text/read-date.js';
import { asideOf } from '../../framework-aside.js';
import { type Story, storiesOf, whoInWords } from '../../publication/own-words.js';
import { methodInWords } from '../../publication/publication-words.js';
import { BulletList } from '../bullet-list.js';
import { capitalized } from '../readable-name.js';
import { Contact } from './contact.js';
import { CoreSummary } from './core-summary.js';
import { EquitySummary } from './equity-summary.js';
import { Paragraphs } from './paragraphs.js';
import { PublishedMeasure } from './published-indicator.js';

/** The report card for everyone. It's made from the publication alone, which holds no more than what may be shown. */
export function PublicPage({ publication }: { publication: Publication }) {
  const { partnership, reportCard = {}, outcomes, otherOutcomes, adjacentOutcomes } = publication;
  const shown = outcomes.filter(({ indicators }) => indicators.length > 0);
  return (
    <>
      <header>
        <h1>{partnership.name}</h1>
        <p class="place">{placeOf(publication)}</p>
      </header>
      {reportCard.headline !== undefined && <p class="standing">{reportCard.headline}</p>}
      <WhoWeAre publication={publication} />
      <CoreSummary publication={publication} />
      {shown.length > 0 && (
        <section class="at-length" aria-labelledby="outcomes">
          <h2 id="outcomes">Outcomes in detail</h2>
          <p class="quiet">
            In the charts, the filled point is the latest number. It's open if it may still change. A thick bar is a
            range. A dashed vertical line is a break. Gray values aren't compared. A cross marks a period without a
            number. The table says whether it's withheld or wasn't measured. Groups are in the order of the
            partnership's file.
          </p>
          {shown.map((outcome) => (
            <Outcome key={outcome.id} outcome={outcome} stories={storiesOf(publication, outcome.id)} />
          ))}
        </section>
      )}
      {adjacentOutcomes.length > 0 && (
        <section class="at-length" aria-labelledby="other-sectors">
          <h2 id="other-sectors">Families and neighborhoods</h2>
          {adjacentOutcomes.map((indicator) => (
            <PublishedMeasure key={indicator.id} indicator={indicator} level="h3" />
          ))}
        </section>
      )}
      {otherOutcomes.length > 0 && (
        <section class="at-length" aria-labelledby="other-outcomes">
          <h2 id="other-outcomes">Our own outcomes</h2>
          {otherOutcomes.map((outcome) => (
            <Outcome key={outcome.id} outcome={outcome} stories={[]} />
          ))}
        </section>
      )}
      <EquitySummary publication={publication} />
      <Systems publication={publication} />
      <Stories stories={storiesOf(publication, undefined)} />
      <Partners publication={publication} />
      <Gateways publication={publication} />
      <AboutNumbers publication={publication} />
      {reportCard.contact !== undefined && (
        <section aria-labelledby="contact">
          <h2 id="contact">Take part</h2>
          <Contact text={reportCard.contact} />
        </section>
      )}
    </>
  );
}

function placeOf({ partnership: { community, states }, assessedOn }: Publication): string {
  const where = [
    ...(community === undefined ? [] : [community]),
    ...(states.length === 0 ? [] : [states.join(', ')]),
  ].join(' · ');
  return `${where === '' ? '' : `${where} · `}Report card of ${calendarDate(assessedOn)}`;
}

function WhoWeAre({ publication }: { publication: Publication }) {
  const { introduction } = publication.reportCard ?? {};
  const facts = whoInWords(publication);
  if (introduction === undefined && facts === '') return null;
  return (
    <section aria-labelledby="who-we-are">
      <h2 id="who-we-are">Who we are</h2>
      {introduction !== undefined && <Paragraphs text={introduction} />}
      {facts !== '' && <p>{facts}</p>}
    </section>
  );
}

function Outcome({ outcome, stories }: { outcome: PublishedOutcome; stories: readonly Story[] }) {
  return (
    <>
      <h3>{capitalized(outcome.title)}</h3>
      {outcome.indicators.map((indicator) => (
        <PublishedMeasure key={indicator.id} indicator={indicator} level="h4" />
      ))}
      {stories.map((story, index) => (
        <StoryText key={`${index}`} story={story} level="h4" />
      ))}
    </>
  );
}

function StoryText({ story: { title = '', text = '' }, level: Heading }: { story: Story; level: 'h3' | 'h4' }) {
  return (
    <div class="story">
      <Heading>{title}</Heading>
      <Paragraphs text={text} />
    </div>
  );
}

function Stories({ stories }: { stories: readonly Story[] }) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">Stories</h2>
      {stories.map((story, index) => (
        <StoryText key={`${index}`} story={story} level="h3" />
      ))}
    </section>
  );
}

const kindWords: Readonly<Record<Publication['systemsChangeExamples'][number]['kind'], string>> = {
  policy: 'a policy',
  practice: 'a practice',
  resources: 'how resources flow',
  power: 'who decides',
};

function Systems({ publication: { systemsChangeExamples } }: { publication: Publication }) {
  if (systemsChangeExamples.length === 0) return null;
  return (
    <section aria-labelledby="systems">
      <h2 id="systems">Systems changes</h2>
      <BulletList
        items={systemsChangeExamples.map(
          ({ title, on, kind }) => `${title} (${kindWords[kind]}, since ${calendarDate(on)})`,
        )}
      />
    </section>
  );
}

function Partners({ publication: { partners } }: { publication: Publication }) {
  if (!partners) return null;
  const { fiscalYear, names, inKindShare } = partners;
  const year = fiscalYear === null ? '' : ` in fiscal year ${fiscalYear}`;
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{`Contributors${year}`}</h2>
      <BulletList items={names} />
      {inKindShare !== null && (
        <p>{`${inKindShare} percent of all contributions are in kind: staff, time, goods, or services instead of money.`}</p>
      )}
    </section>
  );
}

const stateWords: Readonly<Record<NonNullable<Publication['gateways']>[number]['state'], string>> = {
  crossed: 'crossed',
  'not-crossed': 'not crossed yet',
  undetermined: 'not enough data to say',
};

function Gateways({ publication: { gateways } }: { publication: Publication }) {
  if (gateways === undefined) return null;
  return (
    <section aria-labelledby="gateways">
      <h2 id="gateways">Where we stand in the Theory of Action (self-assessed)</h2>
      <p>We assessed ourselves. Only StriveTogether designates partnerships.</p>
      <BulletList
        items={gateways.map(({ title, state, frameworkState }) => {
          const otherwise = asideOf(state === frameworkState ? undefined : stateWords[frameworkState]);
          return `${title}: ${stateWords[state]}${otherwise}`;
        })}
      />
    </section>
  );
}

function AboutNumbers({ publication }: { publication: Publication }) {
  return (
    <section aria-labelledby="about">
      <h2 id="about">About the numbers</h2>
      <BulletList items={methodInWords({ ...publication, assessedOn: calendarDate(publication.assessedOn) })} />
      <p>
        The same numbers for your own use: <a href="data/indicators.csv">as a table (CSV)</a> and{' '}
        <a href="data/indicators.json">for programs (JSON)</a>.
      </p>
    </section>
  );
}
