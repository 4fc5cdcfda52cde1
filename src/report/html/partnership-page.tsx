import type { VNode } from 'preact';
import { countBySeverity } from '../../findings/listed-findings.js';
import type { InvalidAssessment, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { calendarDate } from '../../text/read-date.js';
import { mapTexts } from '../clean-result.js';
import type { ForPeople } from '../fold-findings.js';
import { placeOf } from '../place.js';
import type { ReportOptions } from '../report-options.js';
import { AtAGlance } from './at-a-glance.js';
import { Benchmarks } from './benchmarks.js';
import { BeyondVerdicts } from './beyond-verdicts.js';
import { Findings } from './findings.js';
import { GatewayPicture } from './gateway-picture.js';
import { Method } from './method.js';
import { NextSteps } from './next-steps.js';
import { outcomeParts } from './outcomes.js';
import { readableGroups } from './readable-name.js';
import { Standing } from './standing.js';
import { Verdicts } from './verdicts.js';

interface PageProps<Result> {
  readonly result: Result;
  readonly shown: ForPeople;
  readonly options: ReportOptions;
}

/**
 * One partnership for its staff, its board and its coach, in parts. The first two printed pages are made for the board. Each
 * part is rendered by itself, so that a large page never stands in memory as a tree.
 */
export function partnershipParts({
  result: written,
  shown,
  options: { framework, firmness },
}: PageProps<ValidAssessment>): VNode[] {
  const result = withReadableGroups(written);
  const place = placeOf(result.partnership);
  return [
    <div class="first-page">
      <header>
        <h1>{result.partnership.name}</h1>
        <p class="place">{`${place === '' ? '' : `${place} · `}assessed on ${calendarDate(result.assessedOn)}`}</p>
      </header>
      <Standing result={result} />
      <GatewayPicture result={result} framework={framework} />
      <NextSteps result={result} />
    </div>,
    <AtAGlance result={result} />,
    <p class="print-only details-title">Details</p>,
    ...outcomeParts(result, framework),
    <Verdicts result={result} framework={framework} firmness={firmness} />,
    <BeyondVerdicts result={result} framework={framework} />,
    <Benchmarks result={result} />,
    <Findings shown={shown} />,
    <Method result={result} framework={framework} />,
  ];
}

/** The texts that name groups by their ids, with the names that people read. */
function withReadableGroups(result: ValidAssessment): ValidAssessment {
  const { outcomes, otherOutcomes, nextSteps, determinations, programs } = result;
  const indicators = [...outcomes, ...otherOutcomes].flatMap((outcome) => outcome.indicators);
  const readable = readableGroups(indicators.flatMap(({ groups }) => groups));
  return { ...result, ...mapTexts({ nextSteps, determinations, programs }, readable) };
}

/** A file from which nothing could be computed, and why. */
export function InvalidPage({ result, shown }: Omit<PageProps<InvalidAssessment>, 'options'>) {
  const errors = countBySeverity(shown.all).error;
  return (
    <>
      <header>
        <h1>{result.file}</h1>
      </header>
      <p class="standing">
        {`Nothing was computed because the file has ${counted(errors, 'error')}. Fix ${errors === 1 ? 'it' : 'them'} and run the command again.`}
      </p>
      <Findings shown={shown} />
    </>
  );
}
