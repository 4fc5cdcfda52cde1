import { assess } from '../../../assess.js';
import { countBySeverity } from '../../../findings/listed-findings.js';
import type { PublicationDocument } from '../../../generated/publication.js';
import type { AssessmentResult } from '../../../generated/report.js';
import type { Publication } from '../../../insight/publication/publication.js';
import { publicationDocument } from '../../../insight/publication/publication-document.js';
import { type PublishOptions, publish } from '../../../insight/publication/publish.js';
import type { IndexEntry } from '../../../report/html/publication/public-index.js';
import { renderPublication, renderPublicIndex } from '../../../report/html/publication/render-publication.js';
import { publicationTable } from '../../../report/publication/publication-csv.js';
import { quoteText } from '../../../text/clean-text.js';
import { counted } from '../../../text/counted.js';
import { tool } from '../../../tool.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { assessmentFolder } from '../../inputs/assessment-folder.js';
import { gatherInputs } from '../../inputs/gather-inputs.js';
import type { Input } from '../../inputs/input.js';
import { namedKind } from '../../inputs/named-kind.js';
import { readSource } from '../../inputs/source.js';
import { tellSkipped } from '../../inputs/tell-skipped.js';
import { type Io, tell, tellProblem } from '../../io.js';
import { judgingOf } from '../../settings/judging.js';
import type { FileOptions, MethodOptions } from '../../settings/options.js';
import { type ConfiguredFlags, type RunSettings, runSettings } from '../../settings/run-settings.js';
import { yieldingToEventLoop } from '../../workers/event-loop.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';
import { openPublishedFolder, type PublishedFolder } from '../../writing/published-folder.js';
import { auditInWords } from './audit-in-words.js';
import { type EarlierPublications, readEarlier } from './read-earlier.js';
import { slugMaker } from './slugs.js';

export interface PublishFlags extends ConfiguredFlags, MethodOptions, Pick<FileOptions, 'maxFileSize'> {
  readonly to: string;
  readonly minimum?: number;
  readonly audit?: boolean;
  readonly earlier?: string;
  readonly withGateways?: boolean;
  readonly withCapacity?: boolean;
}

/**
 * `strive publish FILE|FOLDER --to FOLDER`: the report card for the public. A file that's invalid, or whose numbers would give
 * something away beside the last publication, isn't published; others are.
 */
export async function publishFiles(io: Io, [name = '']: readonly string[], flags: PublishFlags): Promise<ExitStatus> {
  const run = await runSettings(io, flags);
  const many = namedKind(io, name) === 'folder';
  const maximumBytes = flags.maxFileSize ?? defaultMaximumBytes;
  const gathered = await gatherInputs(io, [name], { ...run.settings, maximumBytes });
  const target = openPublishedFolder(io.cwd(), flags.to);
  const earlier = flags.earlier === undefined ? undefined : await readEarlier(io.cwd(), flags.earlier);
  const done = publishing(io, run, flags, { target, earlier, many, maximumBytes });
  const yieldNowAndThen = yieldingToEventLoop();
  for (const input of gathered.inputs) {
    await done.add(input);
    await yieldNowAndThen();
  }
  for (const problem of gathered.counts.problems) tellProblem(io, problem);
  tellSkipped(io, gathered.counts);
  const status = await done.finish();
  return gathered.counts.problems.length > 0 ? exitStatus.couldNotRun : status;
}

interface Place {
  readonly target: PublishedFolder;
  readonly earlier: EarlierPublications | undefined;
  readonly many: boolean;
  readonly maximumBytes: number;
}

/** The publication of one partnership after the other. */
interface Publishing {
  /** Publishes one file, or says why it isn't. */
  add(input: Input): Promise<void>;
  /** Writes the index, removes pages that are out of date, and says what became of it all. */
  finish(): Promise<ExitStatus>;
}

