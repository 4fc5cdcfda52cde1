import type { Severity } from '../../findings/finding.js';
import { countBySeverity } from '../../findings/listed-findings.js';
import type { Framework } from '../../generated/framework.js';
import type {
  AssessmentResult,
  GatewayResult,
  MovedResult,
  Movement,
  ValidAssessment,
} from '../../generated/report.js';
import { amountsTotal } from '../capacity-words.js';
import type { CsvValue } from './csv-cell.js';
import { type CsvColumn, csvTable, listed, snakeCase } from './csv-table.js';

type Column = CsvColumn<AssessmentResult>;

/** One row for each file, invalid ones too: what was not computed says so, for an empty cell would read as a no. */
export const partnershipTable = csvTable<AssessmentResult>(
  'one row per partnership',
  (result) => [result],
  (framework) => [
    ['file', 'The assessment file', ({ file }) => file],
    fact('partnership', 'Its name; empty if the file is invalid', ({ partnership }) => partnership.name),
    fact('partnership_id', 'Its id, the same over the years', ({ partnership }) => partnership.id),
    fact('community', 'Its geographic scope', ({ partnership }) => partnership.community ?? null),
    fact('states', 'Its states, separated by semicolons', ({ partnership }) => listed(partnership.states)),
    fact('assessed_on', 'The date of the assessment', ({ assessedOn }) => assessedOn),
    ['valid', 'true, or false if the file has an error and nothing was computed', isValid],
    word('last_crossed', 'The highest gateway crossed, or none', ({ lastCrossed }) => lastCrossed ?? 'none'),
    word('last_crossed_by_framework', byFramework, ({ frameworkLastCrossed }) => frameworkLastCrossed ?? 'none'),
    word('next_gateway', 'The first gateway not crossed, or none', ({ next }) => next ?? 'none'),
    word('next_gateway_by_framework', byFramework, ({ frameworkNext }) => frameworkNext ?? 'none'),
    ...verdicts(framework),
    ...gateways(framework),
    count('errors', 'How many errors were found', 'error'),
    count('warnings', 'How many warnings were found', 'warning'),
    count('infos', 'How many infos were found', 'info'),
    fact('backbone', 'Its backbone organization', ({ partnership }) => partnership.backbone ?? null),
    fact(
      'children_and_youth',
      'How many children and young people live in the area',
      ({ partnership }) => partnership.childrenAndYouth ?? null,
    ),
    fact('framework', "The edition's identifier", (result) => result.framework),
    fact('basis', 'self or reviewed', ({ basis }) => basis),
    fact(
      'method',
      "file if the file's own method is used, framework if this run ignores it",
      ({ methodInForce }) => methodInForce,
    ),
    fact(
      'method_departures',
      "How many settings differ from the framework's method",
      ({ method }) => method.departures.length,
    ),
    fact('next_step', 'The nearest step forward', ({ nextSteps }) => nextSteps[0]?.title ?? null),
    word(
      'requirements',
      "Whether the run's requirements are met: hold, do-not-hold, or none if it requires nothing",
      requirements,
    ),
    word('unmet_requirements', "Which requirements aren't met, and why", unmetRequirements),
    ...capacityColumns,
    ...programs(framework),
    fact(
      'next_verdict',
      "The first determination that it isn't eligible for",
      ({ nextVerdict }) => nextVerdict?.id ?? null,
    ),
    fact(
      'changes_to_next_verdict',
      'The fewest changes that lead there (see strive plan)',
      ({ nextVerdict }) => nextVerdict?.changes ?? null,
    ),
    ...movementColumns,
    // New columns come last, so that the others keep their place.
    fact(
      'next_verdict_by_framework',
      "The first determination that it isn't eligible for under the framework's own method",
      ({ frameworkNextVerdict }) => frameworkNextVerdict?.id ?? null,
    ),
    fact(
      'changes_to_next_verdict_by_framework',
      "The fewest changes that lead there under the framework's own method",
      ({ frameworkNextVerdict }) => frameworkNextVerdict?.changes ?? null,
    ),
    moved(
      'last_crossed_before_by_framework',
      "The highest gateway crossed on the old side under the framework's own method, or none",
      ({ frameworkLastCrossed }) => frameworkLastCrossed?.before ?? 'none',
    ),
    moved('gained_by_framework', "What it gained under the framework's own method, or none", ({ frameworkGained }) =>
      movedIds(frameworkGained),
    ),
  ],
);

const capacityColumns: readonly Column[] = [
  fact('fiscal_year', 'The year that its capacity is about', ({ capacity }) => capacity?.fiscalYear ?? null),
  fact('contributions', 'Its contributions in dollars, money and in kind', ({ capacity }) =>
    capacity === null ? null : amountsTotal(capacity),
  ),
  fact('in_kind_share', 'The percent of them in kind', ({ capacity }) => capacity?.contributions.inKindShare ?? null),
  fact('staff_fte', 'Its staff in full-time equivalents', ({ capacity }) => capacity?.staff.totalFte ?? null),
  fact('capacity_stage', 'Its stage, if the file states its capacity', ({ capacity }) => capacity?.stage?.id ?? null),
  word(
    'budget_at_stage',
    'Its contributions, compared with what was typical for its stage: below, within, above, or unknown',
    ({ capacity }) => capacity?.budget ?? 'unknown',
  ),
  word('staffing_at_stage', 'The same for its staff', ({ capacity }) => capacity?.staffing ?? 'unknown'),
];

