import type { Judgment, PrincipleResult, ProgramResult } from '../../generated/report.js';
import { decidingReasons } from '../program-words.js';
import { assessmentColumns, type WithinAssessment } from './assessment-columns.js';
import { csvTable, listed } from './csv-table.js';

interface ProgramRow extends WithinAssessment {
  readonly program: ProgramResult;
}

/** One row for each program of each valid assessment, whether it fits or not. */
export const programTable = csvTable<ProgramRow>(
  'one row per program of each partnership',
  (result) => (result.valid ? result.programs.map((program) => ({ assessment: result, program })) : []),
  () => [
    ...assessmentColumns,
    ['program', 'The program', ({ program }) => program.id],
    ['title', 'Its title', ({ program }) => program.title],
    ['kind', 'participation, or support for a match that is suggested', ({ program }) => program.kind],
    ['held', 'When it took place', ({ program }) => program.held],
    ['verdict', 'eligible (a support fits), not-eligible, or undetermined', ({ program }) => program.verdict],
    ['criteria_met', 'The criteria that are met', ({ program }) => criteria(program, 'met')],
    ['criteria_unmet', "The criteria that aren't met", ({ program }) => criteria(program, 'unmet')],
    ['criteria_unknown', 'The criteria that are unknown', ({ program }) => criteria(program, 'undetermined')],
    ['topics', 'The topics that it suggests', ({ program }) => listed(program.topics.map(({ id }) => id))],
    [
      'topics_because',
      'What suggests them',
      ({ program }) => listed(program.topics.map(({ id, because }) => `${id}: ${because.join(', ')}`)),
    ],
    [
      'facts',
      'What else is known',
      ({ program }) => listed(Object.entries(program.facts).map(([id, value]) => `${id}: ${value ?? 'unknown'}`)),
    ],
    ['reason', 'Why', ({ program }) => decidingReasons(program)],
  ],
);

function criteria(program: ProgramResult, wanted: Judgment): string {
  return listed(program.criteria.filter(({ result }) => result === wanted).map(({ id }) => id));
}

interface PrincipleRow extends WithinAssessment {
  readonly principle: PrincipleResult;
}

/** One row for each principle of each valid assessment. */
export const principleTable = csvTable<PrincipleRow>(
  'one row per principle of each partnership',
  (result) => (result.valid ? result.principles.map((principle) => ({ assessment: result, principle })) : []),
  () => [
    ...assessmentColumns,
    ['principle', 'The principle', ({ principle }) => principle.id],
    ['title', 'Its title', ({ principle }) => principle.title],
    ['reflected', 'true if the file has a reflection', ({ principle }) => principle.reflected],
    ['reflection', 'The reflection', ({ principle }) => principle.reflection],
    ['evidence', 'How many pieces of evidence are listed', ({ principle }) => principle.evidence.length],
    ['benchmarks', 'How many benchmarks show it', ({ principle }) => principle.benchmarks.length],
    ['met', 'How many of them count, on the basis in effect', ({ principle }) => principle.met],
    ['unknown', 'How many of them are unknown', ({ principle }) => principle.unknown],
  ],
);
