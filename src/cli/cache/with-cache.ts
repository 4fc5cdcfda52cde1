import type { Assessed } from '../../assess.js';
import { personalDataIn } from '../../assessment/personal-data.js';
import type { AssessmentFiles } from '../../assessment/read-assessment.js';
import type { Input } from '../inputs/input.js';
import type { CacheSettings, JobResult, JobSettings } from '../jobs/job.js';
import { recordedFiles } from './recorded-files.js';
import { openCache } from './result-cache.js';

/** Does a file by its content: takes the result of an earlier run where nothing has changed, else computes and keeps it. */
export function withCache(
  settings: JobSettings,
  place: CacheSettings,
  compute: (name: string, bytes: Uint8Array, files: AssessmentFiles) => Assessed,
  render: (assessed: Assessed) => JobResult,
): (input: Input, bytes: Uint8Array, files: AssessmentFiles) => JobResult {
  const cache = openCache(place, settings);
  const today = settings.evaluate.today ?? '';
  return (input, bytes, files) => {
    const kept = cache.find(input, bytes, files);
    if (kept) return kept;
    const recorded = recordedFiles(files);
    const assessed = compute(input.name, bytes, recorded.files);
    const result = render(assessed);
    const { assessment } = assessed;
    const ahead = assessment ? { assessedOn: assessment.assessedOn, wasAhead: assessment.assessedOn > today } : null;
    // Paths are kept as they are written, to be asked again: where one seems to name a person, nothing is kept.
    if (recorded.asked.every(([, path]) => personalDataIn(path).length === 0))
      cache.keep(input, bytes, { result, dependencies: recorded.asked, ahead });
    return result;
  };
}
