import { renderPublicIndex } from '../../../report/html/publication/render-publication.js';
import type { OnePart } from '../../../report/one-or-nothing.js';
import { quoteText } from '../../../text/clean-text.js';
import { counted } from '../../../text/counted.js';
import { tool } from '../../../tool.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import { findEarlier } from '../../inputs/earlier-publication.js';
import { gatherInputs } from '../../inputs/gather-inputs.js';
import { namedKind } from '../../inputs/named-kind.js';
import { tellSkipped } from '../../inputs/tell-skipped.js';
import { type Io, tell, tellProblem } from '../../io.js';
import { type RunSettings, runSettings } from '../../settings/run-settings.js';
import { listenForInterruption } from '../../terminal/interruption.js';
import { startProgress } from '../../terminal/progress.js';
import type { JobResult } from '../../workers/job.js';
import { runJobs } from '../../workers/run-jobs.js';
import { runPlan } from '../../workers/run-plan.js';
import { openPublishedFolder, type PublishedFolder } from '../../writing/published-folder.js';
import type { StagedFile } from '../../writing/staged-files.js';
import { type Address, addressesOf } from './addresses.js';
import { auditInWords } from './audit-in-words.js';
import { byName, type Page } from './page.js';
import { fileNames, type PublishFlags, publishingJob } from './publishing-job.js';

/**
 * `strive publish FILE|FOLDER --to FOLDER`: the report card for the public. A file that's invalid, or whose numbers would give
 * something away beside the last publication, isn't published; others are. They are there all at once, when every one is done.
 */
export async function publishFiles(io: Io, [name = '']: readonly string[], flags: PublishFlags): Promise<ExitStatus> {
  const run = await runSettings(io, flags);
  const many = namedKind(io, name) === 'folder';
  const gathered = await gatherInputs(io, [name], {
    ...run.settings,
    ...(flags.maxFileSize !== undefined && { maximumBytes: flags.maxFileSize }),
  });
  const inputs = [...gathered.inputs];
  const target = openPublishedFolder(io.cwd(), flags.to);
  const earlier = flags.earlier === undefined ? undefined : findEarlier(io.cwd(), flags.earlier);
  const job = publishingJob(io, run, flags, { ...(earlier && { earlier }), isOnly: !many });
  const stop = listenForInterruption(io, true);
  const progress = startProgress(io, inputs.length, flags.progress !== false);
  const publishing = startPublishing(io, run, flags, { target, many });
  try {
    for await (const result of runJobs(inputs, job, runPlan(io, flags, stop.signal))) {
      if (result.digest.published?.refusals.length !== 0) progress.end();
      await publishing.add(result);
      progress.step();
    }
    progress.end();
    for (const problem of gathered.counts.problems) tellProblem(io, problem);
    tellSkipped(io, gathered.counts);
    if (stop.interrupted()) {
      tell(io, `interrupted. Nothing in ${quoteText(flags.to, 200)} has changed.`);
      return exitStatus.interrupted;
    }
    const hasProblems = gathered.counts.problems.length > 0;
    const status = await publishing.finish(hasProblems);
    return hasProblems ? exitStatus.couldNotRun : status;
  } finally {
    progress.end();
    stop.release();
    target.abandon();
  }
}

/** The publication of one partnership after the other. */
interface Publishing {
  /** Keeps one partnership's files ready, or says why it isn't published. */
  add(result: JobResult): Promise<void>;
  /**
   * Puts all in place, with the index, removes pages that are out of date, and says what became of it all.
   *
   * @param isPart whether not everything that was asked for could be looked into
   */
  finish(isPart: boolean): Promise<ExitStatus>;
}

