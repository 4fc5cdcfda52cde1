import { decodeText } from '../../findings/decode-text.js';
import { errorFinding } from '../../findings/error-finding.js';
import type { Finding } from '../../findings/finding.js';
import { mostErrors, searchEndedEarly } from '../../findings/search-limit.js';
import { type Place, textPlaces } from '../../text/text-places.js';
import { depthRefusal, describeIrregularity } from '../explain/describe-irregularity.js';
import { isOffRepairedLines, type Recovered, recover } from '../explain/recover.js';
import { lineAround, type SyntaxRepair } from '../explain/syntax-spot.js';
import { buildValue } from './build-value.js';
import type { CutText } from './cut-text.js';
import { cutTexts } from './cut-texts.js';
import { type Irregularity, locateNodes, type NodeLocations } from './node-locations.js';
import { isTooDeep, parseText } from './parse-events.js';
import { type Places, placesByPath } from './places.js';
import { type PlacedRefusal, prepareText } from './prepare-text.js';
import { isPlain } from './scalar-value.js';
import { readSimple } from './simple/read-simple.js';
import { tooDeepAt } from './too-deep.js';

export interface YamlLimits {
  /** The largest file that is read. */
  readonly maximumBytes: number;
  /** How many lists and groups of keys may stand within each other; the outermost is the first. At most 1,000. */
  readonly maximumDepth: number;
}

export const defaultYamlLimits: YamlLimits = { maximumBytes: 5_000_000, maximumDepth: 100 };

/** What a YAML file holds, and where. */
export interface YamlDocument {
  /**
   * Plain data: null, booleans, numbers (`.inf` and `.nan` included), strings, arrays and objects whose keys are own
   * properties and the text as written. Undefined where nothing could be read.
   */
  readonly value: unknown;
  /** Everything that the file itself has wrong, in file order; all are errors. */
  readonly findings: readonly Finding[];
  /** The decoded text without its byte order mark; empty where it could not be decoded. */
  readonly text: string;
  /** JSON pointers to values that have their finding already and could not be taken: what stands there is a stand-in. */
  readonly refused: ReadonlySet<string>;
  /**
   * Where a JSON pointer stands: the key, or the value behind it. An entry of a list has its value's place for its
   * key's; a value that is left empty has its key's (or its dash's). A pointer that is not in the file gives its nearest
   * parent, the root line 1.
   */
  locate(path: string, at: 'key' | 'value'): Place;
  /** The text of an unquoted value as it is in the file (`02134`, `1.10`); undefined for any other value. */
  scalarText(path: string): string | undefined;
  /** The unquoted values that a comment may have cut by mistake, and where it starts. */
  cutTexts(): readonly (Omit<CutText, 'offset'> & { readonly place: Place })[];
}

/**
 * Reads YAML 1.2 with the core schema: one document, UTF-8, no aliases, no tags, keys on one line.
 *
 * Never throws. All that is refused is in `findings`; the value beside them is what could be read all the same, so that
 * other checks can go on.
 *
 * @param file the name that the findings give
 */
export function readYaml(bytes: Uint8Array, file: string, limits: Partial<YamlLimits> = {}): YamlDocument {
  const { maximumBytes = defaultYamlLimits.maximumBytes, maximumDepth: askedDepth = defaultYamlLimits.maximumDepth } =
    limits;
  const maximumDepth = Math.min(askedDepth, 1000);
  const decoded = decodeText(bytes, file, maximumBytes);
  if (decoded.finding !== undefined) return nothingRead('', [decoded.finding]);
  return readSimply(decoded.text, bytes, maximumDepth) ?? readFully(decoded.text, file, maximumDepth);
}

/** A text that is written simply, and so has nothing wrong; undefined for any other. */
function readSimply(text: string, bytes: Uint8Array, maximumDepth: number): YamlDocument | undefined {
  const read = readSimple(text, bytes, maximumDepth);
  if (read === undefined) return undefined;
  const { value, places } = read;
  return { value, findings: [], text, refused: new Set(), ...placesIn(text, () => places, textPlaces(text).placeOf) };
}

