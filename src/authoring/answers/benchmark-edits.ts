import type { Framework } from '../../generated/framework.js';
import {
  type Edit,
  EditRefused,
  isPlainList,
  isPlainMap,
  isSame,
  type Path,
  type Plain,
  type PlainMap,
  valueAt,
} from '../../yaml/edit/edit.js';
import type { BenchmarkAnswer, EvidenceAnswer } from './answer.js';
import { confirmationEnds } from './confirmation-ends.js';

/**
 * The edits that write an answer into an assessment. A status alone stays short (`leadership-table: met`); where more is
 * said the answer becomes long, and what was there before stays. Only a confirming review goes when the status is met no
 * longer.
 *
 * @param file what the assessment holds now
 * @throws EditRefused if the framework has no such benchmark, or more is said of one without a status
 */
export function benchmarkEdits(framework: Framework, file: Plain, answer: BenchmarkAnswer): readonly Edit[] {
  const path = pathOfBenchmark(framework, answer.benchmark);
  const old = valueAt(file, path);
  if (answer.status === 'not-assessed') return old === undefined ? [] : [{ kind: 'remove', path }];
  const isLong = isPlainMap(old);
  const status = answer.status ?? (isLong ? old['status'] : old) ?? null;
  if (status === null) {
    throw new EditRefused(
      `\`${answer.benchmark}\` has no status yet. Add one: met, in-progress, not-started, or lapsed.`,
    );
  }
  if (!isLong) {
    const more = longParts(answer, []);
    const value = Object.keys(more).length === 0 ? status : { status, ...more };
    return isSame(old, value) ? [] : [{ kind: 'set', path, value }];
  }
  return longEdits(path, old, answer);
}

/**
 * Where a benchmark's answer stands.
 *
 * @param id the benchmark's, with its gateway's before it where several gateways have one of that name (`exploring/vision`)
 * @throws EditRefused if the framework has no such benchmark
 */
export function pathOfBenchmark({ gateways }: Framework, id: string): Path {
  for (const gateway of gateways) {
    const benchmark = gateway.benchmarks?.find((one) => one.id === id || `${gateway.id}/${one.id}` === id);
    if (benchmark) return ['gateways', gateway.id, benchmark.pillar, benchmark.id];
  }
  throw new EditRefused(`The framework has no benchmark \`${id}\`.`);
}

/** What an answer says beside the status, as it is written into a new long form. */
function longParts(answer: BenchmarkAnswer, present: readonly Plain[]): PlainMap {
  const evidence = allEvidence(answer, present);
  return {
    ...(typeof answer.note === 'string' && { note: answer.note }),
    ...(evidence.length > 0 && { evidence }),
    ...(answer.review && { review: { ...answer.review } }),
  };
}

function allEvidence(answer: BenchmarkAnswer, present: readonly Plain[]): readonly Plain[] {
  const before = answer.evidence?.map(evidenceEntry) ?? present;
  return [...before, ...newEvidence(answer, before)];
}

const newEvidence = ({ addEvidence = [] }: BenchmarkAnswer, present: readonly Plain[]): readonly Plain[] =>
  addEvidence.map(evidenceEntry).filter((entry) => !present.some((other) => isSame(other, entry)));

function longEdits(path: Path, old: PlainMap, answer: BenchmarkAnswer): Edit[] {
  const edits: Edit[] = [];
  const set = (key: string, value: Plain) => edits.push({ kind: 'set', path: [...path, key], value });
  const remove = (key: string) => {
    if (Object.hasOwn(old, key)) edits.push({ kind: 'remove', path: [...path, key] });
  };
  if (answer.status !== undefined) set('status', answer.status);
  if (answer.note === null) remove('note');
  else if (answer.note !== undefined) set('note', answer.note);
  const present = isPlainList(old['evidence']) ? old['evidence'] : [];
  if (answer.evidence !== undefined) {
    const evidence = allEvidence(answer, present);
    if (evidence.length === 0) remove('evidence');
    else set('evidence', evidence);
  } else if (Object.hasOwn(old, 'evidence') && isPlainList(old['evidence'])) {
    for (const value of newEvidence(answer, present))
      edits.push({ kind: 'append', path: [...path, 'evidence'], value });
  } else {
    const added = newEvidence(answer, []);
    if (added.length > 0) set('evidence', added);
  }
  const ends = answer.status !== undefined && confirmationEnds(old, answer.status);
  if (answer.review) set('review', { ...answer.review });
  else if (answer.review === null || ends) remove('review');
  return edits;
}

const isLink = (text: string): boolean => /^https?:\/\//i.test(text);

/** The short form where a title or a link is all there is. */
export function evidenceEntry({ title, url, file, date }: EvidenceAnswer): Plain {
  const only = file === undefined && date === undefined;
  if (only && url === undefined && title !== undefined && !isLink(title)) return title;
  if (only && title === undefined && url !== undefined) return url;
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(file !== undefined && { file }),
    ...(date !== undefined && { date }),
  };
}
