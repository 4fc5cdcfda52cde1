import type {
  AdjacentOutcome,
  Assessment,
  Designation,
  FileMethod,
  Indicator,
  OutcomeData,
  Partnership,
} from '../assessment.js';
import type { DataRow } from '../csv/read-data-file.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, entryOf, isMapping, type Mapping, numberOf, textOf } from '../plain-data.js';
import { safeText } from '../shown-text.js';
import { buildAnswers, buildExample } from './build-answers.js';
import { buildAdjacentOutcome, buildIndicator, optionalText } from './build-measure.js';

export interface BuiltAssessment {
  readonly assessment: Assessment;
  /** Everything that has values over time, the partnership's own outcomes included: what the checks look at. */
  readonly measures: readonly (Indicator | AdjacentOutcome)[];
}

/** The rows of the data file that the measure at a JSON pointer names; undefined where it names none. */
export type RowsOf = (measurePath: string) => readonly DataRow[] | undefined;

/**
 * Makes the assessment that a document describes. It never fails: what does not fit the schema is left out or taken for
 * something harmless, so that the checks can look at the rest. Only a document without errors makes a true assessment.
 *
 * @param edition the edition that holds where the document names none
 */
export function buildAssessment(document: Mapping, edition: string, rowsOf: RowsOf): BuiltAssessment {
  const designations = entryOf(document, 'designations');
  const examples = entryOf(document, 'systems-change-examples');
  const outcomes = outcomesIn(document, 'outcomes', rowsOf);
  const own = outcomesIn(document, 'other-outcomes', rowsOf);
  const adjacent = adjacentOutcomesIn(document, rowsOf);
  const indicators = [...(outcomes ?? []), ...(own ?? [])].flatMap((outcome) => outcome.indicators);
  return {
    assessment: {
      framework: textOf(entryOf(document, 'framework')) ?? edition,
      partnership: partnershipOf(entryOf(document, 'partnership')),
      assessedOn: textOf(entryOf(document, 'assessed-on')) ?? '',
      ...(Array.isArray(designations) && { designations: designations.map(designationOf) }),
      answers: buildAnswers(entryOf(document, 'gateways')),
      ...(outcomes && { outcomes }),
      ...(adjacent && { adjacentOutcomes: adjacent }),
      ...(Array.isArray(examples) && { systemsChangeExamples: examples.map(buildExample) }),
      method: methodOf(entryOf(document, 'method')),
      recorded: recordedIn(document),
    },
    measures: [...indicators, ...(adjacent ?? [])],
  };
}

function partnershipOf(written: unknown): Partnership {
  const states = entryOf(written, 'states');
  const community = optionalText(entryOf(written, 'community'));
  const backbone = optionalText(entryOf(written, 'backbone'));
  const people = numberOf(entryOf(written, 'children-and-youth'));
  return {
    name: safeText(textOf(entryOf(written, 'name')) ?? ''),
    ...(community !== undefined && { community }),
    ...(Array.isArray(states) && { states: states.flatMap((state) => textOf(state) ?? []) }),
    ...(backbone !== undefined && { backbone }),
    ...(people !== undefined && { childrenAndYouth: people }),
  };
}

const designationOf = (written: unknown, index: number): Designation => ({
  id: textOf(entryOf(written, 'id')) ?? '',
  on: textOf(entryOf(written, 'on')) ?? '',
  path: `/designations/${index}`,
});

function outcomesIn(document: Mapping, section: string, rowsOf: RowsOf): OutcomeData[] | undefined {
  const written = entryOf(document, section);
  if (!isMapping(written)) return undefined;
  return entriesOf(written).map(([id, indicators]) => {
    const path = `/${section}/${pointerKey(id)}`;
    return {
      id: safeText(id),
      indicators: entriesOf(indicators).map(([indicator, measure]) => {
        const indicatorPath = `${path}/${pointerKey(indicator)}`;
        return buildIndicator(indicator, measure, indicatorPath, rowsOf(indicatorPath));
      }),
      path,
    };
  });
}

function adjacentOutcomesIn(document: Mapping, rowsOf: RowsOf): AdjacentOutcome[] | undefined {
  const written = entryOf(document, 'adjacent-outcomes');
  if (!isMapping(written)) return undefined;
  return entriesOf(written).map(([id, measure]) => {
    const path = `/adjacent-outcomes/${pointerKey(id)}`;
    return buildAdjacentOutcome(id, measure, path, rowsOf(path));
  });
}

function methodOf(written: unknown): FileMethod {
  const points = numberOf(entryOf(entryOf(written, 'tolerance'), 'points'));
  const percent = numberOf(entryOf(entryOf(written, 'tolerance'), 'percent'));
  const minimumCellSize = numberOf(entryOf(written, 'minimum-cell-size'));
  const confidence = numberOf(entryOf(written, 'confidence'));
  const readings = entriesOf(entryOf(written, 'readings')).filter(([, option]) => typeof option === 'string');
  return {
    ...((points !== undefined || percent !== undefined) && {
      tolerance: { ...(points !== undefined && { points }), ...(percent !== undefined && { percent }) },
    }),
    ...(minimumCellSize !== undefined && { minimumCellSize }),
    ...(confidence !== undefined && { confidence }),
    ...(readings.length > 0 && { readings: Object.fromEntries(readings) as Record<string, string> }),
  };
}

/** Sections that count for nothing, in the order in which reports list them. */
const recordedSections = ['principles', 'other-outcomes', 'capacity', 'policy-implementation'] as const;

function recordedIn(document: Mapping): Assessment['recorded'] {
  return new Map(
    recordedSections
      .filter((section) => isMapping(entryOf(document, section)))
      .map((section) => [section, entriesOf(entryOf(document, section)).map(([key]) => safeText(key))]),
  );
}

/** Every measure that the document writes, as it is written, with its JSON pointer. */
export function writtenMeasures(document: Mapping): [path: string, measure: unknown][] {
  const indicators = ['outcomes', 'other-outcomes'].flatMap((section) =>
    entriesOf(entryOf(document, section)).flatMap(([outcome, written]) =>
      entriesOf(written).map(([id, measure]): [string, unknown] => [
        `/${section}/${pointerKey(outcome)}/${pointerKey(id)}`,
        measure,
      ]),
    ),
  );
  const adjacent = entriesOf(entryOf(document, 'adjacent-outcomes')).map(([id, measure]): [string, unknown] => [
    `/adjacent-outcomes/${pointerKey(id)}`,
    measure,
  ]);
  return [...indicators, ...adjacent];
}
