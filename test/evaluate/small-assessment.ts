import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type {
  AdjacentOutcome,
  Answer,
  Assessment,
  Dimension,
  Indicator,
  Observation,
  OutcomeData,
} from '../../src/assessment/assessment.js';
import type { Framework } from '../../src/generated/framework.js';

/** The invented edition: gateways seedling, blossoming and orchard; determinations sunflower and second-sunflower. */
export const gardens: Framework = parse(
  readFileSync(new URL('../fixtures/mini-edition.yaml', import.meta.url), 'utf8'),
);

type Written = Observation['value'] | Omit<Partial<Observation>, 'period' | 'path'>;

/** Observations by period: the bare value, or the value with what stands beside it. */
export function series(values: Readonly<Record<string, Written>>, path = '/values'): Observation[] {
  return Object.entries(values).map(([period, written]) => ({
    period,
    value: null,
    break: false,
    path: `${path}/${period}`,
    ...(typeof written === 'object' && written !== null ? written : { value: written }),
  }));
}

/** A core indicator in percent that has no values, with these changes. */
export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: 'kra',
    name: 'Ready children',
    unit: 'percent',
    better: 'higher',
    core: true,
    values: [],
    disparities: [],
    path: '/indicator',
    ...changes,
  };
}

export function adjacentOutcome(changes: Partial<AdjacentOutcome> = {}): AdjacentOutcome {
  return {
    id: 'jobs',
    name: 'Young people at work',
    unit: 'percent',
    better: 'higher',
    values: [],
    path: '/adjacent',
    ...changes,
  };
}

export function outcome(id: string, ...indicators: readonly Indicator[]): OutcomeData {
  return { id, indicators, path: `/outcomes/${id}` };
}

/** A dimension of groups, each by its values; `white` is the reference unless another is given. */
export function race(
  groups: Readonly<Record<string, Readonly<Record<string, Written>>>>,
  changes: Partial<Dimension> = { reference: 'white' },
): Dimension {
  return {
    id: 'race',
    groups: Object.entries(groups).map(([id, values]) => ({
      id,
      values: series(values, `/groups/${id}`),
      path: `/groups/${id}`,
    })),
    path: '/race',
    ...changes,
  };
}

export function answer(status: Answer['status'], changes: Partial<Answer> = {}): Answer {
  return { status, evidence: [], path: '/answer', ...changes };
}

/** Answers by gateway and benchmark. */
export function answers(
  gateways: Readonly<Record<string, Readonly<Record<string, Answer['status'] | Answer>>>>,
): Assessment['answers'] {
  return new Map(
    Object.entries(gateways).map(([gateway, own]) => [
      gateway,
      new Map(
        Object.entries(own).map(([id, given]) => [
          id,
          typeof given === 'string' ? answer(given, { path: `/gateways/${gateway}/${id}` }) : given,
        ]),
      ),
    ]),
  );
}

/** An assessment of June 30, 2026 that says nothing, with these changes. */
export function assessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    framework: 'any',
    partnership: { name: 'Case Valley' },
    assessedOn: '2026-06-30',
    answers: new Map(),
    method: {},
    recorded: new Map(),
    ...changes,
  };
}
