import { changesOf } from '../../../evaluate/evaluate.js';
import { resolveMethod } from '../../../evaluate/method.js';
import type { Framework } from '../../../generated/framework.js';
import type { Plan } from '../../../generated/plan.js';
import { type Goal, goalNamed, goalNames } from '../../../insight/plan/goals.js';
import { differingVerdicts, planFor } from '../../../insight/plan/plan.js';
import { type PlanFormatName, planFormats } from '../../../report/plan/formats.js';
import { quoteText } from '../../../text/clean-text.js';
import { nearestName } from '../../../text/nearest-name.js';
import { resultHead } from '../../../tool.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { readOneAssessment, tellErrors } from '../../inputs/one-assessment.js';
import { type Io, RunError } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import { resultTarget } from '../../outputs/write-result.js';
import { judgingOf } from '../../settings/judging.js';
import type { ConfigOptions, MethodOptions, PresentationOptions } from '../../settings/options.js';
import { configuredWords, runSettings } from '../../settings/run-settings.js';
import { shellWord } from '../../terminal/shell-word.js';

export interface PlanFlags extends PresentationOptions, MethodOptions, ConfigOptions {
  readonly for?: readonly string[];
  readonly format?: PlanFormatName;
  readonly framework?: string;
}

/** `strive plan FILE`: the fewest changes that lead to each goal. */
export async function showPlan(io: Io, [name = '']: readonly string[], flags: PlanFlags): Promise<ExitStatus> {
  const run = await runSettings(io, flags);
  const { framework } = run.chosen;
  const goals = flags.for && askedGoals(framework, flags.for);
  const one = await readOneAssessment(io, name, run.chosen);
  const target = resultTarget(io, flags, planFormats, [...run.reads, name, ...one.seen]);
  if (!one.read.valid) {
    tellErrors(io, one);
    return exitStatus.notHeld;
  }
  const { assessment } = one.read;
  const { evaluate } = judgingOf(run);
  const { tool, sha256 } = resultHead(one.bytes);
  const plan: Plan = {
    plan: 1,
    tool,
    sha256: sha256 ?? '',
    file: one.name,
    framework: framework.edition,
    basis: evaluate.basis ?? 'self',
    methodInForce: evaluate.method ?? 'file',
    departures: [...resolveMethod(framework, changesOf(assessment, evaluate), evaluate.readings).departures],
    assessedOn: assessment.assessedOn,
    partnership: { id: assessment.partnership.id ?? null, name: assessment.partnership.name },
    differs: differingVerdicts(framework, assessment, evaluate),
    goals: planFor(framework, assessment, evaluate, goals),
  };
  const render = await planFormats[target.format as PlanFormatName].load();
  const look = outputStyle(io, flags, { toFile: flags.output !== undefined, many: false });
  await target.write(
    render(
      plan,
      reportOptions(framework, look, () => undefined),
      name === '-' ? undefined : { file: shellWord(name), config: configuredWords(flags) },
    ),
  );
  return exitStatus.done;
}

/** The goals of these names, each once. */
function askedGoals(framework: Framework, names: readonly string[]): Goal[] {
  const goals = new Map<string, Goal>();
  for (const goal of names.map((name) => askedGoal(framework, name))) goals.set(`${goal.kind} ${goal.id}`, goal);
  return [...goals.values()];
}

/** @throws RunError if the framework has no gateway or determination of that name */
function askedGoal(framework: Framework, wanted: string): Goal {
  const goal = goalNamed(framework, wanted);
  if (goal) return goal;
  const names = goalNames(framework);
  const near = nearestName(wanted.trim().toLowerCase(), names);
  const rest = near === undefined ? `Use --for with one of: ${names.join(', ')}.` : `Did you mean ${near}?`;
  throw new RunError(`there is no gateway or determination "${quoteText(wanted)}". ${rest}`);
}
