import type { Status } from '../../assessment/assessment.js';
import { entryOf, isMapping, listOf, textOf } from '../../yaml/plain-data.js';
import type { EvidenceAnswer } from '../answers/answer.js';

/** What the file says of a benchmark now, its texts as they were written. */
export interface CurrentAnswer {
  /** Undefined where it is not assessed. */
  readonly status?: Status;
  readonly note?: string;
  readonly evidence: readonly EvidenceAnswer[];
  readonly review?: {
    readonly result: string;
    readonly by?: string;
    readonly on?: string;
    readonly note?: string;
  };
}

interface Place {
  readonly gateway: { readonly id: string };
  readonly pillar: { readonly id: string };
  readonly benchmark: { readonly id: string };
}

/** @param file what the file holds, as the reader of YAML gives it */
export function currentAnswer(file: unknown, { gateway, pillar, benchmark }: Place): CurrentAnswer {
  const written = [gateway.id, pillar.id, benchmark.id].reduce(entryOf, entryOf(file, 'gateways'));
  const status = textOf(isMapping(written) ? entryOf(written, 'status') : written) as Status | undefined;
  const note = textOf(entryOf(written, 'note'));
  const review = reviewOf(entryOf(written, 'review'));
  return {
    ...(status !== undefined && { status }),
    ...(note !== undefined && { note }),
    evidence: listOf(entryOf(written, 'evidence')).map(evidenceOf),
    ...(review && { review }),
  };
}

/** A text alone is a link where it looks like one, else a title. */
export function evidenceOf(written: unknown): EvidenceAnswer {
  if (typeof written === 'string') return /^https?:\/\/\S+$/i.test(written) ? { url: written } : { title: written };
  return textsOf(written, ['title', 'url', 'file', 'date']);
}

function reviewOf(written: unknown): CurrentAnswer['review'] {
  const { result, ...rest } = textsOf(written, ['result', 'by', 'on', 'note']);
  return result === undefined ? undefined : { result, ...rest };
}

function textsOf<Key extends string>(written: unknown, keys: readonly Key[]): { readonly [key in Key]?: string } {
  const texts: { [key in Key]?: string } = {};
  for (const key of keys) {
    const text = textOf(entryOf(written, key));
    if (text !== undefined) texts[key] = text;
  }
  return texts;
}
