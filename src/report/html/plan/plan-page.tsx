import type { Plan, PlanGoal, PlanStep } from '../../../generated/plan.js';
import { counted } from '../../../text/counted.js';
import { listInWords } from '../../../text/listed.js';
import { calendarDate } from '../../../text/read-date.js';
import { mapTexts } from '../../clean-result.js';
import { anyVerdictAside } from '../../framework-aside.js';
import { oneLine } from '../../one-line.js';
import {
  goalName,
  goalSummary,
  goalTitle,
  isOnlyOfItsName,
  nearestWords,
  neededWords,
  nothingOpen,
  notListedYet,
  otherGoalsAside,
  slackWords,
  stepGroups,
  stepWords,
} from '../../plan/plan-words.js';
import type { ReportOptions } from '../../report-options.js';
import { departuresOnALine } from '../../run-method.js';
import { basisWords } from '../../words.js';
import { BulletList } from '../bullet-list.js';
import { PlainTable } from '../plain-table.js';
import { groupOfPointer, readableGroups } from '../readable-name.js';
import { StateList } from '../state-list.js';
import { wholePage } from '../whole-page.js';

/** A plan as a page: how far each goal is, then its steps by gateway, with who can do each and what has to be reached. */
export function renderPlanAsPage(plan: Plan, options: ReportOptions): string {
  const shown = mapTexts(plan, readableTexts(plan));
  const { partnership, assessedOn } = shown;
  const listed = new Set<string>();
  const aside = otherGoalsAside(shown);
  const content = (
    <>
      <header>
        <h1>{partnership.name}</h1>
        <p class="place">{`What would change the verdicts · assessed on ${calendarDate(assessedOn)}`}</p>
      </header>
      <p class="standing">{goalsInWords(shown)}</p>
      {aside !== '' && <p class="open">{aside}</p>}
      {shown.goals.length > 0 && (
        <StateList
          items={shown.goals.map((goal) => ({
            id: `${goal.kind} ${goal.id}`,
            title: goalName(goal, isOnlyOfItsName(shown, goal)),
            state: `${holds(goal) ? goal.verdict : distanceInWords(goal)}${anyVerdictAside(goal)}`,
            mark: holds(goal) ? 'holds' : undefined,
          }))}
        />
      )}
      {shown.goals.map((goal, index) => (
        <Goal
          key={`${goal.kind} ${goal.id}`}
          id={`goal-${index + 1}`}
          plan={shown}
          goal={goal}
          listed={listed}
          options={options}
        />
      ))}
      <Origin plan={shown} />
    </>
  );
  return wholePage(`Plan: ${partnership.name}, ${assessedOn}`, content, options);
}

/** The texts of a plan, cleaned, with its groups by their names. */
function readableTexts({ goals }: Plan): (text: string) => string {
  const paths = goals.flatMap(({ steps, slack }) => [...steps, ...(slack?.nearest ?? [])].map(({ path }) => path));
  const readable = readableGroups(paths.flatMap(groupOfPointer));
  return (text) => readable(oneLine(text));
}

const holds = ({ verdict }: PlanGoal) => verdict === 'crossed' || verdict === 'eligible';

const distanceInWords = ({ reachable, steps }: PlanGoal) =>
  reachable ? `${counted(steps.length, 'change')} to go` : "can't be reached";

/**
 * `1 change leads to Systems change, 4 to Ongoing proof point and 11 to Systems transformation.` A gateway and a determination
 * of one name that are as far away are named once.
 */
function goalsInWords(plan: Plan): string {
  if (plan.goals.length === 0) return nothingOpen;
  const reachable = plan.goals.filter((goal) => !holds(goal) && goal.reachable);
  const twins = ({ title, steps }: PlanGoal) =>
    reachable.filter((other) => other.title === title && other.steps.length === steps.length);
  const open = reachable.filter((goal) => twins(goal)[0] === goal);
  const name = (goal: PlanGoal) => goalName(goal, twins(goal).length > 1 || isOnlyOfItsName(plan, goal));
  const [first, ...others] = open;
  if (first === undefined) return 'Nothing has to change for the goals of this plan.';
  const lead = `${counted(first.steps.length, 'change')} ${first.steps.length === 1 ? 'leads' : 'lead'} to ${name(first)}`;
  return `${listInWords([lead, ...others.map((goal) => `${goal.steps.length} to ${name(goal)}`)], 'and')}.`;
}

interface GoalProps {
  readonly id: string;
  readonly plan: Plan;
  readonly goal: PlanGoal;
  /** The steps that stand above; this goal's are added. */
  readonly listed: Set<string>;
  readonly options: ReportOptions;
}

function Goal({ id, plan, goal, listed, options: { framework } }: GoalProps) {
  const { fresh, reference, beyond } = notListedYet(goal, listed);
  const spares = slackWords(framework, goal);
  const nearest = (goal.slack?.nearest ?? []).map(nearestWords);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{goalTitle(goal, isOnlyOfItsName(plan, goal))}</h2>
      <p>{goalSummary(goal)}</p>
      {reference !== '' && <p>{reference}</p>}
      {stepGroups(framework.gateways, fresh).map(({ title, steps }) => (
        <div key={title}>
          <h3>{title}</h3>
          <PlainTable
            label={`Steps: ${title}`}
            layout="steps"
            head={['Step', 'What to do', 'Who can do it']}
            rows={steps.map((step) => stepCells(step, plan, framework.awardedBy, beyond(step)))}
          />
        </div>
      ))}
      {spares.length > 0 && <h3>What it can lose</h3>}
      <BulletList items={spares} />
      {nearest.length > 0 && <h3>Closest to not counting</h3>}
      <BulletList items={nearest} />
    </section>
  );
}

/** @param beyond what to add if the step stands above at another level */
function stepCells(step: PlanStep, { basis }: Plan, awardedBy: string | undefined, beyond: string) {
  const { what, who } = stepWords(step, basis, awardedBy);
  const needed = neededWords(step);
  return [
    <>
      {step.change === 'benchmark' && <span class="quiet">{`${step.id} `}</span>}
      {step.title}
    </>,
    <>
      {`${what}${beyond}`}
      {needed !== '' && <div class="needed">{needed}</div>}
    </>,
    who,
  ];
}

function Origin({ plan }: { plan: Plan }) {
  const method = departuresOnALine(plan.departures);
  return (
    <section aria-labelledby="method">
      <h2 id="method">Method and source</h2>
      <BulletList
        items={[
          `Basis: ${basisWords[plan.basis]}.`,
          ...(method === '' ? [] : [`Method: ${method}.`]),
          `File: ${plan.file}.`,
        ]}
      />
    </section>
  );
}
