import { explain } from '../../../insight/explain/explain.js';
import { type ExplainFormatName, explainFormats } from '../../../report/explain-formats.js';
import { safeText } from '../../../text/shown-text.js';
import { type ExitStatus, exitStatus } from '../../exit-status.js';
import type { Io } from '../../io.js';
import { outputStyle, reportOptions } from '../../outputs/output-style.js';
import { resultTarget } from '../../outputs/write-result.js';
import { chooseFramework } from '../../settings/choose-framework.js';
import type { PresentationOptions } from '../../settings/options.js';

export interface ExplainFlags extends PresentationOptions {
  readonly format?: ExplainFormatName;
  readonly framework?: string;
}

/**
 * `strive explain [TOPIC]`: several words are one topic (`strive explain proof point`). A topic that is not known is
 * told on standard error with what may have been meant; JSON says it in the document as well.
 */
export async function explainTopic(io: Io, words: readonly string[], flags: ExplainFlags): Promise<ExitStatus> {
  const { framework } = await chooseFramework(io, flags.framework);
  const topic = safeText(words.join(' ')).trim();
  const explanation = explain(framework, topic === '' ? undefined : topic);
  const optionsFor = (output: Io) =>
    reportOptions(
      framework,
      outputStyle(output, flags, { toFile: flags.output !== undefined, many: false }),
      () => undefined,
    );
  const reads = flags.framework === undefined ? [] : [flags.framework];
  const target = resultTarget(io, flags, explainFormats, reads);
  const format = target.format as ExplainFormatName;
  const found = explanation.entries.length > 0 || explanation.lists.length > 0;
  if (found || format === 'json') {
    const render = await explainFormats[format].load();
    await target.write(render(explanation, optionsFor(io)));
  }
  if (found) return exitStatus.done;
  const render = await explainFormats.text.load();
  const onStandardError: Io = { stdout: io.stderr, stderr: io.stderr, env: io.env, cwd: () => io.cwd() };
  io.stderr.write(render(explanation, optionsFor(onStandardError)));
  return exitStatus.couldNotRun;
}
