import type { Cause, ComparedGap, OutcomeDifference, UnchangedResult } from '../../../generated/comparison.js';
import type { Framework } from '../../../generated/framework.js';
import type { Comparison } from '../../../insight/comparison/compare-files.js';
import { hasMoved, movesTo } from '../../../insight/comparison/direction.js';
import { counted } from '../../../text/counted.js';
import { grouped } from '../../../text/grouped.js';
import { calendarDate } from '../../../text/read-date.js';
import {
  differentNamesInWords,
  earlierVersions,
  restInWords,
  resultInWords,
  valuesInWords,
} from '../../comparison/comparison-words.js';
import { leadInWords, movesInWords, sameInWords } from '../../comparison/moves-in-words.js';
import { findingSentence } from '../../finding-sentence.js';
import { showChange } from '../../values.js';
import { gapResultWords, trendWords } from '../../words.js';
import { BulletList } from '../bullet-list.js';
import { PlainTable } from '../plain-table.js';
import { capitalized, readableName } from '../readable-name.js';
import { StateList } from '../state-list.js';
import { Causes, MovedTable, resultCells } from './changes.js';
import { runLines } from './run-lines.js';

interface FileChangesProps {
  readonly comparison: Comparison;
  readonly name: string;
  readonly framework: Framework;
}

/** What has changed in one assessment: the direction, why, and the rest. */
export function FileChanges({ comparison, name, framework }: FileChangesProps) {
  const { old, new: now } = comparison;
  const isCompared = old.valid && now.valid;
  return (
    <>
      <header>
        <h1>{name}</h1>
        <p class="place">{`What changed · ${sidesInWords(comparison)}`}</p>
      </header>
      {isCompared ? (
        <Compared comparison={comparison} framework={framework} />
      ) : (
        <NotCompared comparison={comparison} />
      )}
      <section aria-labelledby="method">
        <h2 id="method">Method and sources</h2>
        <BulletList items={[`Before: ${old.file}.`, `Now: ${now.file}.`, ...runLines(comparison, framework)]} />
      </section>
    </>
  );
}

function sidesInWords({ old, new: now }: Comparison): string {
  if (old.assessedOn === null || now.assessedOn === null) return `${old.file} and ${now.file}`;
  if (old.assessedOn === now.assessedOn) return `assessed on ${calendarDate(now.assessedOn)}, before and now`;
  return `${calendarDate(old.assessedOn)} to ${calendarDate(now.assessedOn)}`;
}

function NotCompared({ comparison }: { comparison: Comparison }) {
  const earlier = earlierVersions(comparison);
  return (
    <>
      {[comparison.old, comparison.new]
        .filter(({ valid }) => !valid)
        .map(({ file, findings }) => (
          <section key={file}>
            <p class="standing">{`Nothing was compared, because ${file} has ${counted(findings.length, 'error')}.`}</p>
            <PlainTable
              label={`Errors in ${file}`}
              head={['Where', 'What, and what to do']}
              rows={findings
                .slice(0, mostErrors)
                .map((finding) => [`${finding.file}:${finding.line}`, findingSentence(finding)])}
            />
            {findings.length > mostErrors && <p>{`and ${findings.length - mostErrors} more`}</p>}
          </section>
        ))}
      {earlier && (
        <p>
          {`${earlier.words} `}
          <code>{earlier.command}</code>
        </p>
      )}
    </>
  );
}

const mostErrors = 50;

function Compared({ comparison, framework }: Omit<FileChangesProps, 'name'>) {
  const { causes, outcomes, words, otherSections, same } = comparison;
  const names = differentNamesInWords(comparison);
  const [gained, lost] = [movesTo(comparison, 'gained'), movesTo(comparison, 'lost')];
  const rest = restInWords(words, otherSections);
  const criteria = criterionRows(comparison, framework);
  return (
    <>
      <p class="standing">{leadInWords(comparison)}</p>
      {names !== undefined && <p class="open">{names}</p>}
      <StateList
        items={[
          {
            id: 'gained',
            title: 'Gained',
            state: movesInWords(gained) || 'nothing',
            mark: gained.length > 0 ? 'holds' : undefined,
          },
          {
            id: 'lost',
            title: 'Lost',
            state: movesInWords(lost) || 'nothing',
            mark: lost.length > 0 ? 'lost' : undefined,
          },
          { id: 'same', title: 'The same', state: sameInWords(same) || 'nothing' },
        ]}
      />
      {(comparison.verdicts.length > 0 || hasMoved(comparison)) && (
        <section aria-labelledby="why">
          <h2 id="why">Why</h2>
          <MovedTable pair={comparison} />
          {criteria.length > 0 && (
            <>
              <h3>Criteria</h3>
              <PlainTable label="Criteria" head={['Criterion', 'Before', 'Now', 'Why']} rows={criteria} />
            </>
          )}
        </section>
      )}
      {outcomes.length > 0 && (
        <section aria-labelledby="outcomes">
          <h2 id="outcomes">Outcomes that moved</h2>
          <PlainTable
            label="Outcomes that moved"
            head={['Indicator', 'Before', 'Now', 'Values', 'Gaps']}
            rows={outcomes.map((one) => outcomeCells(one, causes))}
          />
        </section>
      )}
      {causes.length > 0 && (
        <section aria-labelledby="differs">
          <h2 id="differs">What differs</h2>
          <Causes pair={comparison} most={Number.POSITIVE_INFINITY} />
        </section>
      )}
      {same.length > 0 && (
        <section aria-labelledby="same">
          <h2 id="same">The same as before</h2>
          <BulletList items={sameByState(same)} />
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="rest">
          <h2 id="rest">The rest</h2>
          <BulletList items={rest} />
        </section>
      )}
    </>
  );
}

/** Every criterion that differs, with its determination. */
function criterionRows({ verdicts }: Comparison, { determinations }: Framework): string[][] {
  return verdicts
    .filter(({ kind }) => kind === 'criterion')
    .map((item) => {
      const own = determinations.find(({ id }) => item.id.startsWith(`${id}/`));
      return [`${own === undefined ? '' : `${own.title}: `}${item.title}`, ...resultCells(item)];
    });
}

/** What stayed, by its state: `Crossed: Exploring and Emerging.` */
function sameByState(same: readonly UnchangedResult[]): string[] {
  return [...grouped<string, UnchangedResult>(same, ({ kind, result }) => resultInWords(kind, result))].map(
    ([words, items]) => `${capitalized(words)}: ${sameInWords(items)}.`,
  );
}

function outcomeCells(outcome: OutcomeDifference, causes: readonly Cause[]): string[] {
  const { title, core, before, after, unit, gaps } = outcome;
  const trend = (one: OutcomeDifference['after']) =>
    one === null
      ? 'not listed'
      : `${trendWords[one.trend]}${one.change === null ? '' : `, ${showChange(one.change, unit)}`}`;
  const gap = (one: ComparedGap) => (one === null ? 'not listed' : gapResultWords(one));
  return [
    `${title}${core ? '' : ' (not core)'}`,
    trend(before),
    trend(after),
    valuesInWords(outcome, causes).join('; '),
    gaps
      .map(
        ({ group, before: was, after: is }) => `${capitalized(readableName(group))}: ${gap(is)} (before: ${gap(was)})`,
      )
      .join('; '),
  ];
}
