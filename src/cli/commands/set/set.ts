import { resolve } from 'node:path';
import type { BenchmarkAnswer } from '../../../authoring/answers/answer.js';
import { benchmarkEdits, pathOfBenchmark } from '../../../authoring/answers/benchmark-edits.js';
import { fileFacts } from '../../../authoring/answers/file-facts.js';
import { findPart } from '../../../framework/find-part.js';
import type { Benchmark, Framework } from '../../../generated/framework.js';
import { nearestName } from '../../../text/nearest-name.js';
import { shownText } from '../../../text/shown-text.js';
import { isPlainList, isPlainMap, isSame, type Plain } from '../../../yaml/edit/edit.js';
import { secondReading } from '../../../yaml/edit/second-reader.js';
import { openEditedFile } from '../../editing/edited-file.js';
import { reportEditErrors } from '../../editing/report-edit-errors.js';
import { saveAnswer } from '../../editing/save-answer.js';
import { typedEvidence } from '../../editing/typed-evidence.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { type Io, RunError } from '../../io.js';
import { judgingOf } from '../../settings/judging.js';
import { partNamed } from '../../settings/named-part.js';
import { type ConfiguredFlags, runSettings } from '../../settings/run-settings.js';
import { reviewOf, withNote } from '../review/review-words.js';
import { factNamed, setFact } from './set-fact.js';

export interface SetFlags extends ConfiguredFlags {
  readonly note?: string;
  readonly evidence?: readonly string[];
  readonly clearEvidence?: boolean;
  readonly dryRun?: boolean;
}

type Status = NonNullable<BenchmarkAnswer['status']>;

const statuses: readonly Status[] = ['met', 'in-progress', 'not-started', 'lapsed', 'not-assessed'];

/** `strive set FILE BENCHMARK STATUS` or `strive set FILE FACT VALUE`: writes an answer and asks nothing. */
export function setAnswer(io: Io, values: readonly string[], flags: SetFlags): Promise<ExitStatus> {
  return reportEditErrors(io, async () => {
    const [name = '', asked = '', written = ''] = values;
    const run = await runSettings(io, flags);
    const { chosen } = run;
    const by = { chosen, judging: judgingOf(run) };
    const fact = factNamed(asked);
    if (fact) {
      refuseFlagsOfBenchmarks(fact.name, flags);
      const file = openEditedFile(io, name, chosen, secondReading);
      await setFact(io, by, file, fact, { written, dryRun: flags.dryRun === true });
      return exitStatus.done;
    }
    const { framework } = chosen;
    const benchmark = benchmarkNamed(framework, asked);
    const gateway = framework.gateways.find((one) => one.benchmarks?.includes(benchmark))?.id;
    const id = `${gateway}/${benchmark.id}`;
    const status = typedStatus(written);
    if (status === 'not-assessed' && (flags.note || flags.evidence)) {
      throw new RunError('not-assessed removes the whole answer. Leave out --note and --evidence.');
    }
    const evidence = flags.evidence?.map((text) => typedEvidence(io, text, resolve(io.cwd(), name))) ?? [];
    const answer: BenchmarkAnswer = {
      benchmark: id,
      status,
      ...(flags.note !== undefined && { note: flags.note.trim() === '' ? null : flags.note }),
      ...(flags.clearEvidence ? { evidence } : { addEvidence: evidence }),
    };
    await saveAnswer(io, by, openEditedFile(io, name, chosen, secondReading), {
      path: pathOfBenchmark(framework, id),
      edits: (file) => benchmarkEdits(framework, file, answer),
      inWords: (before, after) => changeInWords(benchmark, before, after),
      dryRun: flags.dryRun === true,
    });
    return exitStatus.done;
  });
}

function refuseFlagsOfBenchmarks(fact: string, { note, evidence, clearEvidence }: SetFlags): void {
  if (note === undefined && !evidence && !clearEvidence) return;
  throw new RunError(`${fact} has no note or evidence. Leave out --note, --evidence, and --clear-evidence.`);
}

/** @throws RunError if the framework has no such benchmark, and nothing else that can be set is called so */
function benchmarkNamed({ gateways }: Framework, asked: string): Benchmark {
  const benchmarks = gateways.flatMap((gateway) => gateway.benchmarks ?? []);
  const near = findPart(benchmarks, asked)
    ? undefined
    : nearestName(
        asked.trim(),
        fileFacts.flatMap(({ name }) => [name, name.replace(/^.*\./, '')]),
      );
  if (near === undefined) return partNamed('benchmark', benchmarks, asked);
  const fact = fileFacts.find(({ name }) => name.endsWith(near))?.name ?? near;
  throw new RunError(`"${shownText(asked)}" isn't a benchmark. Did you mean ${fact}?`);
}

function typedStatus(text: string): Status {
  const written = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const status = statuses.find((one) => one === written);
  if (status !== undefined) return status;
  const near = nearestName(written, statuses);
  throw new RunError(
    `"${shownText(text)}" isn't a valid status.${near === undefined ? '' : ` Did you mean ${near}?`} Use one of: ${statuses.join(', ')}.`,
  );
}

function changeInWords({ id, code }: Benchmark, before: Plain | undefined, after: Plain | undefined): string[] {
  const [from, to] = [partsOf(before), partsOf(after)];
  const subject = `${id} (${code})`;
  if (isSame(before, after)) return [`${subject}: already ${to.status}. Nothing changed.`];
  const review = reviewOf(before);
  const more = [
    ...(isSame(from.note, to.note)
      ? []
      : [from.note === null ? 'note added' : to.note === null ? 'note removed' : 'note changed']),
    ...(from.evidence === to.evidence ? [] : [`evidence: ${from.evidence} -> ${to.evidence}`]),
    ...(review && !reviewOf(after) ? [`review removed: ${withNote(review)}`] : []),
  ];
  const status = from.status === to.status ? `still ${to.status}` : `${from.status} -> ${to.status}`;
  return [`${subject}: ${[status, ...more].join('; ')}`];
}

function partsOf(answer: Plain | undefined): {
  readonly status: string;
  readonly note: Plain;
  readonly evidence: number;
} {
  const nothing = { note: null, evidence: 0 };
  if (answer === undefined || answer === null) return { status: 'not assessed', ...nothing };
  if (!isPlainMap(answer)) return { status: shownText(String(answer)), ...nothing };
  const { status, note, evidence } = answer;
  return {
    status: typeof status === 'string' ? shownText(status) : 'not assessed',
    note: note ?? null,
    evidence: isPlainList(evidence) ? evidence.length : 0,
  };
}
