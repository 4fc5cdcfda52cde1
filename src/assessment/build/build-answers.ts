import type { Answer, Evidence, Review, Status, SystemsChangeExample } from '../assessment.js';
import { pointerKey } from '../json-pointer.js';
import { entriesOf, isMapping, listOf, mappingOf, textOf } from '../plain-data.js';
import type { MakeSafe } from '../shown-text.js';
import { optionalText } from './build-measure.js';
import type { Writable } from './writable.js';

/** A list of evidence; a text alone is a link where it looks like one, else a title. */
function buildEvidence(written: unknown, path: string, safe: MakeSafe): Evidence[] {
  return listOf(written).map((entry, index): Evidence => {
    const evidence: Writable<Evidence> = { path: `${path}/${index}` };
    if (typeof entry === 'string') {
      evidence[/^https?:\/\/\S+$/i.test(entry) ? 'url' : 'title'] = safe(entry);
      return evidence;
    }
    const mapping = mappingOf(entry);
    const title = optionalText(mapping['title'], safe);
    const url = optionalText(mapping['url'], safe);
    const file = optionalText(mapping['file'], safe);
    const date = optionalText(mapping['date'], safe);
    if (title !== undefined) evidence.title = title;
    if (url !== undefined) evidence.url = url;
    if (file !== undefined) evidence.file = file;
    if (date !== undefined) evidence.date = date;
    return evidence;
  });
}

function buildReview(written: unknown, safe: MakeSafe): Review {
  const mapping = mappingOf(written);
  const review: Writable<Review> = { result: mapping['result'] as Review['result'] };
  const by = optionalText(mapping['by'], safe);
  const on = optionalText(mapping['on'], safe);
  const note = optionalText(mapping['note'], safe);
  if (by !== undefined) review.by = by;
  if (on !== undefined) review.on = on;
  if (note !== undefined) review.note = note;
  return review;
}

function buildAnswer(written: unknown, path: string, safe: MakeSafe): Answer {
  const { status, note, evidence, review } = mappingOf(written);
  const answer: Writable<Answer> = {
    status: (isMapping(written) ? status : written) as Status,
    evidence: buildEvidence(evidence, `${path}/evidence`, safe),
    path,
  };
  const text = optionalText(note, safe);
  if (text !== undefined) answer.note = text;
  if (review !== undefined) answer.review = buildReview(review, safe);
  return answer;
}

/** The answers by gateway and benchmark; the pillars between them only order the file. */
export function buildAnswers(written: unknown, safe: MakeSafe): Map<string, Map<string, Answer>> {
  return new Map(
    entriesOf(written).map(([gateway, pillars]) => {
      const gatewayPath = `/gateways/${pointerKey(gateway)}`;
      const answers = entriesOf(pillars).flatMap(([pillar, benchmarks]) =>
        entriesOf(benchmarks).map(([benchmark, answer]): [string, Answer] => {
          const path = `${gatewayPath}/${pointerKey(pillar)}/${pointerKey(benchmark)}`;
          return [benchmark, buildAnswer(answer, path, safe)];
        }),
      );
      return [gateway, new Map(answers)];
    }),
  );
}

/** One example of systems change. */
export function buildExample(written: unknown, index: number, safe: MakeSafe): SystemsChangeExample {
  const path = `/systems-change-examples/${index}`;
  const { title, on, kind, evidence } = mappingOf(written);
  return {
    title: safe(textOf(title) ?? ''),
    on: textOf(on) ?? '',
    kind: kind as SystemsChangeExample['kind'],
    evidence: buildEvidence(evidence, `${path}/evidence`, safe),
    path,
  };
}
