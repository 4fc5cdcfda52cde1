import { publishedFiles } from '../../../report/publication/formats.js';
import type { Io } from '../../io.js';
import { outputStyle } from '../../outputs/output-style.js';
import type { BulkOptions, FileOptions, MethodOptions } from '../../settings/options.js';
import type { ConfiguredFlags, RunSettings } from '../../settings/run-settings.js';
import { today } from '../../settings/today.js';
import type { JobSettings, PublicationSettings } from '../../workers/job.js';
import { defaultMaximumBytes } from '../../workers/prepare-job.js';

export interface PublishFlags
  extends ConfiguredFlags,
    MethodOptions,
    Pick<FileOptions, 'maxFileSize'>,
    Omit<BulkOptions, 'shard'>,
    Omit<PublicationSettings, 'earlier' | 'isOnly'> {
  readonly to: string;
  readonly audit?: boolean;
  readonly earlier?: string;
}

/** The files of a page, by their paths in its folder, in the order of a result's parts. */
export const fileNames = Object.keys(publishedFiles);

/** What is done with every file that's published. */
export function publishingJob(
  io: Io,
  { settings, frameworkFile }: RunSettings,
  { minimum, withGateways = false, withCapacity = false, maxFileSize = defaultMaximumBytes }: PublishFlags,
  place: Pick<PublicationSettings, 'earlier' | 'isOnly'>,
): JobSettings {
  const look = outputStyle(io, {}, { toFile: true, many: false });
  return {
    folder: io.cwd(),
    ...(frameworkFile && { framework: frameworkFile }),
    evaluate: {
      basis: settings.basis ?? 'self',
      ...(settings.method && { method: settings.method }),
      readings: settings.readings,
      today: today(),
    },
    limits: { maximumBytes: maxFileSize },
    severities: settings.rules,
    requirements: [],
    allowUndetermined: false,
    strict: false,
    maximumFindings: 0,
    family: 'publish',
    publication: { ...(minimum !== undefined && { minimum }), withGateways, withCapacity, ...place },
    outputs: fileNames.map((format) => ({ format, look })),
  };
}
