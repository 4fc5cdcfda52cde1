import type {
  BenchmarkResult,
  DesignationResult,
  EvidenceResult,
  ExampleResult,
  Finding,
} from '../../generated/report.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable } from './csv-table.js';

interface EvidenceRow extends WithinAssessment {
  readonly benchmark: BenchmarkResult;
  readonly evidence: EvidenceResult;
}

/** One row for each piece of evidence of each benchmark. */
export const evidenceTable = csvTable<EvidenceRow>(
  'one row per piece of evidence of each benchmark',
  (result) =>
    result.valid
      ? result.gateways
          .flatMap(({ pillars }) => pillars.flatMap(({ benchmarks }) => benchmarks))
          .flatMap((benchmark) => benchmark.evidence.map((evidence) => ({ assessment: result, benchmark, evidence })))
      : [],
  () => [
    ...assessmentColumns,
    ['benchmark', "The benchmark's key in the file", ({ benchmark }) => benchmark.id],
    ['code', 'Its code', ({ benchmark }) => benchmark.code],
    ['title', "The evidence's title", ({ evidence }) => evidence.title ?? null],
    ['url', 'Its link', ({ evidence }) => evidence.url ?? null],
    ['evidence_file', 'Its file', ({ evidence }) => evidence.file ?? null],
    ['date', 'Its date', ({ evidence }) => evidence.date ?? null],
  ],
);

/** One row for each designation that a file records. */
export const designationTable = csvTable<WithinAssessment & { readonly designation: DesignationResult }>(
  'one row per designation on record',
  (result) => (result.valid ? result.designations.map((designation) => ({ assessment: result, designation })) : []),
  () => [
    ...assessmentColumns,
    ['designation', "A gateway's id, or ongoing-proof-point", ({ designation }) => designation.id],
    ['title', 'Its title', ({ designation }) => designation.title],
    ['designated_on', 'Its date', ({ designation }) => designation.on],
    ['in_force', 'false if it is dated after the assessment', ({ designation }) => designation.inForce],
  ],
);

/** One row for each example of systems change. */
export const exampleTable = csvTable<WithinAssessment & { readonly example: ExampleResult }>(
  'one row per example of systems change',
  (result) => (result.valid ? result.systemsChangeExamples.map((example) => ({ assessment: result, example })) : []),
  () => [
    ...assessmentColumns,
    ['title', 'What changed', ({ example }) => example.title],
    ['changed_on', 'Its date', ({ example }) => example.on],
    ['kind', 'policy, practice, resources, or power', ({ example }) => example.kind],
    ['in_force', 'false if it is dated after the assessment', ({ example }) => example.inForce],
  ],
);

interface FindingRow {
  readonly valid: boolean;
  readonly finding: Finding;
}

/** One row for each finding that is listed, of invalid files too. */
export const findingTable = csvTable<FindingRow>(
  'one row per finding, of invalid files too',
  ({ valid, findings }) => findings.map((finding) => ({ valid, finding })),
  () => [
    ['file', 'The file that it is about', ({ finding }) => finding.file],
    ['line', 'The line, from 1', ({ finding }) => finding.line],
    ['column', 'The column, from 1', ({ finding }) => finding.column],
    ['severity', 'error, warning, or info', ({ finding }) => finding.severity],
    ['rule', "The rule's id", ({ finding }) => finding.rule],
    ['message', 'What is wrong or worth saying', ({ finding }) => finding.message],
    ['suggestion', 'What to do', ({ finding }) => finding.suggestion ?? null],
    ['path', 'A JSON pointer to the place', ({ finding }) => finding.path],
    ['valid', 'Whether the assessment is valid', ({ valid }) => valid],
  ],
);
