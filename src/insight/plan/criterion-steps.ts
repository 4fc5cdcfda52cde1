import type { EvaluationResult } from '../../evaluate/evaluate.js';
import type { Criterion, Framework } from '../../generated/framework.js';
import type { ConsideredItem, CriterionResult, DeterminationResult, NextStep } from '../../generated/report.js';
import { benchmarkSteps } from './benchmark-steps.js';

/** What the criteria of a determination still need, in their order. */
export function criterionSteps(
  framework: Framework,
  result: EvaluationResult,
  determination: DeterminationResult,
): NextStep[] {
  const asked = framework.determinations.find(({ id }) => id === determination.id)?.criteria ?? [];
  return determination.criteria.flatMap((judged) => {
    const criterion = asked.find(({ id }) => id === judged.id);
    if (!criterion || judged.result === 'met') return [];
    return stepsFor(criterion, judged, result, determination.title);
  });
}

function stepsFor(
  { rule }: Criterion,
  judged: CriterionResult,
  result: EvaluationResult,
  determination: string,
): NextStep[] {
  const gateway = (wanted: string) => result.gateways.find(({ id }) => id === wanted);
  switch (rule.kind) {
    case 'gateways-crossed':
      return rule.gateways.flatMap((id) => {
        const open = gateway(id);
        return open && open.own !== 'met' && open.threshold ? benchmarkSteps(open, open.threshold, open.title) : [];
      });
    case 'threshold-met': {
      const open = gateway(rule.gateway);
      return open?.threshold ? benchmarkSteps(open, open.threshold, determination) : [];
    }
    case 'benchmarks-across-pillars': {
      const open = gateway(rule.gateway);
      return open ? benchmarkSteps(open, { kind: 'across-pillars', required: judged.required }, determination) : [];
    }
    case 'designation-on-record':
      return [
        {
          title: 'List the designations you have received, with dates, under `designations`',
          why: `${determination} requires a designation on record: ${titles(judged.considered)}.`,
          path: '/designations',
        },
      ];
    case 'examples-since-designation':
      return [
        {
          title: 'List more examples of systems change under `systems-change-examples`',
          why: `${progress(judged, determination)} Examples count if they come after the latest designation.`,
          path: '/systems-change-examples',
        },
      ];
    case 'core-indicators':
      return dataSteps(judged, determination, {
        section: 'outcomes',
        list: 'List the outcomes and their core indicators under `outcomes`',
        collect: 'Add data for two comparable periods of a core indicator',
        improve: "Work on the core indicators that don't count yet",
      });
    case 'disparity-gaps':
      return dataSteps(judged, determination, {
        section: 'outcomes',
        list: 'List outcomes with data broken down by group under `outcomes`',
        collect: 'Add data for two comparable periods of a group and its reference',
        improve: "Work on the core indicators' disparity gaps that aren't shrinking yet",
      });
    case 'adjacent-outcomes':
      return dataSteps(judged, determination, {
        section: 'adjacent-outcomes',
        list: 'List an outcome from another sector under `adjacent-outcomes`',
        collect: "Add data for two comparable periods of another sector's outcome",
        improve: 'Work with another sector to improve an outcome',
      });
  }
}

interface DataWords {
  readonly section: string;
  readonly list: string;
  readonly collect: string;
  readonly improve: string;
}

/** First list a section that is left out, then add data to what lacks it, then improve the results. */
function dataSteps(judged: CriterionResult, determination: string, words: DataWords): NextStep[] {
  const path = `/${words.section}`;
  if (judged.unknown === null) return [{ title: words.list, why: progress(judged, determination), path }];
  const unknown = judged.considered.filter(({ judgment }) => judgment === 'undetermined');
  const short = judged.considered.filter(({ judgment }) => judgment === 'unmet');
  const steps: NextStep[] = [];
  if (unknown.length > 0) {
    steps.push({ title: `${words.collect}: ${titles(unknown)}`, why: progress(judged, determination), path });
  }
  if (judged.actual + unknown.length < judged.required) {
    const title = short.length === 0 ? words.list : `${words.improve}: ${titles(short)}`;
    steps.push({ title, why: progress(judged, determination), path });
  }
  return steps;
}

function progress({ title, actual, required }: CriterionResult, determination: string): string {
  return `${determination}, "${title}": ${actual} of ${required} so far.`;
}

const namedAtMost = 3;

function titles(items: readonly ConsideredItem[]): string {
  const named = items.slice(0, namedAtMost).map(({ title }) => title);
  const rest = items.length - named.length;
  return `${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
