import type { MovementSummary, Summary } from '../../generated/report.js';
import { type Network, unmetCriteria } from '../../insight/network/network.js';
import type { NetworkEntry } from '../../insight/network/network-entry.js';
import { listInWords } from '../../text/listed.js';
import { showNumber } from '../../text/shown-number.js';
import { mapTexts } from '../clean-result.js';
import { againstInWords, leftInWords, movementCountsInWords } from '../movement-words.js';
import {
  capacityExplained,
  comparedShares,
  departuresInWords,
  fittingInWords,
  hardestExplained,
  longestNetworkList,
  manyOf,
  shareOf,
  stagesSeen,
  totalsInWords,
} from '../network-words.js';
import { oneLine } from '../one-line.js';
import { programsExplained } from '../program-words.js';
import type { ReportOptions } from '../report-options.js';
import { ruleTitle } from '../rule-title.js';
import { runFacts } from '../run-method.js';
import { measuresInWords } from './moves-in-words.js';
import { PlainTable } from './plain-table.js';

/** What a share is of which nothing is known. */
const noneKnown = 'none known';

interface NetworkProps {
  readonly network: Network;
  readonly summary: Summary;
  readonly options: ReportOptions;
}

/** Who was read, and how many stand where: what stands above the rows of the partnerships. */
export function NetworkHead({ network, summary, options }: NetworkProps) {
  const departures = departuresInWords(network);
  const valid = manyOf(network.valid, 'valid assessment');
  return (
    <>
      <header>
        <h1>Network report</h1>
        <p class="place">{totalsInWords(summary)}</p>
      </header>
      {network.valid > 0 && <NetworkStands network={network} />}
      {departures !== '' && <p>{departures}</p>}
      {summary.movement && (
        <MovementSection movement={mapTexts(summary.movement, oneLine)} yardstick={network.yardstick} />
      )}
      {network.valid > 0 && (
        <>
          <h2>Gateways</h2>
          <p class="quiet">
            {`Of ${valid}. Crossed counts only those with a known result. Next counts those with this gateway next.`}
          </p>
          <PlainTable
            label="Gateways"
            head={['Gateway', 'Crossed', 'Next', 'Unknown']}
            numbers={[1, 2, 3]}
            rows={network.gateways.map(({ title, states, next }) => [
              title,
              shareOf(states.crossed, states['not-crossed'], noneKnown),
              showNumber(next),
              showNumber(states.undetermined),
            ])}
          />
          <h2>Verdicts</h2>
          <p class="quiet">{`Of ${valid}. Eligible counts only those with a known result.`}</p>
          <PlainTable
            label="Verdicts"
            head={['Verdict', 'Eligible', 'Unknown', 'Most often not met']}
            numbers={[1, 2]}
            rows={network.determinations.map((determination) => [
              determination.title,
              shareOf(determination.verdicts.eligible, determination.verdicts['not-eligible'], noneKnown),
              showNumber(determination.verdicts.undetermined),
              unmetCriteria(determination)
                .slice(0, 2)
                .map(({ title, results }) => `${title} (${shareOf(results.unmet, results.met)})`)
                .join('; '),
            ])}
          />
        </>
      )}
      <h2>Partnerships</h2>
      <ul class="quiet">
        {runFacts(options.framework, options.run).map(([label, text]) => (
          <li key={label}>{`${label}: ${text}`}</li>
        ))}
      </ul>
    </>
  );
}

/** How many are eligible for what, and how the core indicators and gaps of all of them moved. */
function NetworkStands({ network: { determinations, trends, gaps, gapsSetAside } }: Pick<NetworkProps, 'network'>) {
  const known = determinations.filter(({ verdicts }) => verdicts.eligible + verdicts['not-eligible'] > 0);
  const eligible = known.map(({ title, verdicts }, index) => {
    const share = shareOf(verdicts.eligible, verdicts['not-eligible']);
    return `${share}${index === 0 ? ' are eligible' : ''} for ${title}`;
  });
  const aside = gapsSetAside === 0 ? '' : ` Of those that got smaller, ${showNumber(gapsSetAside)} don't count.`;
  return (
    <>
      {eligible.length > 0 && <p class="standing">{`${listInWords(eligible, 'and')}.`}</p>}
      <p class="measures">{`${measuresInWords(trends, gaps)}${aside}`}</p>
    </>
  );
}

