import { parseDocument } from 'yaml';
import { pointerOf } from '../json-pointer.js';
import { readYaml } from '../read/read-yaml.js';
import { isPlainList, isPlainMap, isSame, type Path, type Plain, type SecondReading } from './edit.js';
import { pathInWords } from './path-in-words.js';

/** As a program has them that sets nothing. But keys are text to us, and our own reader finds those that stand twice, much faster. */
const options = { stringKeys: true, uniqueKeys: false } as const;

/** Has a text that we can read read by another reader, as other programs do. */
export const secondReading: SecondReading = (bytes) => {
  const { text, value, locate } = readYaml(bytes, '', { maximumBytes: Number.POSITIVE_INFINITY });
  // The other reader takes a lone carriage return for text, unlike YAML.
  const document = parseDocument(text.replace(/\r\n?/g, '\n'), options);
  const [error] = document.errors;
  if (error) {
    const [place] = error.linePos ?? [];
    return `Other programs could not read line ${place?.line ?? 1} of the new text.`;
  }
  const path = difference(value as Plain, document.toJS());
  if (path === undefined) return undefined;
  const { line } = locate(pointerOf(path.map(String)), 'value');
  return `Other programs would read line ${line} of the new text differently (${pathInWords(path)}).`;
};

/** The way to the first part that is not the same; undefined where all is. */
function difference(one: Plain, other: Plain): Path | undefined {
  if (isPlainList(one) && isPlainList(other) && one.length === other.length) {
    return firstOf(one.keys(), (index) => difference(one[index] ?? null, other[index] ?? null));
  }
  if (isPlainMap(one) && isPlainMap(other)) {
    const keys = Object.keys(one);
    if (keys.length !== Object.keys(other).length) return [];
    return firstOf(keys, (key) => (Object.hasOwn(other, key) ? difference(one[key] ?? null, other[key] ?? null) : []));
  }
  return isSame(one, other) ? undefined : [];
}

function firstOf<Step extends string | number>(
  steps: Iterable<Step>,
  look: (step: Step) => Path | undefined,
): Path | undefined {
  for (const step of steps) {
    const path = look(step);
    if (path) return [step, ...path];
  }
  return undefined;
}
