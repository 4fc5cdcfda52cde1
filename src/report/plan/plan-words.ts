import { isYesOrNoKind, type YesOrNoKind } from '../../framework/rule-kinds.js';
import type { Framework, Rule } from '../../generated/framework.js';
import type { NearestValue, NeededValue, Plan, PlanGoal, PlanStep, Spare } from '../../generated/plan.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';
import { showNumber } from '../../text/shown-number.js';
import { anyVerdictAside, goalsAside } from '../framework-aside.js';
import { showValue } from '../values.js';
import { anyVerdictWords } from '../words.js';

/** What a step asks for, and who can do it. */
export interface StepWords {
  readonly what: string;
  readonly who: string;
}

/**
 * @param awardedBy who awards designations, by the edition
 */
export function stepWords(step: PlanStep, basis: Plan['basis'], awardedBy = 'whoever awards it'): StepWords {
  switch (step.change) {
    case 'benchmark':
      return benchmarkWords(step, basis);
    case 'indicator':
    case 'adjacent-outcome':
      return trendWords(step);
    case 'gap':
      return gapWords(step);
    case 'designation':
      if (step.path === '/designations')
        return { what: 'Left out. List them with their dates, or write `designations: []`.', who: 'staff' };
      if (step.from === 'left-out')
        return {
          what: `The file leaves out designations. If this one was awarded already, list it with its date and run the plan again. Examples after that date count, so it may take fewer changes. If not, only ${awardedBy} can award it.`,
          who: `staff and ${awardedBy}`,
        };
      return { what: `Not on record. Only ${awardedBy} can award it.`, who: awardedBy };
    case 'example':
      if (step.from === 'left-out')
        return {
          what: 'The examples are left out. List one that comes after the latest designation, new ones included.',
          who: 'staff and partners',
        };
      return {
        what: 'Change a policy, a practice, resources, or power, and list it. It has to come after the latest designation, new ones included.',
        who: 'the partners',
      };
  }
}

function benchmarkWords({ from }: PlanStep, basis: Plan['basis']): StepWords {
  const reviewed = basis === 'reviewed' ? ' Then have it reviewed.' : '';
  switch (from) {
    case 'not-assessed':
      return { what: `Not assessed. Find out whether it's met, and record it.${reviewed}`, who: 'staff' };
    case 'not-reviewed':
      return { what: 'Met, but not reviewed. Ask for a review.', who: 'a reviewer, such as your coach' };
    case 'returned':
      return { what: 'Returned by a review. Answer it, and ask for another.', who: 'staff and a reviewer' };
    case 'in-progress':
      return { what: `In progress. Finish it.${reviewed}`, who: 'staff and partners' };
    case 'lapsed':
      return { what: `Lapsed. Get it back on track.${reviewed}`, who: 'staff and partners' };
    default:
      return { what: `Not started. Start it.${reviewed}`, who: 'staff and partners' };
  }
}

function trendWords({ from, to, change }: PlanStep): StepWords {
  const goal = levelWords(to);
  const [thing, one] =
    change === 'indicator' ? ['The outcomes are', 'a core indicator'] : ['The outcomes in other sectors are', 'one'];
  switch (from) {
    case 'left-out':
      return { what: `${thing} left out. List ${one} that can ${goal}, with its numbers.`, who: 'staff' };
    case 'not-listed':
      return { what: `Not listed. Add ${one}. It has to ${goal}.`, who: 'staff and partners' };
    case 'insufficient-data':
      return { what: `Not enough data. Add comparable values. They have to ${goal}.`, who: 'whoever has the data' };
    default:
      return {
        what: `${from === 'declined' ? 'Declined' : 'Maintained'}. It has to ${goal}.`,
        who: 'partners and the community',
      };
  }
}

function gapWords({ from }: PlanStep): StepWords {
  const whole = { who: 'partners and the community' };
  switch (from) {
    case 'left-out':
      return { what: 'The outcomes are left out. List groups and a reference, with their numbers.', who: 'staff' };
    case 'not-listed':
      return {
        what: 'Not listed. Add groups and a reference to a core indicator. A gap has to shrink.',
        who: 'staff and partners',
      };
    case 'insufficient-data':
      return {
        what: 'Not enough data. Add comparable values for both groups. The gap has to shrink.',
        who: 'whoever has the data',
      };
    case 'leveling-down':
      return { what: 'It shrank, but a group declined. It has to shrink without a decline in either group.', ...whole };
    default:
      return { what: `${from === 'widened' ? 'Widened' : 'Unchanged'}. It has to shrink.`, ...whole };
  }
}

/**
 * What the next number has to reach; empty where that isn't known, and for what has no numbers. A gap is measured only where
 * the group and its reference have a number for the same period.
 */