function publishing(io: Io, run: RunSettings, flags: PublishFlags, place: Place): Publishing {
  const { framework } = run.chosen;
  const { target, many } = place;
  const folder = quoteText(flags.to, 200);
  const slugOf = slugMaker();
  const entries: IndexEntry[] = [];
  const audits: string[] = [];
  let withheld = 0;
  let failed = 0;
  const refuse = ({ name }: Input, reason: string): void => {
    failed++;
    tellProblem(io, `${quoteText(name, 200)} isn't published: ${reason}`);
  };
  const write = async (slug: string | undefined, publication: Publication): Promise<void> => {
    const at = (path: string) => (slug === undefined ? path : `${slug}/${path}`);
    await target.write(at('index.html'), renderPublication(publication, { framework, tool }));
    await target.write(at('data/indicators.json'), `${JSON.stringify(publicationDocument(publication), null, 2)}\n`);
    await target.write(at('data/indicators.csv'), publicationTable(publication));
  };
  return {
    async add(input) {
      const assessed = assessInput(io, run, input, place.maximumBytes);
      if (typeof assessed === 'string') return refuse(input, assessed);
      const { result, assessment } = assessed;
      if (!result.valid || assessment === undefined) return refuse(input, errorsOf(result));
      const slug = many ? slugOf(result.partnership) : undefined;
      const published = publish(assessment, result, framework, optionsOf(flags, place.earlier?.(slug)));
      audits.push(...auditInWords(result.partnership.name, published.audit));
      if (published.refused) return refuse(input, published.reasons.join(' '));
      withheld += published.audit.withheld.length;
      await write(slug, published.publication);
      const { partnership, assessedOn, core } = published.publication;
      if (slug !== undefined) entries.push({ slug, publication: { partnership, assessedOn, core } });
      else tell(io, `wrote ${folder}/index.html and its data.`);
    },
    async finish() {
      if (many && entries.length > 0) {
        const byName = entries.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'en'));
        await target.write('index.html', renderPublicIndex(byName, { framework, tool }));
        tell(io, `wrote ${folder}/index.html and ${counted(entries.length, 'page')} with data.`);
      }
      const removed = await target.finish(failed > 0);
      for (const path of removed) tell(io, `removed ${folder}/${path}, which is out of date.`);
      if (failed > 0 && target.earlier.length > 0)
        tell(io, `pages from before stay in ${folder}, because not everything could be published.`);
      if (flags.audit) io.stdout.write(`${audits.join('\n')}\n`);
      else if (withheld > 0)
        tell(
          io,
          `${counted(withheld, 'number')} ${withheld === 1 ? 'is' : 'are'} withheld to protect privacy. --audit lists them.`,
        );
      return failed > 0 ? exitStatus.notHeld : exitStatus.done;
    },
  };
}

/** @returns the assessment and its result, or why the file can't be read */
function assessInput(
  io: Io,
  run: RunSettings,
  { name, path, bytes }: Input,
  maximumBytes: number,
): ReturnType<typeof assess> | string {
  const { framework, validate } = run.chosen;
  const source = bytes === undefined ? readSource(io.cwd(), path, maximumBytes) : { kind: 'bytes' as const, bytes };
  if (source.kind !== 'bytes') return "it can't be read.";
  return assess(source.bytes, {
    ...judgingOf(run).evaluate,
    file: name,
    framework,
    ...(validate && { validate }),
    files: assessmentFolder(io.cwd(), path, maximumBytes),
    limits: { maximumBytes },
    hash: false,
  });
}

const optionsOf = (
  { minimum, withGateways = false, withCapacity = false }: PublishFlags,
  earlier: PublicationDocument | undefined,
): PublishOptions => ({
  ...(minimum !== undefined && { minimum }),
  ...(earlier && { earlier }),
  withGateways,
  withCapacity,
});

const nameOf = ({ publication }: IndexEntry) => publication.partnership.name;

function errorsOf(result: AssessmentResult): string {
  const { error } = countBySeverity(result);
  return `it has ${counted(error, 'error')}. strive validate shows ${error === 1 ? 'it' : 'them'}.`;
}
