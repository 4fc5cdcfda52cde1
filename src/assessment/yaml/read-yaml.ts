import type { Finding } from '../../finding.js';
import { decodeText } from '../decode-text.js';
import { errorFinding, type Refusal } from '../error-finding.js';
import { type Place, type TextPlaces, textPlaces } from '../text-places.js';
import { buildValue } from './build-value.js';
import { describeIrregularity } from './describe-irregularity.js';
import { parseText } from './parse-events.js';
import { isPlain } from './scalar-value.js';
import { type Irregularity, type Survey, survey } from './survey.js';

export interface YamlLimits {
  /** The largest file that is read. */
  readonly maximumBytes: number;
  /** How many lists and groups of keys may stand within each other; the outermost is the first. At most 1,000 are read. */
  readonly maximumDepth: number;
}

export const defaultYamlLimits: YamlLimits = { maximumBytes: 5_000_000, maximumDepth: 100 };

/** What a YAML file holds, and where. */
export interface YamlDocument {
  /**
   * Plain data: null, booleans, numbers (`.inf` and `.nan` included), strings, arrays and objects whose keys are own properties and the text as
   * written. Undefined where nothing could be read.
   */
  readonly value: unknown;
  /** Everything that the file itself has wrong, in file order; all are errors. */
  readonly findings: readonly Finding[];
  /** The decoded text without its byte order mark; empty where it could not be decoded. */
  readonly text: string;
  /** JSON pointers to values that could not be taken and have their finding already: what stands there is a stand-in. */
  readonly refused: ReadonlySet<string>;
  /**
   * Where a JSON pointer stands: the key, or the value behind it. Entries of a list have their value's place as their
   * key's; a value that is left empty has its key's (or its dash's). A pointer that is not in the file gives its nearest parent.
   */
  locate(path: string, at: 'key' | 'value'): Place;
  /** The text of an unquoted value as it stands in the file (`02134`, `1.10`); undefined for any other value. */
  scalarText(path: string): string | undefined;
}

/**
 * Reads YAML 1.2 with the core schema: one document, UTF-8, no aliases, no tags, keys of one line.
 *
 * Never throws. All that is refused is in `findings`; the value beside them is what could be read all the same, so that
 * other checks can go on.
 *
 * @param file the name that the findings give
 */
export function readYaml(bytes: Uint8Array, file: string, limits: Partial<YamlLimits> = {}): YamlDocument {
  const maximumBytes = limits.maximumBytes ?? defaultYamlLimits.maximumBytes;
  const maximumDepth = Math.min(limits.maximumDepth ?? defaultYamlLimits.maximumDepth, 1000);
  const decoded = decodeText(bytes, file, maximumBytes);
  if (decoded.finding !== undefined) return nothingRead('', [decoded.finding]);
  const { text } = decoded;
  const places = textPlaces(text);
  const raise = (offset: number, refusal: Refusal) => errorFinding(file, places.placeOf(offset), refusal);

  const parsed = parseText(text, maximumDepth);
  if (parsed.failure !== undefined) {
    const { reason, offset } = parsed.failure;
    return nothingRead(text, [raise(offset, { rule: 'yaml/syntax', path: '', message: reason, suggestion: '' })]);
  }
  const { events } = parsed;
  const { value, irregular } = buildValue(text, events, maximumDepth);
  let surveyed: Survey | undefined;
  const look = () => {
    surveyed ??= survey(text, events, maximumDepth);
    return surveyed;
  };
  return {
    value,
    findings: irregular
      ? worthSaying(look().irregularities).map((one) =>
          raise(one.offset, describeIrregularity(one, places, maximumDepth)),
        )
      : [],
    text,
    refused: irregular ? look().refused : new Set(),
    locate: (path, at) => locateIn(look(), places, path, at),
    scalarText(path) {
      const scalar = look().places.get(path)?.scalar;
      return scalar !== undefined && isPlain(scalar) ? text.slice(scalar.valueStart, scalar.valueEnd) : undefined;
    },
  };
}

/** An alias and the anchor that it names are one mistake. */
function worthSaying(irregularities: readonly Irregularity[]): readonly Irregularity[] {
  const aliased = new Set(irregularities.map((one) => (one.kind === 'alias' ? one.name : undefined)));
  return irregularities
    .filter((one) => one.kind !== 'anchor' || !aliased.has(one.name))
    .sort((one, other) => one.offset - other.offset);
}

function locateIn({ places }: Survey, textual: TextPlaces, path: string, at: 'key' | 'value'): Place {
  let nearest = path;
  while (nearest !== '' && !places.has(nearest)) nearest = nearest.slice(0, Math.max(0, nearest.lastIndexOf('/')));
  const place = nearest === '' ? undefined : places.get(nearest);
  if (place === undefined) return { line: 1, column: 1 };
  return textual.placeOf(at === 'key' ? place.keyOffset : place.valueOffset);
}

function nothingRead(text: string, findings: readonly Finding[]): YamlDocument {
  return {
    value: undefined,
    findings,
    text,
    refused: new Set(),
    locate: () => ({ line: 1, column: 1 }),
    scalarText: () => undefined,
  };
}