export function neededWords({ change, needed }: PlanStep): string {
  if (needed === null) return '';
  if (!Array.isArray(needed)) {
    if (needed.by === 0) return `With the changes above, its number is good enough as it is (${nowInWords(needed)}).`;
    const reach = `The next number has to ${toReach(needed)}.`;
    return change === 'gap' ? `${reach} ${alsoReference}` : reach;
  }
  const [group, reference] = needed;
  if (!group || !reference) return '';
  if (group.by === 0)
    return `The next number of the reference has to ${toReach(reference)}. The group's number is good enough as it is (${nowInWords(group)}), but add one for the same period, too.`;
  return `The next numbers, for the same period: the group has to ${toReach(group)}, and the reference has to ${toReach(reference)}.`;
}

const alsoReference =
  'The reference needs a number for the same period, too. Unless another step changes it, this assumes that it stays the same.';

function toReach(needed: NeededValue): string {
  const { value, by, unit } = needed;
  return `reach ${showValue(value, unit)} or ${by > 0 ? 'more' : 'less'} (${nowInWords(needed)})`;
}

const nowInWords = ({ value, by, unit, period }: NeededValue) => `${showValue(value - by, unit)} in ${period}`;

/** What a goal that holds can lose: each criterion with how much, then the values that are nearest to costing one. */
export function slackWords(framework: Framework, { kind, id, slack }: PlanGoal): string[] {
  if (slack === null) return [];
  const { gateways, determinations } = framework;
  const own = kind === 'gateway' ? gateways.find((gateway) => gateway.id === id)?.determination : id;
  const criteria = determinations.find((determination) => determination.id === own)?.criteria ?? [];
  return slack.criteria.map((spare) => {
    const criterion = criteria.find((one) => one.id === spare.criterion);
    return `${criterion?.title ?? 'Threshold'}: ${spareInWords(framework, spare, criterion?.rule.kind)}`;
  });
}

function spareInWords({ pillars: all }: Framework, own: Spare, kind: Rule['kind'] | undefined): string {
  const titles = all.filter(({ id }) => own.pillars.includes(id)).map(({ title }) => title);
  if (kind === undefined || !isYesOrNoKind(kind)) return sparedInWords(own.spare, titles);
  const { benchmarks } = own;
  if (benchmarks === undefined) return hasToStay[kind];
  const every = benchmarks === 0 && titles.length === 0 ? ', because it needs every benchmark that counts now' : '';
  return `${hasToStay[kind]}, with ${sparedInWords(benchmarks, titles)}${every}`;
}

/** @param titles the pillars that set the limit */
function sparedInWords(spare: number, titles: readonly string[]): string {
  const spared = spare === 0 ? 'nothing to spare' : `${spare} to spare`;
  if (titles.length === 0) return spared;
  return `${spared}, because ${listInWords(titles, 'and')} ${titles.length === 1 ? 'has' : 'have'} only ${spare + 1}${titles.length === 1 ? '' : ' each'}`;
}

/** What a goal needs of each kind of rule that is answered by yes or no. */
const hasToStay: Readonly<Record<YesOrNoKind, string>> = {
  'gateways-crossed': 'each has to stay crossed',
  'designation-on-record': 'it has to stay on record',
  'threshold-met': 'it has to stay met',
};

/** A step in a list of names; trends with their level, as one outcome may be asked for two. */
function stepName({ change, id, title, to, from }: PlanStep): string {
  switch (change) {
    case 'benchmark':
      return `${id} ${title}`;
    case 'indicator':
    case 'adjacent-outcome':
      return `${title} (${levelWords(to)})`;
    case 'gap':
      return from === 'left-out' || from === 'not-listed' ? `${title} (gap)` : title;
    default:
      return title;
  }
}

/** How a trend has to be. */
const levelWords = (to: PlanStep['to']): string => (to === 'improved' ? 'improve' : 'hold steady or improve');

/** A counted value, and where it stops counting. */
export function nearestWords({ title, period, value, losesAt, unit }: NearestValue): string {
  return `${title}: ${showValue(value, unit)} in ${period}. It stops counting at ${showValue(losesAt, unit)}.`;
}

type Named = Pick<PlanGoal, 'kind' | 'title'>;

/** Whether a goal's title says which goal it is, or a determination in the plan has the same. */
export function isOnlyOfItsName({ goals }: { readonly goals: readonly Named[] }, { kind, title }: Named): boolean {
  return kind === 'determination' || goals.every((other) => other.title !== title || other.kind === kind);
}

/** A goal by its title, and a gateway as one where a determination has the same. */
export function goalName({ title }: Named, titleOnly: boolean): string {
  return `${title}${titleOnly ? '' : ' (gateway)'}`;
}

/** A goal and where it stands: `Proof point: not eligible`. */
export function goalTitle(goal: PlanGoal, titleOnly: boolean): string {
  return `${goalName(goal, titleOnly)}: ${anyVerdictWords[goal.verdict]}${anyVerdictAside(goal)}`;
}

