import { type Assessed, assess } from '../../../assess.js';
import { allBenchmarks, isAssessed, type Scope } from '../../../authoring/interview/benchmark-list.js';
import type { Framework } from '../../../generated/framework.js';
import { changeByFramework, isUnchanged, verdictChange } from '../../../insight/comparison/verdict-change.js';
import { changeLines } from '../../../report/text/verdict-change.js';
import { counted } from '../../../text/counted.js';
import { EditRefused } from '../../../yaml/edit/edit.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { type EditedFile, openEditedFile } from '../../editing/edited-file.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import type { Io } from '../../io.js';
import { type OutputStyleFlags, outputStyle, reportOptions } from '../../outputs/output-style.js';
import { pausable } from '../../prompts/pause.js';
import { type MakePrompts, type PromptFlags, promptsFor } from '../../prompts/prompts-for.js';
import type { ChosenFramework } from '../../settings/choose-framework.js';
import { type Judging, judgingOf } from '../../settings/judging.js';
import { gatewayWithBenchmarks, partNamed } from '../../settings/named-part.js';
import { type ConfiguredFlags, configuredWords, runSettings } from '../../settings/run-settings.js';
import { shellWord } from '../../terminal/shell-word.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { runReport } from '../assess/run-report.js';
import { walkBenchmarks } from './benchmark-walk.js';
import { back, type Conversation } from './conversation.js';
import { askDate } from './date-question.js';
import { askIndicators } from './indicator-menu.js';

export interface InterviewFlags extends ScopeFlags, PromptFlags, ConfiguredFlags {}

/** `strive interview FILE`: the date, the benchmarks one by one, then all the rest; every answer is saved at once. */
export async function interview(
  io: Io,
  [name = '']: readonly string[],
  flags: InterviewFlags,
  makePrompts: MakePrompts = promptsFor,
): Promise<ExitStatus> {
  const run = await runSettings(io, flags);
  const { chosen } = run;
  const judging = judgingOf(run);
  const scope = scopeOf(chosen.framework, flags);
  const edited = openUnlessMistaken(io, name, chosen);
  const file = shellWord(name);
  const prompts = makePrompts(
    io,
    flags,
    `To answer a benchmark without questions: strive set ${file} BENCHMARK STATUS. To add a number: strive add-value ${file} OUTCOME/INDICATOR PERIOD VALUE.`,
  );
  const before = edited && assessedNow(io, edited, chosen, judging);
  if (!edited || !before?.result.valid) return runReport(io, 'validate', [name], validateFlags(flags));

  let saved = false;
  const conversation: Conversation = {
    prompts,
    edited,
    chosen,
    files: assessmentFolder(io.cwd(), name, defaultMaximumBytes),
    noteSaved: () => {
      saved = true;
    },
  };
  const configured = configuredWords(flags);
  const plain = flags.plain ? ['--plain'] : [];
  const again = ['strive interview', file, ...scopeWords(flags), ...plain, ...configured].join(' ');
  const farewell = () =>
    `${saved ? `Paused. Your answers are saved in ${name}.` : 'Paused. Nothing was changed.'}\nTo continue: ${again}`;
  return pausable(io, edited.bytes.length, farewell, async () => {
    prompts.say(`${before.result.valid ? before.result.partnership.name : name}`, 'title');
    prompts.say('Each answer is saved right away. Press Ctrl-C to pause.');
    await askDate(conversation);
    do await walkBenchmarks(conversation, scope);
    while ((await askIndicators(conversation)) === back);
    const look = io.env['TERM'] === 'dumb' || flags.plain ? { ...flags, color: false } : flags;
    const after = assessedNow(io, edited, chosen, judging);
    close(
      io,
      conversation,
      look,
      { before, after, judging },
      { again, assess: ['strive assess', file, ...configured].join(' ') },
    );
    return exitStatus.done;
  });
}

/** Undefined where the file has mistakes; what they are, a report says better. */
function openUnlessMistaken(io: Io, name: string, chosen: ChosenFramework): EditedFile | undefined {
  try {
    return openEditedFile(io, name, chosen, secondReading);
  } catch (error) {
    if (error instanceof EditRefused) return undefined;
    throw error;
  }
}

function assessedNow(io: Io, { name, bytes }: EditedFile, chosen: ChosenFramework, { evaluate }: Judging): Assessed {
  return assess(bytes, {
    file: name,
    ...chosen,
    ...evaluate,
    files: assessmentFolder(io.cwd(), name, defaultMaximumBytes),
  });
}

function validateFlags({ framework, config, ascii, color }: InterviewFlags) {
  return {
    ...(config !== undefined && { config }),
    progress: false,
    ...(framework !== undefined && { framework }),
    ...(ascii !== undefined && { ascii }),
    ...(color !== undefined && { color }),
  };
}

/** What the answers changed of the verdicts, what has no answer still, and what to do next. */
function close(
  io: Io,
  { prompts, edited, chosen: { framework } }: Conversation,
  flags: OutputStyleFlags,
  { before, after, judging }: { readonly before: Assessed; readonly after: Assessed; readonly judging: Judging },
  words: { readonly again: string; readonly assess: string },
): void {
  if (before.result.valid && after.result.valid) {
    const changes = [
      verdictChange(framework, before.result, after.result),
      changeByFramework(framework, before.result, after.result),
    ];
    const unchanged = changes.every((change) => change === undefined || isUnchanged(change));
    prompts.say('');
    prompts.say(unchanged ? 'Where you stand' : 'What your answers changed', 'title');
    if (judging.inWords !== undefined) prompts.say(judging.inWords, 'quiet');
    const options = reportOptions(framework, outputStyle(io, flags, { toFile: false, many: false }), () => undefined);
    for (const line of changeLines(before.result, after.result, options)) io.stdout.write(`${line}\n`);
  }
  const open = allBenchmarks(framework).filter((stop) => !isAssessed(edited.value, stop));
  const byGateway = framework.gateways.flatMap(({ id, title }) => {
    const count = open.filter(({ gateway }) => gateway.id === id).length;
    return count === 0 ? [] : [`${title}: ${count}`];
  });
  prompts.say('');
  if (open.length > 0) {
    prompts.say(
      `${counted(open.length, 'benchmark')} ${open.length === 1 ? 'has' : 'have'} no answer yet (${byGateway.join(', ')}).`,
    );
    prompts.say(`- To continue:\n  ${words.again}`);
  }
  prompts.say(`- To see where you stand, and why:\n  ${words.assess}`);
}

interface ScopeFlags {
  readonly gateway?: string;
  readonly pillar?: string;
  readonly only?: 'not-assessed';
}

/**
 * Which benchmarks the flags ask for: gateways and pillars by their names, codes or titles.
 *
 * @throws RunError if there is none of that name
 */
function scopeOf(framework: Framework, { gateway, pillar, only }: ScopeFlags): Scope {
  return {
    ...(gateway !== undefined && { gateway: gatewayWithBenchmarks(framework, gateway).id }),
    ...(pillar !== undefined && { pillar: partNamed('pillar', framework.pillars, pillar).id }),
    ...(only && { onlyNotAssessed: true }),
  };
}

/** The flags again, for the command that goes on. */
function scopeWords({ gateway, pillar, only }: ScopeFlags): string[] {
  return [
    ...(gateway === undefined ? [] : ['--gateway', shellWord(gateway)]),
    ...(pillar === undefined ? [] : ['--pillar', shellWord(pillar)]),
    ...(only === undefined ? [] : ['--only', only]),
  ];
}