/** Gateways and determinations by their ids, as `strive plan --for` takes them: both may have the same. */
function movedIds(items: readonly MovedResult[]): string {
  return items.length === 0 ? 'none' : listed(items.map(({ kind, id }) => (kind === 'gateway' ? `gateway:${id}` : id)));
}

/** A word on what was compared. Where nothing was, an empty cell would read as "none". */
function moved(name: string, about: string, value: (movement: Movement) => string): Column {
  return word(name, `${about}; not-computed if nothing was compared`, ({ movement }) =>
    movement?.lastCrossed ? value(movement) : undefined,
  );
}

const movementColumns: readonly Column[] = [
  word(
    'movement',
    'With --against: gained, lost, gained-and-lost, changed, same, new, or no-comparison; else not-asked',
    ({ movement }) => movement?.result ?? 'not-asked',
  ),
  moved(
    'last_crossed_before',
    'The highest gateway crossed on the old side, or none',
    ({ lastCrossed }) => lastCrossed?.before ?? 'none',
  ),
  moved('gained', 'The gateways and verdicts that it gained, or none', ({ gained }) => movedIds(gained)),
  moved('lost', 'The gateways and verdicts that it lost, or none', ({ lost }) => movedIds(lost)),
  moved('lost_by_framework', "What it lost under the framework's own method, or none", ({ frameworkLost }) =>
    movedIds(frameworkLost),
  ),
  fact('old_file', 'The old file that it belongs to', ({ movement }) => movement?.old?.file ?? null),
  fact('no_comparison_reason', 'Why there is no comparison', ({ movement }) => movement?.reason ?? null),
];

function requirements({ requirements: all }: ValidAssessment): string {
  if (all.length === 0) return 'none';
  return all.every(({ holds }) => holds) ? 'hold' : 'do-not-hold';
}

function unmetRequirements({ requirements: all }: ValidAssessment): string {
  const reasons = all.filter(({ holds }) => !holds).map(({ reason }) => reason);
  return reasons.join(' ');
}

const byFramework = "The same under the framework's own method";

function verdicts({ determinations }: Framework): Column[] {
  return determinations.flatMap(({ id, title }) => {
    const found = (result: ValidAssessment) => result.determinations.find((determination) => determination.id === id);
    const name = `verdict_${snakeCase(id)}`;
    return [
      word(name, `${title}: eligible, not-eligible, or undetermined`, (result) => found(result)?.verdict),
      word(`${name}_by_framework`, byFramework, (result) => found(result)?.frameworkVerdict),
    ];
  });
}

function gateways({ gateways: all }: Framework): Column[] {
  return all.flatMap(({ id, title, benchmarks }) => {
    const name = `gateway_${snakeCase(id)}`;
    const found = (result: ValidAssessment) => result.gateways.find((gateway) => gateway.id === id);
    const amount = (part: string, about: string, value: (gateway: GatewayResult) => number) =>
      fact(`${name}_${part}`, about, (result) => {
        const gateway = found(result);
        return gateway ? value(gateway) : null;
      });
    return [
      word(name, `${title}: crossed, not-crossed, or undetermined`, (result) => found(result)?.state),
      word(`${name}_by_framework`, byFramework, (result) => found(result)?.frameworkState),
      // A gateway that criteria cross has none to count.
      ...(benchmarks === undefined
        ? []
        : [
            amount('met', 'How many of its benchmarks count', ({ met }) => met),
            amount('unknown', 'How many are unknown', ({ unknown }) => unknown),
            amount('total', 'How many benchmarks it has', ({ total }) => total),
          ]),
    ];
  });
}

function programs({ programs: all = [] }: Framework): Column[] {
  return all.map(({ id, title }) =>
    word(
      `program_${snakeCase(id)}`,
      `${title}: eligible (a support fits), not-eligible, or undetermined`,
      (result) => result.programs.find((program) => program.id === id)?.verdict,
    ),
  );
}

/** A fact from the file, or a number: empty if there is none. */
function fact(name: string, about: string, value: (result: ValidAssessment) => CsvValue): Column {
  return [name, about, (result) => (result.valid ? value(result) : null)];
}

/** A computed word, which is always there. */
function word(name: string, about: string, value: (result: ValidAssessment) => string | undefined): Column {
  const notComputed = 'not-computed';
  return [
    name,
    about.includes(notComputed) ? about : `${about}; ${notComputed} if the file is invalid`,
    (result) => (result.valid ? (value(result) ?? notComputed) : notComputed),
  ];
}

function count(name: string, about: string, severity: Severity): Column {
  return [name, about, (result) => countBySeverity(result)[severity]];
}

function isValid({ valid }: AssessmentResult): boolean {
  return valid;
}
