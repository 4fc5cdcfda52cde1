import type { Plan, PlanGoal, PlanStep } from '../../generated/plan.js';
import { cleanText } from '../../text/clean-text.js';
import { mapTexts, toPlainSigns } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import type { ReportOptions } from '../report-options.js';
import { departuresOnALine } from '../run-method.js';
import { field, heading, makePage, marked, type Page, paragraph } from '../text/page.js';
import { wrap } from '../text/wrap.js';
import { basisWords } from '../words.js';
import {
  goalSummary,
  goalTitle,
  isOnlyOfItsName,
  nearestWords,
  neededWords,
  nothingOpen,
  notListedYet,
  otherGoalsAside,
  type StepGroup,
  slackWords,
  stepGroups,
  stepWords,
  type UnlistedSteps,
} from './plan-words.js';
import { type RecordedIn, recordCommands } from './record-commands.js';

/** A plan for people, wrapped to the width; it ends with a line break. */
export function renderPlanAsText(plan: Plan, options: ReportOptions, recordedIn?: RecordedIn): string {
  const shown = mapTexts(plan, (text) => cleanText(text).replace(/\s+/g, ' '));
  const page = makePage(options);
  const listed = new Set<string>();
  const method = departuresOnALine(shown.departures);
  const aside = otherGoalsAside(shown);
  const lines = [
    ...paragraph(page, shown.partnership.name, 0, page.paint.title),
    '',
    ...field(page, 'Assessed on', shown.assessedOn),
    ...field(page, 'Basis', basisWords[shown.basis]),
    ...(method === '' ? [] : field(page, 'Method', method)),
    ...field(page, 'File', shown.file),
    ...(aside === '' ? [] : ['', ...paragraph(page, aside, 0, page.paint.caution)]),
    ...shown.goals.flatMap((goal) => goalLines(page, shown, goal, listed)),
    ...(shown.goals.length === 0 ? ['', ...paragraph(page, nothingOpen, 0)] : []),
    ...(recordedIn ? recordLines(page, recordCommands(shown, recordedIn)) : []),
    '',
    ...paragraph(page, disclaimerOf(page.framework), 0, page.paint.muted),
  ];
  const text = `${lines.join('\n')}\n`;
  return options.unicode ? text : toPlainSigns(text);
}

/** Commands stay on one line, so that people can copy them. */
function recordLines(page: Page, commands: readonly string[]): string[] {
  if (commands.length === 0) return [];
  return [
    '',
    ...paragraph(page, 'When a step is done, record it. These commands are for the first step of each kind:', 0),
    ...commands.map((command) => `  ${command}`),
  ];
}

/** @param listed the steps that stand above; a step that several goals need is written out once */
function goalLines(page: Page, plan: Plan, goal: PlanGoal, listed: Set<string>): string[] {
  const { fresh, reference, beyond } = notListedYet(goal, listed);
  return [
    ...heading(page, goalTitle(goal, isOnlyOfItsName(plan, goal))),
    ...paragraph(page, goalSummary(goal), 2),
    ...(reference === '' ? [] : paragraph(page, reference, 2)),
    ...stepGroups(page.framework.gateways, fresh).flatMap((group) => groupLines(page, plan, group, beyond)),
    ...slackLines(page, goal),
  ];
}

/** The steps of a group, those that ask for the same under one line. */
function groupLines(page: Page, plan: Plan, { title, steps }: StepGroup, beyond: UnlistedSteps['beyond']): string[] {
  const tasks = new Map<string, PlanStep[]>();
  for (const step of steps) {
    const { what, who } = stepWords(step, plan.basis, page.framework.awardedBy);
    const task = `${what}${beyond(step)} Who: ${who}.`;
    tasks.set(task, [...(tasks.get(task) ?? []), step]);
  }
  return [
    '',
    ...paragraph(page, title, 2, page.paint.heading),
    ...[...tasks].flatMap(([task, own]) => [
      ...paragraph(page, task, 4, page.paint.muted),
      ...own.flatMap((step) => stepLines(page, step)),
    ]),
  ];
}

function stepLines(page: Page, step: PlanStep): string[] {
  const label = step.change === 'benchmark' ? `${step.id} ` : '';
  const indent = 6 + label.length;
  const needed = neededWords(step);
  return [
    ...wrap(step.title, page.width - indent).map((line, index) =>
      index === 0 ? `      ${page.paint.accent(label)}${line}` : `${' '.repeat(indent)}${line}`,
    ),
    ...(needed === '' ? [] : paragraph(page, needed, 8)),
  ];
}

function slackLines(page: Page, goal: PlanGoal): string[] {
  const spares = slackWords(page.framework, goal);
  const nearest = goal.slack?.nearest ?? [];
  const list = (title: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : ['', ...paragraph(page, title, 2, page.paint.heading), ...items.flatMap((item) => marked(page, '-', item, 4))];
  return [...list('What it can lose', spares), ...list('Closest to not counting', nearest.map(nearestWords))];
}
