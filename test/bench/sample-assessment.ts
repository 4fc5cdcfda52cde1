import { stringify } from 'yaml';
import { defaultFramework } from '../../src/framework/default-framework.js';

const bytes = 36_000;

/** A valid assessment of 36 KB: every benchmark with evidence, and as many indicators as it takes, with years and groups. */
export function sampleAssessment(): string {
  const outcomes = Object.fromEntries(defaultFramework.outcomes.map(({ id }) => [id, {} as Record<string, unknown>]));
  for (let count = 1; ; count += 1) {
    const text = stringify({
      strive: 1,
      partnership: {
        name: 'A partnership to measure',
        community: 'Nowhere',
        states: ['OH'],
        'children-and-youth': 84200,
      },
      'assessed-on': '2026-06-30',
      designations: [{ id: 'proof-point', on: '2024-10-01' }],
      gateways: answers(),
      outcomes: Object.fromEntries(
        Object.entries(outcomes).filter(([, indicators]) => Object.keys(indicators).length > 0),
      ),
      'adjacent-outcomes': { 'youth-unemployment': { ...measure(0), sector: 'workforce', serves: 'youth' } },
      'systems-change-examples': [{ title: 'A shared attendance protocol', on: '2025-08-20', kind: 'practice' }],
    });
    // Older readers of YAML, a peer's among them, take a bare day for more than the text that it is.
    if (text.length >= bytes) return text.replaceAll(/: (\d{4}-\d{2}-\d{2})$/gm, ': "$1"');
    const ids = Object.keys(outcomes);
    const outcome = outcomes[ids[count % ids.length] ?? ''];
    if (outcome) outcome[`indicator-${count}`] = { ...measure(count), core: true, disparities: disparities(count) };
  }
}

function answers(): unknown {
  const answer = (id: string) => ({
    status: 'met',
    note: `What the partnership did for ${id}, in a sentence of the usual length.`,
    evidence: [{ title: 'Minutes of the leadership table', url: `https://example.org/${id}`, date: '2025-02-11' }],
  });
  const gateways: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const gateway of defaultFramework.gateways) {
    const pillars: Record<string, Record<string, unknown>> = {};
    for (const { id, pillar } of gateway.benchmarks ?? []) pillars[pillar] = { ...pillars[pillar], [id]: answer(id) };
    if (Object.keys(pillars).length > 0) gateways[gateway.id] = pillars;
  }
  return gateways;
}

const periods = ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25'];

function series(start: number): unknown {
  return Object.fromEntries(periods.map((period, year) => [period, { value: start + year / 2, n: 1200 + year }]));
}

function measure(count: number): Record<string, unknown> {
  return { name: `Indicator number ${count}`, unit: 'percent', source: 'State report card', values: series(40) };
}

function disparities(count: number): unknown {
  return { 'race-ethnicity': { reference: 'white', groups: { white: series(50), black: series(30 + count / 10) } } };
}
