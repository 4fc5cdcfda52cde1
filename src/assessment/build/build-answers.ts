import type { Answer, Evidence, Review, Status, SystemsChangeExample } from '../assessment.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, entryOf, isMapping, listOf, textOf } from '../plain-data.js';
import { safeText } from '../shown-text.js';
import { optionalText } from './build-measure.js';

/** A list of evidence; a text alone is a link where it looks like one, else a title. */
export function buildEvidence(written: unknown, path: string): Evidence[] {
  return listOf(written).map((entry, index): Evidence => {
    const entryPath = `${path}/${index}`;
    if (typeof entry === 'string') {
      return { ...optionalText(/^https?:\/\/\S+$/i.test(entry) ? 'url' : 'title', entry), path: entryPath };
    }
    return {
      ...optionalText('title', entryOf(entry, 'title')),
      ...optionalText('url', entryOf(entry, 'url')),
      ...optionalText('file', entryOf(entry, 'file')),
      ...optionalText('date', entryOf(entry, 'date')),
      path: entryPath,
    };
  });
}

function buildReview(written: unknown): Review {
  return {
    result: entryOf(written, 'result') as Review['result'],
    ...optionalText('by', entryOf(written, 'by')),
    ...optionalText('on', entryOf(written, 'on')),
    ...optionalText('note', entryOf(written, 'note')),
  };
}

function buildAnswer(written: unknown, path: string): Answer {
  const inFull = isMapping(written);
  const review = entryOf(written, 'review');
  return {
    status: (inFull ? entryOf(written, 'status') : written) as Status,
    ...optionalText('note', entryOf(written, 'note')),
    evidence: buildEvidence(entryOf(written, 'evidence'), `${path}/evidence`),
    ...(review !== undefined && { review: buildReview(review) }),
    path,
  };
}

/** The answers by gateway and benchmark; the pillars between them only order the file. */
export function buildAnswers(written: unknown): Map<string, Map<string, Answer>> {
  return new Map(
    entriesOf(written).map(([gateway, pillars]) => {
      const gatewayPath = `/gateways/${pointerKey(gateway)}`;
      const answers = entriesOf(pillars).flatMap(([pillar, benchmarks]) =>
        entriesOf(benchmarks).map(([benchmark, answer]): [string, Answer] => {
          const path = `${gatewayPath}/${pointerKey(pillar)}/${pointerKey(benchmark)}`;
          return [benchmark, buildAnswer(answer, path)];
        }),
      );
      return [gateway, new Map(answers)];
    }),
  );
}

/** One example of systems change. */
export function buildExample(written: unknown, index: number): SystemsChangeExample {
  const path = `/systems-change-examples/${index}`;
  return {
    title: safeText(textOf(entryOf(written, 'title')) ?? ''),
    on: textOf(entryOf(written, 'on')) ?? '',
    kind: entryOf(written, 'kind') as SystemsChangeExample['kind'],
    evidence: buildEvidence(entryOf(written, 'evidence'), `${path}/evidence`),
    path,
  };
}
