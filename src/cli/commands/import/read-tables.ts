import type { Assessment, Measure, Observation } from '../../../assessment/assessment.js';
import { readAssessment } from '../../../assessment/read-assessment.js';
import type { Table } from '../../../authoring/workbook/table.js';
import { assessmentTables } from '../../../authoring/workbook/tables.js';
import type { DataNumber } from '../../../authoring/workbook/value-tables.js';
import { isValueRange } from '../../../text/read-range.js';
import type { Plain, SecondReading } from '../../../yaml/edit/edit.js';
import { type EditedFile, openEditedFile } from '../../editing/edited-file.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import type { Io } from '../../io.js';
import { findingLines } from '../../outputs/finding-lines.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';

export interface ReadTables {
  readonly file: EditedFile;
  readonly value: Plain;
  readonly tables: readonly Table[];
  /** The mistakes in it, a line each; undefined if there are none. */
  readonly errors: string | undefined;
  /** The data files that were read for it, by their real paths. */
  readonly dataFiles: readonly string[];
  /** How many texts look as if they held personal data. */
  readonly personalData: number;
}

/**
 * Reads an assessment, and makes the tables of it that a spreadsheet holds. Mistakes that it has already keep nobody from
 * bringing changes in.
 *
 * @param use as to open the file: `read` where nothing is going to be brought in
 * @throws RunError where there is no such file, EditRefused where it cannot be read as YAML
 */
export function readTables(io: Io, name: string, chosen: ChosenFramework, use: 'read' | SecondReading): ReadTables {
  const file = openEditedFile(io, name, chosen, use);
  const dataFiles: string[] = [];
  const read = readAssessment(file.bytes, {
    file: name,
    ...chosen,
    files: assessmentFolder(io.cwd(), name, defaultMaximumBytes, (real) => dataFiles.push(real)),
  });
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  return {
    file,
    value: file.value,
    tables: assessmentTables(chosen.framework, file.value, read.valid ? dataNumbers(read.assessment) : new Map()),
    dataFiles,
    errors: errors.length > 0 ? findingLines(errors) : undefined,
    personalData: read.findings.filter(({ rule }) => rule === 'privacy/personal-data').length,
  };
}

/** The numbers of every measure as they were read; only those of data files are looked up there. */
function dataNumbers({
  outcomes = [],
  otherOutcomes = [],
  adjacentOutcomes = [],
}: Assessment): Map<string, readonly DataNumber[]> {
  return new Map([
    ...[
      ...outcomes.map((outcome) => ({ section: 'outcomes', ...outcome })),
      ...otherOutcomes.map((outcome) => ({ section: 'other-outcomes', ...outcome })),
    ].flatMap(({ section, id, indicators }) =>
      indicators.map((indicator): [string, DataNumber[]] => [
        `${section}/${id}/${indicator.id}`,
        [
          ...ownNumbers(indicator),
          ...indicator.disparities.flatMap((dimension) =>
            dimension.groups.flatMap((group) =>
              group.values.map((number) => ({ ...asWritten(number), dimension: dimension.id, group: group.id })),
            ),
          ),
        ],
      ]),
    ),
    ...adjacentOutcomes.map((measure): [string, DataNumber[]] => [
      `adjacent-outcomes/${measure.id}`,
      ownNumbers(measure),
    ]),
  ]);
}

const ownNumbers = ({ values }: Measure): DataNumber[] => values.map(asWritten);

/** A number of a data file; a range as it's written there. */
function asWritten({ value, written, ...number }: Observation): DataNumber {
  return { ...number, value: isValueRange(value) ? (written ?? null) : value };
}
