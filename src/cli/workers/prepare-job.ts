import { type Assessed, assess } from '../../assess.js';
import { tooLarge } from '../../findings/decode-text.js';
import type { Finding } from '../../findings/finding.js';
import { listAtMost } from '../../findings/listed-findings.js';
import { withSeverities } from '../../findings/severity.js';
import { type Earlier, movementOf } from '../../insight/comparison/movement.js';
import { placementOf } from '../../insight/network/arrangement.js';
import type { ReportOptions } from '../../report/report-options.js';
import { yardstickOf } from '../../report/run-method.js';
import { summaryPart } from '../../report/summary.js';
import { refusedResult } from '../../tool.js';
import { assessmentFolder } from '../inputs/assessment-folder.js';
import type { Input } from '../inputs/input.js';
import { readingInPlace, readSource } from '../inputs/source.js';
import { excerpts } from '../outputs/excerpts.js';
import { formatOf } from '../outputs/format-families.js';
import { reportOptions } from '../outputs/output-style.js';
import { useFramework } from '../settings/choose-framework.js';
import { judgeRequirements, requirement } from '../settings/requirements.js';
import { placeOnDisk } from '../writing/refuse-output.js';
import type { Job, JobResult, JobSettings } from './job.js';
import { failed, unreadable } from './refusals.js';

export const defaultMaximumBytes = 5_000_000;

/**
 * Loads what the run's files need, the edition and the formats, and gives the function that does one file. It runs in
 * the main thread and in worker threads alike, and never throws for what a file holds.
 */
export async function prepareJob(settings: JobSettings): Promise<Job> {
  const { folder, evaluate, requirements, outputs, family, severities, allowUndetermined, arrangement } = settings;
  const maximumBytes = settings.limits.maximumBytes ?? defaultMaximumBytes;
  const limits = { ...settings.limits, maximumBytes };
  const { framework, validate } = await useFramework(settings.framework);
  const required = [...new Set(requirements)].map((name) => requirement(framework, name));
  const codes = await Promise.all(outputs.map(({ format }) => formatOf(family, format).load()));
  const hash = codes.some(({ showsHash }) => showsHash !== false);
  const nextSteps = codes.some(({ showsNextSteps }) => showsNextSteps !== false);
  const readAll = readingInPlace();
  const { start, excerpt } = excerpts(maximumBytes);
  const options = outputs.map(({ look }) => ({
    ...reportOptions(framework, look, excerpt),
    strict: settings.strict,
    run: evaluate,
  }));
  const replaced = replacedFiles(outputs);
  const showsFirmness = outputs.map(
    ({ look }, index) => codes[index]?.showsFirmness === true && !look.many && look.detail !== 'quiet',
  );
  // Only reports that people read on one file have the time for it.
  const firmness = showsFirmness.includes(true)
    ? (await import('../../insight/sensitivity/firmness.js')).firmnessOf
    : undefined;

  const publish =
    settings.publication && (await (await import('./publisher.js')).publisher(framework, settings.publication));

  const render = ({ result, assessment }: Assessed, earlier?: Earlier): JobResult => {
    if (result.valid && assessment && earlier) result.movement = movementOf(framework, assessment, earlier, evaluate);
    if (result.valid && assessment)
      result.requirements = judgeRequirements(framework, assessment, result, required, {
        ...evaluate,
        allowUndetermined,
      });
    const firm = result.valid && assessment && firmness?.(framework, assessment, evaluate);
    const published = publish?.({ result, ...(assessment && { assessment }) });
    const publication = published?.publication;
    const shown = listAtMost(withSeverities(result, severities), settings.maximumFindings);
    return {
      name: result.file,
      digest: {
        ...summaryPart(shown),
        ...(arrangement && { placement: placementOf(framework, shown, arrangement, yardstickOf(evaluate)) }),
        unmet: shown.valid ? shown.requirements.filter(({ holds }) => !holds).map(({ reason }) => reason) : [],
        ...(published && { published: published.digest }),
      },
      parts: codes.map((code, index) => {
        const own = { ...(options[index] as ReportOptions), ...(publication && { publication }) };
        return code.part(shown, firm && showsFirmness[index] ? { ...own, firmness: firm } : own);
      }),
    };
  };
  const attempt = (input: Input): JobResult => {
    try {
      const source = open(input, folder, maximumBytes, readAll);
      if ('finding' in source) return render(refused(source.finding));
      const folderFiles = assessmentFolder(folder, input.path, maximumBytes, replaced?.see);
      const files = start(input.name, source.bytes, folderFiles);
      return render(
        assess(source.bytes, {
          ...evaluate,
          file: input.name,
          framework,
          limits,
          files,
          hash,
          nextSteps,
          ...(validate && { validate }),
        }),
        input.earlier,
      );
    } catch (error) {
      // A mistake of our own costs only the file that brings it up.
      return render(refused(failed(input.name, error instanceof Error ? error.message : String(error))));
    }
  };
  return {
    do: (input) => {
      const result = attempt(input);
      const indices = replaced?.take() ?? [];
      return indices.length === 0 ? result : { ...result, digest: { ...result.digest, replaced: indices } };
    },
    refuse: (_input, finding) => render(refused(finding)),
  };
}

function open(
  { name, path, bytes }: Input,
  folder: string,
  maximumBytes: number,
  readAll: ReturnType<typeof readingInPlace>,
): { readonly bytes: Uint8Array } | { readonly finding: Finding } {
  if (bytes) return { bytes };
  const source = readSource(folder, path, maximumBytes, readAll);
  switch (source.kind) {
    case 'bytes':
      return { bytes: source.bytes };
    case 'too-large':
      return { finding: tooLarge(name, source.size, maximumBytes) };
    case 'unreadable':
      return { finding: unreadable(name, source.reason) };
    default:
      return { finding: unreadable(name, source.kind === 'folder' ? "it's a folder" : 'it no longer exists') };
  }
}

function refused(finding: Finding): Assessed {
  return { result: refusedResult(undefined, finding.file, [finding]) };
}

/** Which reports of a run would replace files that an assessment names. */
interface ReplacedFiles {
  /** @param real the real path of a file that the assessment names */
  see(real: string): void;
  /** By their places among the outputs; what was seen is forgotten then. */
  take(): readonly number[];
}

/** Which files an assessment names is known only when it is read. Undefined where no report goes to a file. */
function replacedFiles(outputs: JobSettings['outputs']): ReplacedFiles | undefined {
  const known = new Map(outputs.flatMap(({ replaces = [] }, index) => replaces.map((one) => [one, index] as const)));
  if (known.size === 0) return undefined;
  const isThere = outputs.some(({ replaces = [] }) => replaces.length > 1);
  const seen = new Set<number>();
  return {
    see(real) {
      for (const one of isThere ? [real, ...placeOnDisk(real)] : [real]) {
        const index = known.get(one);
        if (index !== undefined) seen.add(index);
      }
    },
    take() {
      const taken = [...seen];
      seen.clear();
      return taken;
    },
  };
}
