import type { Answer, Evidence, Review, Status, SystemsChangeExample } from '../assessment.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, isMapping, listOf, mappingOf, textOf } from '../plain-data.js';
import { safeText } from '../shown-text.js';
import { optionalText } from './build-measure.js';
import type { Writable } from './writable.js';

/** A list of evidence; a text alone is a link where it looks like one, else a title. */
function buildEvidence(written: unknown, path: string): Evidence[] {
  return listOf(written).map((entry, index): Evidence => {
    const evidence: Writable<Evidence> = { path: `${path}/${index}` };
    if (typeof entry === 'string') {
      evidence[/^https?:\/\/\S+$/i.test(entry) ? 'url' : 'title'] = safeText(entry);
      return evidence;
    }
    const mapping = mappingOf(entry);
    const title = optionalText(mapping['title']);
    const url = optionalText(mapping['url']);
    const file = optionalText(mapping['file']);
    const date = optionalText(mapping['date']);
    if (title !== undefined) evidence.title = title;
    if (url !== undefined) evidence.url = url;
    if (file !== undefined) evidence.file = file;
    if (date !== undefined) evidence.date = date;
    return evidence;
  });
}

function buildReview(written: unknown): Review {
  const mapping = mappingOf(written);
  const review: Writable<Review> = { result: mapping['result'] as Review['result'] };
  const by = optionalText(mapping['by']);
  const on = optionalText(mapping['on']);
  const note = optionalText(mapping['note']);
  if (by !== undefined) review.by = by;
  if (on !== undefined) review.on = on;
  if (note !== undefined) review.note = note;
  return review;
}

function buildAnswer(written: unknown, path: string): Answer {
  const { status, note, evidence, review } = mappingOf(written);
  const answer: Writable<Answer> = {
    status: (isMapping(written) ? status : written) as Status,
    evidence: buildEvidence(evidence, `${path}/evidence`),
    path,
  };
  const text = optionalText(note);
  if (text !== undefined) answer.note = text;
  if (review !== undefined) answer.review = buildReview(review);
  return answer;
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
  const { title, on, kind, evidence } = mappingOf(written);
  return {
    title: safeText(textOf(title) ?? ''),
    on: textOf(on) ?? '',
    kind: kind as SystemsChangeExample['kind'],
    evidence: buildEvidence(evidence, `${path}/evidence`),
    path,
  };
}
