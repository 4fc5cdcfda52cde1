import type { MakeSafe } from '../../text/shown-text.js';
import { pointerKey } from '../../yaml/json-pointer.js';
import { isMapping, type Mapping, mappingOf, textOf } from '../../yaml/plain-data.js';
import type { Answer, Evidence, PrincipleReflection, Review, Status, SystemsChangeExample } from '../assessment.js';
import type { Writable } from './writable.js';

/** A list of evidence under the value at a path. */
function buildEvidence(written: unknown, path: string, safe: MakeSafe): Evidence[] {
  const built: Evidence[] = [];
  if (!Array.isArray(written)) return built;
  for (let index = 0; index < written.length; index++) {
    built.push(pieceOfEvidence(written[index], `${path}/evidence/${index}`, safe));
  }
  return built;
}

/** A text alone is a link where it looks like one, else a title. */
function pieceOfEvidence(written: unknown, path: string, safe: MakeSafe): Evidence {
  const evidence: Writable<Evidence> = { path };
  if (typeof written === 'string') {
    evidence[/^https?:\/\/\S+$/i.test(written) ? 'url' : 'title'] = safe(written);
    return evidence;
  }
  const { title, url, file, date } = mappingOf(written);
  if (typeof title === 'string') evidence.title = safe(title);
  if (typeof url === 'string') evidence.url = safe(url);
  if (typeof file === 'string') evidence.file = safe(file);
  if (typeof date === 'string') evidence.date = safe(date);
  return evidence;
}

function buildReview(written: unknown, safe: MakeSafe): Review {
  const { result, by, on, note } = mappingOf(written);
  const review: Writable<Review> = { result: result as Review['result'] };
  if (typeof by === 'string') review.by = safe(by);
  if (typeof on === 'string') review.on = safe(on);
  if (typeof note === 'string') review.note = safe(note);
  return review;
}

function buildAnswer(written: unknown, path: string, safe: MakeSafe): Answer {
  const { status, note, evidence, review } = mappingOf(written);
  const answer: Writable<Answer> = {
    status: (isMapping(written) ? status : written) as Status,
    evidence: buildEvidence(evidence, path, safe),
    path,
  };
  if (typeof note === 'string') answer.note = safe(note);
  if (review !== undefined) answer.review = buildReview(review, safe);
  return answer;
}

/** The answers by gateway and benchmark; the pillars between them only order the file. */
export function buildAnswers(written: unknown, safe: MakeSafe): Map<string, Map<string, Answer>> {
  const gateways = mappingOf(written);
  const answers = new Map<string, Map<string, Answer>>();
  for (const gateway of Object.keys(gateways)) {
    answers.set(gateway, answersIn(gateways[gateway], `/gateways/${pointerKey(gateway)}`, safe));
  }
  return answers;
}

function answersIn(gateway: unknown, path: string, safe: MakeSafe): Map<string, Answer> {
  const pillars = mappingOf(gateway);
  const answers = new Map<string, Answer>();
  for (const pillar of Object.keys(pillars)) {
    const benchmarks = mappingOf(pillars[pillar]);
    const start = `${path}/${pointerKey(pillar)}/`;
    for (const benchmark of Object.keys(benchmarks)) {
      answers.set(benchmark, buildAnswer(benchmarks[benchmark], start + pointerKey(benchmark), safe));
    }
  }
  return answers;
}

/** The reflections by principle. */
export function buildReflections(written: Mapping, safe: MakeSafe): Map<string, PrincipleReflection> {
  const reflections = new Map<string, PrincipleReflection>();
  for (const principle of Object.keys(written)) {
    const { reflection, evidence } = mappingOf(written[principle]);
    const path = `/principles/${pointerKey(principle)}`;
    const built: Writable<PrincipleReflection> = { evidence: buildEvidence(evidence, path, safe) };
    if (typeof reflection === 'string') built.reflection = safe(reflection);
    reflections.set(principle, built);
  }
  return reflections;
}

/** One example of systems change. */
export function buildExample(written: unknown, index: number, safe: MakeSafe): SystemsChangeExample {
  const path = `/systems-change-examples/${index}`;
  const { title, on, kind, evidence } = mappingOf(written);
  return {
    title: safe(textOf(title) ?? ''),
    on: textOf(on) ?? '',
    kind: kind as SystemsChangeExample['kind'],
    evidence: buildEvidence(evidence, path, safe),
    path,
  };
}