/** How many moved which way since the old side of the run. */
function MovementSection({ movement, yardstick }: { movement: MovementSummary; yardstick: Network['yardstick'] }) {
  const left = leftInWords(movement);
  return (
    <>
      <h2>{`Movement since ${againstInWords(movement)}`}</h2>
      <p>{movementCountsInWords(movement, yardstick).join(' ')}</p>
      {left !== '' && <p>{left}</p>}
    </>
  );
}

/** What stands below the rows: files to fix, what is hardest, programs, capacity and findings. */
export function NetworkDetail({ network, invalid, options: { framework } }: NetworkProps & InvalidFiles) {
  const seen = stagesSeen(framework);
  return (
    <>
      {invalid.length > 0 && <Invalid invalid={invalid} count={network.invalid} />}
      {network.hardest.length > 0 && (
        <>
          <h2>Hardest benchmarks</h2>
          <p class="quiet">{hardestExplained}</p>
          <PlainTable
            label="Hardest benchmarks"
            head={['Benchmark', 'Gateway', 'Not met']}
            numbers={[2]}
            rows={network.hardest
              .slice(0, longestNetworkList)
              .map(({ code, title, gateway, met, unmet }) => [`${code} ${title}`, gateway, shareOf(unmet, met)])}
          />
        </>
      )}
      {network.valid > 0 && network.programs.length > 0 && (
        <>
          <h2>Programs</h2>
          <p class="quiet">{`The column "Fits" counts only partnerships with a known result. ${programsExplained}`}</p>
          <PlainTable
            label="Programs"
            head={['Program', 'Held', 'Fits', 'Unknown', 'Who it fits']}
            numbers={[2, 3]}
            rows={network.programs.map((program) => [
              program.title,
              program.held,
              shareOf(program.verdicts.eligible, program.verdicts['not-eligible'], noneKnown),
              showNumber(program.verdicts.undetermined),
              fittingInWords(program),
            ])}
          />
        </>
      )}
      {network.valid > 0 && seen !== '' && (
        <>
          <h2>Capacity</h2>
          <p class="quiet">{capacityExplained(seen)}</p>
          <ul>
            <li>{`Budget: ${comparedShares(network.capacity.budget)}`}</li>
            <li>{`Staff: ${comparedShares(network.capacity.staffing)}`}</li>
          </ul>
        </>
      )}
      {network.rules.length > 0 && (
        <>
          <h2>Most common findings</h2>
          <PlainTable
            label="Most common findings"
            head={['What', 'Kind', 'Files', 'Times']}
            numbers={[2, 3]}
            rows={network.rules
              .slice(0, longestNetworkList)
              .map(({ rule, severity, findings, files }) => [
                ruleTitle(rule) ?? rule,
                severity,
                showNumber(files),
                showNumber(findings),
              ])}
          />
        </>
      )}
    </>
  );
}

interface InvalidFiles {
  /** The first of the invalid files, with their first errors. */
  readonly invalid: readonly NetworkEntry[];
}

function Invalid({ invalid, count }: InvalidFiles & { count: number }) {
  const rows = invalid.flatMap(({ file, severities, errors }) => {
    const more = severities.error - errors.length;
    return [
      ...errors.map((error) => [`${error.file}:${error.line}:${error.column}`, error.message]),
      ...(more > 0 ? [[file, `and ${showNumber(more)} more`]] : []),
    ];
  });
  const left = count - invalid.length;
  return (
    <>
      <h2>Invalid files</h2>
      <p>{`Nothing was computed from ${manyOf(count, 'file')}. "strive validate FILE" lists every error and how to fix it.`}</p>
      <PlainTable label="Invalid files" head={['Where', 'What']} rows={rows} />
      {left > 0 && <p>{`Errors in ${manyOf(left, 'more file')} aren't shown.`}</p>}
    </>
  );
}
