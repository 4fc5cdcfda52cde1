import type { Plan, PlanGoal } from '../../generated/plan.js';
import { disclaimerOf } from '../disclaimer.js';
import { codeSpan, escapeMarkdown, markdownTable } from '../markdown/escape-markdown.js';
import type { ReportOptions } from '../report-options.js';
import { departuresOnALine } from '../run-method.js';
import { basisWords } from '../words.js';
import {
  goalSummary,
  goalTitle,
  isOnlyOfItsName,
  nearestWords,
  neededWords,
  nothingOpen,
  otherGoalsAside,
  slackWords,
  stepGroups,
  stepWords,
} from './plan-words.js';

/** A plan to paste into a memo: a table of steps for each goal. */
export function renderPlanAsMarkdown(plan: Plan, options: ReportOptions): string {
  const method = departuresOnALine(plan.departures);
  const aside = otherGoalsAside(plan);
  const parts = [
    [`# ${escapeMarkdown(plan.partnership.name)}`],
    [
      `- Assessed on: ${escapeMarkdown(plan.assessedOn)}`,
      `- Basis: ${basisWords[plan.basis]}`,
      ...(method === '' ? [] : [`- Method: ${escapeMarkdown(method)}`]),
      `- File: ${codeSpan(plan.file)}`,
    ],
    ...(aside === '' ? [] : [[escapeMarkdown(aside)]]),
    ...plan.goals.flatMap((goal) => goalParts(plan, goal, options)),
    ...(plan.goals.length === 0 ? [[nothingOpen]] : []),
    ['---'],
    [`*${escapeMarkdown(disclaimerOf(options.framework))}*`],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function goalParts(plan: Plan, goal: PlanGoal, { framework }: ReportOptions): string[][] {
  const rows = stepGroups(framework.gateways, goal.steps).flatMap(({ title, steps }) =>
    steps.map((step) => {
      const { what, who } = stepWords(step, plan.basis, framework.awardedBy);
      const name = step.change === 'benchmark' ? `${step.id} ${step.title}` : step.title;
      return [title, name, `${what} ${neededWords(step)}`, who].map(escapeMarkdown);
    }),
  );
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [[`**${title}**`], items.map((item) => `- ${escapeMarkdown(item)}`)];
  return [
    [`## ${escapeMarkdown(goalTitle(goal, isOnlyOfItsName(plan, goal)))}`],
    [goalSummary(goal)],
    ...(rows.length === 0 ? [] : [markdownTable(['Part', 'Step', 'What to do', 'Who'], rows)]),
    ...list('What it can lose', slackWords(framework, goal)),
    ...list('Closest to not counting', (goal.slack?.nearest ?? []).map(nearestWords)),
  ];
}