function startPublishing(
  io: Io,
  { chosen: { framework } }: RunSettings,
  flags: PublishFlags,
  { target, many }: { readonly target: PublishedFolder; readonly many: boolean },
): Publishing {
  const folder = quoteText(flags.to, 200);
  const pages: Page[] = [];
  const audits: string[] = [];
  let failed = 0;
  const refuse = (file: string, reason: string): void => {
    failed++;
    tellProblem(io, `${quoteText(file, 200)} isn't published: ${reason}`);
  };
  if (target.isUnfinished)
    tell(
      io,
      `the last strive publish stopped early in ${folder}, so some of its pages may be old. This run replaces them.`,
    );
  return {
    async add({ name: file, digest: { published }, parts }) {
      if (!published) throw new Error('a file that is neither published nor refused');
      const { refusals, partnership, audit, ...facts } = published;
      if (partnership && audit) audits.push(...auditInWords(partnership.name, audit));
      if (refusals.length > 0 || !partnership || !facts.core) return refuse(file, refusals.join(' '));
      const files = new Map<string, StagedFile>();
      for (const [index, part] of (parts as readonly OnePart[]).entries())
        if ('text' in part) files.set(fileNames[index] ?? '', await target.stage(part.text));
      pages.push({ ...facts, core: facts.core, file, partnership, files, withheld: audit?.withheld.length ?? 0 });
    },
    async finish(isPart) {
      const shown = pages.filter((page) => {
        const reason = whyUnclear(page, pages);
        if (reason !== undefined) refuse(page.file, reason);
        return reason === undefined;
      });
      if (flags.earlier !== undefined) for (const page of shown) tellEarlier(io, page);
      const keepAll = failed > 0 || isPart;
      const addresses = many ? addressesOf(shown, target.pages, keepAll) : new Map<Page, Address>();
      for (const [page, address] of addresses) tellAddress(io, page, address);
      const placed = shown.map((page) => ({ ...page, slug: addresses.get(page)?.slug ?? '' }));
      const files = new Map<string, StagedFile>();
      for (const { slug, files: own } of placed)
        for (const [path, file] of own) files.set(many ? `${slug}/${path}` : path, file);
      if (many && placed.length > 0) {
        const entries = placed.toSorted(byName).map(({ slug, ...publication }) => ({ slug, publication }));
        files.set('index.html', await target.stage(renderPublicIndex(entries, { framework, tool })));
      }
      const owners = new Map(many ? placed.map(({ slug, partnership }) => [slug, partnership]) : []);
      const removed = await target.finish(files, owners, keepAll);
      if (placed.length > 0)
        tell(
          io,
          `wrote ${folder}/index.html and ${many ? `${counted(placed.length, 'page')} with data` : 'its data'}.`,
        );
      for (const path of removed) tell(io, `removed ${folder}/${path}, which is out of date.`);
      if (keepAll && target.earlier.length > 0)
        tell(io, `kept the earlier pages in ${folder}, because not everything could be published.`);
      const withheld = shown.reduce((sum, page) => sum + page.withheld, 0);
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

/** Why it isn't clear whose a page is, or was; undefined where it is. */
function whyUnclear({ file, partnership: { id }, earlierPage }: Page, pages: readonly Page[]): string | undefined {
  const others = pages.filter((one) => one.file !== file);
  const twin = id === null ? undefined : others.find(({ partnership }) => partnership.id === id);
  if (twin) return `${quoteText(twin.file, 200)} has the same id. Give each partnership an id of its own.`;
  return earlierPage !== undefined && others.some((one) => one.earlierPage?.slug === earlierPage.slug)
    ? 'Another file may be about the same page of the last publication. Give each partnership an id of its own.'
    : undefined;
}

/** That a page isn't where it would be by itself. */
function tellAddress(io: Io, { file }: Page, { slug, instead }: Address): void {
  if (instead === undefined) return;
  tell(
    io,
    `${quoteText(file, 200)}: its page is in ${slug}, because ${instead} is taken. To choose a folder, give the partnership an id.`,
  );
}

/** What to know about the page of the last publication that counts as a partnership's. */
function tellEarlier(io: Io, { file, partnership, earlierPage }: Page): void {
  const shown = quoteText(file, 200);
  if (earlierPage === undefined) tell(io, `${shown}: the last publication has no page of this partnership.`);
  else if ((earlierPage.id === null || partnership.id === null) && earlierPage.name !== partnership.name)
    tell(
      io,
      `${shown}: the last publication is about "${quoteText(earlierPage.name, 200)}". Its numbers count as this partnership's.`,
    );
}
