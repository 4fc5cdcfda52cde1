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
import { type MakeSafe, safeText } from '../shown-text.js';
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
 * @param safe makes texts safe to show; what it is given where that is left out may hold anything
 */
export function buildAssessment(
  document: Mapping,
  edition: string,
  rowsOf: RowsOf,
  safe: MakeSafe = safeText,
): BuiltAssessment {
  const designations = entryOf(document, 'designations');
  const examples = entryOf(document, 'systems-change-examples');
  const outcomes = outcomesIn(document, 'outcomes', rowsOf, safe);
  const own = outcomesIn(document, 'other-outcomes', rowsOf, safe);
  const adjacent = adjacentOutcomesIn(document, rowsOf, safe);
  const indicators = [...(outcomes ?? []), ...(own ?? [])].flatMap((outcome) => outcome.indicators);
  return {
    assessment: {
      framework: textOf(entryOf(document, 'framework')) ?? edition,
      partnership: partnershipOf(entryOf(document, 'partnership'), safe),
      assessedOn: textOf(entryOf(document, 'assessed-on')) ?? '',
      ...(Array.isArray(designations) && { designations: designations.map(designationOf) }),
      answers: buildAnswers(entryOf(document, 'gateways'), safe),
      ...(outcomes && { outcomes }),
      ...(adjacent && { adjacentOutcomes: adjacent }),
      ...(Array.isArray(examples) && {
        systemsChangeExamples: examples.map((example, index) => buildExample(example, index, safe)),
      }),
      method: methodOf(entryOf(document, 'method')),
      recorded: recordedIn(document, safe),
    },
    measures: [...indicators, ...(adjacent ?? [])],
  };
}

function partnershipOf(written: unknown, safe: MakeSafe): Partnership {
  const states = entryOf(written, 'states');
  const community = optionalText(entryOf(written, 'community'), safe);
  const backbone = optionalText(entryOf(written, 'backbone'), safe);
  const people = numberOf(entryOf(written, 'children-and-youth'));
  return {
    name: safe(textOf(entryOf(written, 'name')) ?? ''),
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

function outcomesIn(document: Mapping, section: string, rowsOf: RowsOf, safe: MakeSafe): OutcomeData[] | undefined {
  const written = entryOf(document, section);
  if (!isMapping(written)) return undefined;
  return entriesOf(written).map(([id, indicators]) => {
    const path = `/${section}/${pointerKey(id)}`;
    return {
      id: safe(id),
      indicators: entriesOf(indicators).map(([indicator, measure]) => {
        const indicatorPath = `${path}/${pointerKey(indicator)}`;
        return buildIndicator(indicator, measure, indicatorPath, rowsOf(indicatorPath), safe);
      }),
      path,
    };
  });
}

function adjacentOutcomesIn(document: Mapping, rowsOf: RowsOf, safe: MakeSafe): AdjacentOutcome[] | undefined {
  const written = entryOf(document, 'adjacent-outcomes');
  if (!isMapping(written)) return undefined;
  return entriesOf(written).map(([id, measure]) => {
    const path = `/adjacent-outcomes/${pointerKey(id)}`;
    return buildAdjacentOutcome(id, measure, path, rowsOf(path), safe);
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

function recordedIn(document: Mapping, safe: MakeSafe): Assessment['recorded'] {
  return new Map(
    recordedSections
      .filter((section) => isMapping(entryOf(document, section)))
      .map((section) => [section, entriesOf(entryOf(document, section)).map(([key]) => safe(key))]),
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
