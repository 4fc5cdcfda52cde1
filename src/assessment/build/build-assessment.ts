import { type MakeSafe, safeText } from '../../text/shown-text.js';
import { pointerKey } from '../../yaml/json-pointer.js';
import {
  entriesOf,
  entryOf,
  isMapping,
  type Mapping,
  mappingOf,
  numberOf,
  textOf,
  textsIn,
} from '../../yaml/plain-data.js';
import type {
  AdjacentOutcome,
  Assessment,
  Designation,
  FileMethod,
  Indicator,
  OutcomeData,
  Partnership,
} from '../assessment.js';
import type { DataRow } from '../data-files/read-data-file.js';
import { buildAnswers, buildExample, buildReflections } from './build-answers.js';
import { buildCapacity } from './build-capacity.js';
import { buildAdjacentOutcome, buildIndicator } from './build-measure.js';
import { policyAnswers } from './build-policy-answers.js';
import { buildReportCard } from './build-report-card.js';
import type { Writable } from './writable.js';

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
  const outcomes = outcomesIn(document, 'outcomes', rowsOf, safe);
  const own = outcomesIn(document, 'other-outcomes', rowsOf, safe);
  const adjacent = adjacentOutcomesIn(document, rowsOf, safe);
  const assessment: Writable<Assessment> = {
    framework: textOf(entryOf(document, 'framework')) ?? edition,
    partnership: partnershipOf(entryOf(document, 'partnership'), safe),
    assessedOn: textOf(entryOf(document, 'assessed-on')) ?? '',
    answers: buildAnswers(entryOf(document, 'gateways'), safe),
    method: methodOf(mappingOf(entryOf(document, 'method'))),
    recorded: recordedIn(document, safe),
  };
  const designations = entryOf(document, 'designations');
  const examples = entryOf(document, 'systems-change-examples');
  if (Array.isArray(designations)) assessment.designations = designations.map(designationOf);
  if (outcomes !== undefined) assessment.outcomes = outcomes;
  if (own !== undefined) assessment.otherOutcomes = own;
  if (adjacent !== undefined) assessment.adjacentOutcomes = adjacent;
  if (Array.isArray(examples)) {
    assessment.systemsChangeExamples = examples.map((example, index) => buildExample(example, index, safe));
  }
  const principles = entryOf(document, 'principles');
  const capacity = entryOf(document, 'capacity');
  const policy = entryOf(document, 'policy-implementation');
  if (isMapping(principles)) assessment.principles = buildReflections(principles, safe);
  if (isMapping(capacity)) assessment.capacity = buildCapacity(capacity, safe);
  const reportCard = entryOf(document, 'report-card');
  if (isMapping(policy)) assessment.policyImplementation = policyAnswers(policy, safe);
  if (isMapping(reportCard)) assessment.reportCard = buildReportCard(reportCard, safe);
  const indicators = [...(outcomes ?? []), ...(own ?? [])].flatMap((outcome) => outcome.indicators);
  return { assessment, measures: [...indicators, ...(adjacent ?? [])] };
}

function partnershipOf(written: unknown, safe: MakeSafe): Partnership {
  const { id, name, community, states, backbone, 'children-and-youth': people } = mappingOf(written);
  const partnership: Writable<Partnership> = { name: safe(textOf(name) ?? '') };
  const childrenAndYouth = numberOf(people);
  if (typeof id === 'string') partnership.id = safe(id);
  if (typeof community === 'string') partnership.community = safe(community);
  if (Array.isArray(states)) partnership.states = textsIn(states);
  if (typeof backbone === 'string') partnership.backbone = safe(backbone);
  if (childrenAndYouth !== undefined) partnership.childrenAndYouth = childrenAndYouth;
  return partnership;
}

const designationOf = (written: unknown, index: number): Designation => ({
  id: textOf(entryOf(written, 'id')) ?? '',
  on: textOf(entryOf(written, 'on')) ?? '',
  path: `/designations/${index}`,
});

function outcomesIn(document: Mapping, section: string, rowsOf: RowsOf, safe: MakeSafe): OutcomeData[] | undefined {
  const written = entryOf(document, section);
  if (!isMapping(written)) return undefined;
  return Object.keys(written).map((id) => {
    const path = `/${section}/${pointerKey(id)}`;
    const indicators = mappingOf(written[id]);
    return {
      id: safe(id),
      indicators: Object.keys(indicators).map((indicator) => {
        const indicatorPath = `${path}/${pointerKey(indicator)}`;
        return buildIndicator(indicator, indicators[indicator], indicatorPath, rowsOf(indicatorPath), safe);
      }),
      path,
    };
  });
}

function adjacentOutcomesIn(document: Mapping, rowsOf: RowsOf, safe: MakeSafe): AdjacentOutcome[] | undefined {
  const written = entryOf(document, 'adjacent-outcomes');
  if (!isMapping(written)) return undefined;
  return Object.keys(written).map((id) => {
    const path = `/adjacent-outcomes/${pointerKey(id)}`;
    return buildAdjacentOutcome(id, written[id], path, rowsOf(path), safe);
  });
}

function methodOf(written: Mapping): FileMethod {
  const method: Writable<FileMethod> = {};
  const tolerance = toleranceOf(mappingOf(written['tolerance']));
  const minimumCellSize = numberOf(written['minimum-cell-size']);
  const confidence = numberOf(written['confidence']);
  const readings = entriesOf(written['readings']).filter(([, option]) => typeof option === 'string');
  if (tolerance !== undefined) method.tolerance = tolerance;
  if (minimumCellSize !== undefined) method.minimumCellSize = minimumCellSize;
  if (confidence !== undefined) method.confidence = confidence;
  if (readings.length > 0) method.readings = Object.fromEntries(readings) as Record<string, string>;
  return method;
}

function toleranceOf(written: Mapping): FileMethod['tolerance'] {
  const points = numberOf(written['points']);
  const percent = numberOf(written['percent']);
  if (points === undefined) return percent === undefined ? undefined : { percent };
  return percent === undefined ? { points } : { points, percent };
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

/** A measure as it is written, with its JSON pointer. */
export type WrittenMeasure = readonly [path: string, measure: unknown];

/** Every measure that the document writes. */
export function writtenMeasures(document: Mapping): WrittenMeasure[] {
  const measures: WrittenMeasure[] = [];
  for (const section of ['outcomes', 'other-outcomes']) {
    const outcomes = mappingOf(entryOf(document, section));
    for (const outcome of Object.keys(outcomes)) {
      addMeasures(measures, `/${section}/${pointerKey(outcome)}`, outcomes[outcome]);
    }
  }
  addMeasures(measures, '/adjacent-outcomes', entryOf(document, 'adjacent-outcomes'));
  return measures;
}

function addMeasures(measures: WrittenMeasure[], path: string, written: unknown): void {
  const mapping = mappingOf(written);
  for (const id of Object.keys(mapping)) measures.push([`${path}/${pointerKey(id)}`, mapping[id]]);
}
