import type { Framework } from '../../../generated/framework.js';
import type { SensitivityReport, SensitivityResult } from '../../../generated/sensitivity.js';
import { listInWords } from '../../../text/listed.js';
import { calendarDate } from '../../../text/read-date.js';
import { anyVerdictAside } from '../../framework-aside.js';
import { oneLine } from '../../one-line.js';
import type { ReportOptions } from '../../report-options.js';
import {
  alsoNeedsInWords,
  chanceInWords,
  chanceMatters,
  explained,
  flipsLead,
  nameInWords,
  readingsInWords,
  safeReport,
  sameCount,
  toleranceInWords,
  toleranceMatters,
} from '../../sensitivity/sensitivity-words.js';
import { anyVerdictWords, basisWords } from '../../words.js';
import { BulletList } from '../bullet-list.js';
import { PlainTable } from '../plain-table.js';
import { departureInWords, readingInWords, readingTitle } from '../reading-words.js';
import { ShareBar } from '../share-bar.js';
import { StateList } from '../state-list.js';
import { wholePage } from '../whole-page.js';

/** How firm each verdict is, as a page: under how many readings it holds, what changes it, and what chance does to it. */
export function renderSensitivityAsPage(report: SensitivityReport, options: ReportOptions): string {
  const { framework } = options;
  const shown = safeReport(report);
  const { partnership, assessedOn } = shown;
  const verdicts = shown.results.filter(({ kind }) => kind === 'determination');
  const gateways = shown.results.filter(({ kind }) => kind === 'gateway');
  const content = (
    <>
      <header>
        <h1>{partnership.name}</h1>
        <p class="place">{`How firm the verdicts are · assessed on ${calendarDate(assessedOn)}`}</p>
      </header>
      <p class="standing">{firmnessInWords(verdicts)}</p>
      <p class="measures">{chanceOverall(verdicts)}</p>
      <StateList
        items={verdicts.map((result) => ({
          id: result.id,
          title: result.title,
          state: `${anyVerdictWords[result.verdict]}${anyVerdictAside(result)}`,
          mark: result.verdict === 'eligible' ? 'holds' : undefined,
        }))}
      />
      <section aria-labelledby="verdicts">
        <h2 id="verdicts">Verdicts</h2>
        {verdicts.map((result) => (
          <Verdict key={result.id} result={result} report={shown} framework={framework} />
        ))}
      </section>
      <section aria-labelledby="gateways">
        <h2 id="gateways">Gateways</h2>
        <p class="quiet">Tolerance and chance are shown only where they change something.</p>
        <PlainTable
          label="Gateways"
          head={['Gateway', 'Now', 'How firm', 'What changes it']}
          rows={gateways.map((result) => gatewayCells(result, shown, framework))}
        />
      </section>
      <section aria-labelledby="method">
        <h2 id="method">What was tried</h2>
        {explained(shown).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <h3>Readings in effect</h3>
        <BulletList
          items={Object.entries(shown.readings).map(([id, option]) => readingInWords(framework, id, option))}
        />
        <h3>Source</h3>
        <BulletList
          items={[
            `Edition: ${framework.title} (${shown.framework}).`,
            `Basis: ${basisWords[shown.basis]}.`,
            ...shown.departures.map((departure) => `Method: ${departureInWords(framework, departure)}`),
            `File: ${shown.file}.`,
          ]}
        />
      </section>
    </>
  );
  return wholePage(oneLine(`How firm the verdicts are: ${partnership.name}, ${assessedOn}`), content, options);
}

/** Which verdicts depend on how the framework is read, in a sentence. */
function firmnessInWords(verdicts: readonly SensitivityResult[]): string {
  const open = verdicts.filter((result) => sameCount(result, result.readings) < result.readings.combinations);
  if (open.length === 0) return "Every verdict stays the same, no matter how you read the framework's open points.";
  const names = listInWords(
    open.map(({ title }) => title),
    'and',
  );
  return `${open.length} of ${verdicts.length} verdicts ${open.length === 1 ? 'depends' : 'depend'} on how you read the framework's open points: ${names}.`;
}

/** What chance does to the verdicts together, in a sentence. */
function chanceOverall(verdicts: readonly SensitivityResult[]): string {
  const tried = verdicts.filter(({ chance }) => chance?.applies);
  if (tried.length === 0) return "The file doesn't have enough data to try chance.";
  const namesOf = (some: readonly SensitivityResult[]) =>
    listInWords(
      some.map(({ title }) => title),
      'and',
    );
  const untried = verdicts.filter((one) => !tried.includes(one));
  const rest = untried.length === 0 ? '' : ` There isn't enough data to try it for ${namesOf(untried)}.`;
  const moved = tried.filter(chanceMatters);
  if (moved.length > 0)
    return `With another group of children, ${moved.length} of ${verdicts.length} verdicts can come out differently: ${namesOf(moved)}.${rest}`;
  const same =
    untried.length === 0
      ? 'every verdict comes'
      : `${tried.length} of ${verdicts.length} verdicts ${tried.length === 1 ? 'comes' : 'come'}`;
  return `With another group of children, ${same} out the same.${rest}`;
}

interface VerdictProps {
  readonly result: SensitivityResult;
  readonly report: SensitivityReport;
  readonly framework: Framework;
}

function Verdict({ result, report, framework }: VerdictProps) {
  const { verdict, readings, chance, tolerance } = result;
  return (
    <>
      <h3>{`${nameInWords(result, report)}: ${anyVerdictWords[verdict]}${anyVerdictAside(result)}`}</h3>
      <dl class="facts">
        <div>
          <dt>Open points</dt>
          <dd>
            <ShareBar part={sameCount(result, readings)} whole={readings.combinations} />
            {readingsInWords(result, waysToRead)}
            <Flips result={result} framework={framework} />
          </dd>
        </div>
        {chance !== null && (
          <div>
            <dt>Chance</dt>
            <dd>
              {chance.applies && <ShareBar part={sameCount(result, chance)} whole={chance.draws} />}
              {chanceInWords(result)}
            </dd>
          </div>
        )}
        <div>
          <dt>Tolerance</dt>
          <dd>{toleranceInWords(tolerance, report.tolerance)}</dd>
        </div>
      </dl>
    </>
  );
}

const waysToRead = 'ways to read the framework';

/** What it takes to change a verdict, and which readings play a part at all. */
function Flips({ result: { flips, readings }, framework }: Omit<VerdictProps, 'report'>) {
  if (flips.length === 0) return null;
  const others = readings.matter.map((id) => readingTitle(framework, id));
  return (
    <>
      <div>{flipsLead(flips)}</div>
      <BulletList
        items={flips.map(
          ({ readings: changed, verdict }) =>
            `${Object.entries(changed)
              .map(([id, option]) => readingInWords(framework, id, option))
              .join(' And ')} Then: ${anyVerdictWords[verdict]}.`,
        )}
      />
      {others.length > 1 && <div class="quiet">{`It depends on: ${others.join(', ')}.`}</div>}
    </>
  );
}

function gatewayCells(result: SensitivityResult, report: SensitivityReport, framework: Framework) {
  const { verdict, readings, tolerance } = result;
  const bounds = report.tolerance;
  const also = alsoNeedsInWords(result, report, framework);
  return [
    nameInWords(result, report),
    `${anyVerdictWords[verdict]}${anyVerdictAside(result)}`,
    <>
      <ShareBar part={sameCount(result, readings)} whole={readings.combinations} />
      {readingsInWords(result, waysToRead)}
      {also !== '' && <div>{also}</div>}
      {toleranceMatters(tolerance, bounds) && <div>{`Tolerance: ${toleranceInWords(tolerance, bounds)}`}</div>}
      {chanceMatters(result) && <div>{`Chance: ${chanceInWords(result)}`}</div>}
    </>,
    result.flips.length === 0 ? 'no open point' : <Flips result={result} framework={framework} />,
  ];
}