function readFully(original: string, file: string, maximumDepth: number): YamlDocument {
  const places = textPlaces(original);
  const raise = (refusals: readonly PlacedRefusal[]) =>
    [...refusals]
      .sort((one, other) => one.offset - other.offset)
      .map((refusal) => errorFinding(file, places.placeOf(refusal.offset), refusal));

  const prepared = prepareText(original);
  const { text, events, refusals, repairs, originalOffset = sameOffset } = readText(prepared.text, maximumDepth);
  const told = [...prepared.refusals, ...refusals];
  if (events === undefined) return nothingRead(original, raise(told));
  if (holdsNothing(events)) return nothingRead(original, raise(told.length > 0 ? told : [emptyFile]));

  const { value, irregular } = buildValue(text, events, maximumDepth);
  let surveyed: NodeLocations | undefined;
  const look = () => {
    surveyed ??= locateNodes(text, events, maximumDepth);
    return surveyed;
  };
  const placeOf = (offset: number) => places.placeOf(originalOffset(offset));
  const irregularities = (irregular ? worthSaying(look().irregularities) : [])
    .slice(0, mostErrors)
    .filter(isOffRepairedLines(text, repairs))
    .map((one) => describeIrregularity(one, placeOf, maximumDepth))
    .map((refusal) => ({ ...refusal, offset: originalOffset(refusal.offset) }));
  const whole = irregularities.length < mostErrors ? [] : [{ ...searchEndedEarly('the YAML'), offset: 0 }];
  return {
    value,
    findings: raise([...told, ...whole, ...irregularities]),
    text: original,
    refused: irregular || repairs.length > 0 ? refusedPaths(look(), repairs, text) : new Set(),
    ...placesIn(text, () => placesByPath(look().places), placeOf),
  };
}

/** @param look gives the places of the nodes, found out when they are first needed */
function placesIn(
  text: string,
  look: () => Places,
  placeOf: (offset: number) => Place,
): Pick<YamlDocument, 'locate' | 'scalarText' | 'cutTexts'> {
  return {
    locate: (path, at) => locateIn(look(), placeOf, path, at),
    scalarText(path) {
      const scalar = look().get(path)?.scalar;
      return scalar !== undefined && isPlain(scalar) ? text.slice(scalar.valueStart, scalar.valueEnd) : undefined;
    },
    cutTexts: () => cutTexts(text, look).map(({ path, offset, whole }) => ({ path, whole, place: placeOf(offset) })),
  };
}

/** The events of a text, mistakes in its syntax passed over where that is safe. */
function readText(text: string, maximumDepth: number): Recovered {
  const parsed = parseText(text, maximumDepth);
  if (parsed.events !== undefined) return { events: parsed.events, text, refusals: [], repairs: [] };
  if (!isTooDeep(parsed.failure)) return recover(text, parsed.failure, maximumDepth);
  const offset = tooDeepAt(text, parsed.failure.offset, maximumDepth);
  return { text, refusals: [{ offset, ...depthRefusal('', maximumDepth) }], repairs: [] };
}

/** A file of no document, or of one that is empty throughout: a document's start, an empty scalar, its end. */
function holdsNothing(events: NonNullable<Recovered['events']>): boolean {
  const root = events[1];
  return (
    events.length === 0 ||
    (events.length === 3 &&
      root !== undefined &&
      'fast' in root &&
      root.valueStart === -1 &&
      root.tagStart === -1 &&
      root.anchorStart === -1)
  );
}

const emptyFile: PlacedRefusal = {
  rule: 'schema/missing',
  path: '',
  offset: 0,
  message: 'The file is empty or has only comments.',
  suggestion: 'Add content, or start from a copy of an example.',
};

/** An alias and the anchor that it names are one mistake. */
function worthSaying(irregularities: readonly Irregularity[]): readonly Irregularity[] {
  const aliased = new Set(irregularities.map((one) => (one.kind === 'alias' ? one.name : undefined)));
  return irregularities.filter((one) => one.kind !== 'anchor' || !aliased.has(one.name));
}

/** A stand-in is refused, and so is what is left of a line of which a part was blanked out or guessed. */
function refusedPaths(
  { refused, places }: NodeLocations,
  repairs: readonly SyntaxRepair[],
  text: string,
): ReadonlySet<string> {
  if (repairs.length === 0) return refused;
  const paths = new Set(refused);
  const stretches = repairs.map(({ start, end, as }) => ({
    start: as === 'value' || as === 'comma' ? start : lineAround(text, start).start,
    end,
    isKey: as === 'colon' || as === 'space',
  }));
  for (const [path, { keyOffset, valueOffset, scalar }] of places) {
    // A text of which a part is a stand-in is refused as well.
    const valueEnd = Math.max(valueOffset + 1, scalar?.valueEnd ?? 0);
    const isIn = ({ start, end, isKey }: (typeof stretches)[number]) =>
      isKey ? keyOffset >= start && keyOffset < end : valueEnd > start && valueOffset < end;
    if (path !== '' && stretches.some(isIn)) paths.add(path);
  }
  return paths;
}

const sameOffset = (offset: number) => offset;

function locateIn(places: Places, placeOf: (offset: number) => Place, path: string, at: 'key' | 'value'): Place {
  const place = places.nearest(path);
  if (place === undefined) return { line: 1, column: 1 };
  return placeOf(at === 'key' ? place.keyOffset : place.valueOffset);
}

function nothingRead(text: string, findings: readonly Finding[]): YamlDocument {
  return {
    value: undefined,
    findings,
    text,
    refused: new Set(),
    locate: () => ({ line: 1, column: 1 }),
    scalarText: () => undefined,
    cutTexts: () => [],
  };
}