/** What the framework's own method sees differently and that isn't a goal here, in sentences; empty if there's nothing. */
export function otherGoalsAside({ goals, differs, departures }: Plan): string {
  const others = differs.filter(({ kind, id }) => !goals.some((goal) => goal.kind === kind && goal.id === id));
  if (others.length === 0) return '';
  const titled = others.map(({ title, ...goal }) => ({
    ...goal,
    title: goalName(
      { kind: goal.kind, title },
      isOnlyOfItsName({ goals: [...goals, ...others] }, { kind: goal.kind, title }),
    ),
  }));
  const advice = departures.every(({ by }) => by === 'file') ? ['To plan for that, add --method framework.'] : [];
  return [goalsAside(titled), ...advice].join(' ');
}

/** What there is to say where there is no goal left. */
export const nothingOpen =
  'Every gateway is crossed, and the partnership is eligible for everything. To see what a verdict can lose, name it with --for.';

/** How many changes it takes, and how many other ways there are. */
export function goalSummary({ verdict, reachable, steps, alternatives }: PlanGoal): string {
  if (verdict === 'crossed' || verdict === 'eligible') return 'Nothing has to change.';
  if (!reachable) return "It can't be reached, because the framework has too few outcomes.";
  const others =
    alternatives === 0
      ? 'No other plan is as short.'
      : `${showNumber(alternatives)} other ${alternatives === 1 ? 'plan is' : 'plans are'} as short. This one is the easiest.`;
  return `It takes ${counted(steps.length, 'change')}. ${others}`;
}

/** Where a step belongs in a plan for people. */
export interface StepGroup {
  readonly title: string;
  readonly steps: readonly PlanStep[];
}

const kinds: readonly (readonly [PlanStep['change'], string])[] = [
  ['indicator', 'Core indicators'],
  ['gap', 'Disparity gaps'],
  ['adjacent-outcome', 'Outcomes in other sectors'],
  ['designation', 'Designations'],
  ['example', 'Examples of systems change'],
];

/** The steps by gateway, then by what they are about. Groups without a step are left out. */
export function stepGroups(
  gateways: readonly { readonly id: string; readonly title: string }[],
  steps: readonly PlanStep[],
): StepGroup[] {
  const benchmarks = steps.filter(({ change }) => change === 'benchmark');
  return [
    ...gateways.map(({ id, title }) => ({
      title,
      steps: benchmarks.filter(({ path }) => path.startsWith(`/gateways/${id}/`)),
    })),
    ...kinds.map(([kind, title]) => ({ title, steps: steps.filter(({ change }) => change === kind) })),
  ].filter((group) => group.steps.length > 0);
}

/** What of a goal's steps isn't written out yet, and where the others are. */
export interface UnlistedSteps {
  readonly fresh: readonly PlanStep[];
  /** Empty if no step stands above. */
  readonly reference: string;
  /** What to add to the words of a fresh step if it stands above at another level; else empty. */
  readonly beyond: (step: PlanStep) => string;
}

/**
 * A step that several goals need is written out once.
 *
 * @param listed the steps that stand above; this goal's are added
 */
export function notListedYet({ steps }: PlanGoal, listed: Set<string>): UnlistedSteps {
  const before = new Set(listed);
  const fresh = steps.filter((step) => !before.has(keyOf(step)));
  const above = steps.filter((step) => before.has(keyOf(step)));
  for (const step of steps) listed.add(keyOf(step));
  const others = above.length > 0 && fresh.length > 0 ? ['The others:'] : [];
  const reference = [...aboveInWords(above, before.size, fresh.length), ...others].join(' ');
  return { fresh, reference, beyond: (step) => beyondInWords(step, before) };
}

/** @param listed how many steps stand above: where that's more than this goal needs, the first are named */
function aboveInWords(above: readonly PlanStep[], listed: number, others: number): string[] {
  if (above.length === 0) return [];
  if (above.length === listed && above.length > 1)
    return [`${above.length === 2 ? 'Both' : `All ${above.length}`} changes above are needed here, too.`];
  const names = above.slice(0, mostNamed).map(stepName);
  const more = above.length - names.length;
  const list = [...names, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  if (others === 0) return [`${above.length === 1 ? "It's listed above" : 'All of them are listed above'}: ${list}.`];
  return [`${above.length} of these changes ${above.length === 1 ? 'is' : 'are'} listed above: ${list}.`];
}

/** An outcome may stand above at another level. */
function beyondInWords(step: PlanStep, listed: ReadonlySet<string>): string {
  if (step.to === 'improved' && listed.has(keyOf({ ...step, to: 'maintained' })))
    return ' Above, holding steady is enough.';
  return step.to === 'maintained' && listed.has(keyOf({ ...step, to: 'improved' })) ? ' Above, it has to improve.' : '';
}

/** So many of the steps above are named. */
const mostNamed = 5;

const keyOf = ({ change, path, id, to }: PlanStep) => JSON.stringify([change, path, id, to]);
