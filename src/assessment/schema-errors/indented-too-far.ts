import type { Remark } from '../../finding.js';
import { keysOf, pointerKey } from '../json-pointer.js';
import { entryOf } from '../plain-data.js';
import type { JsonSchema } from '../schema/basics.js';
import { shownText } from '../shown-text.js';
import type { PlacedError } from './relevant-errors.js';
import { schemaPlace } from './schema-place.js';

/**
 * Finds keys that stand one level too far in, among the entries of their neighbor, with their own lines beside them: each is
 * a key that is not known there, and together they are one mistake of indentation.
 */
export function indentedTooFar(
  root: JsonSchema,
  document: unknown,
  errors: readonly PlacedError[],
): { readonly remarks: readonly Remark[]; readonly explained: ReadonlySet<PlacedError> } {
  const remarks: Remark[] = [];
  const explained = new Set<PlacedError>();
  const unknown = errors.filter(({ error }) => error.keyword === 'additionalProperties' && error.instancePath !== '');
  const heads = unknown.filter((one) => entryOf(one.value, keyOf(one)) === null);
  for (const head of heads) {
    const path = head.error.instancePath;
    const outside = path.slice(0, path.lastIndexOf('/'));
    const level = schemaPlace(root, document, outside)?.schema;
    if (entryOf(level?.['properties'], keyOf(head)) === undefined) continue;
    const meant = schemaPlace(root, document, `${outside}/${pointerKey(keyOf(head))}`)?.schema['properties'];
    const lines = unknown.filter(
      (one) => one !== head && one.error.instancePath === path && entryOf(meant, keyOf(one)) !== undefined,
    );
    if (lines.length === 0) continue;
    for (const one of [head, ...lines]) explained.add(one);
    remarks.push(remark(path, keyOf(head)));
  }
  return { remarks, explained };
}

const keyOf = ({ error }: PlacedError) => String(error.params['additionalProperty']);

function remark(path: string, key: string): Remark {
  const neighbor = shownText(keysOf(path).at(-1) ?? '');
  return {
    rule: 'schema/unknown-key',
    message: `\`${shownText(key)}\` is indented too far, so that it is taken for a part of \`${neighbor}\`.`,
    path: `${path}/${pointerKey(key)}`,
    at: 'key',
    suggestion: `Begin it in the same column as \`${neighbor}\`.`,
  };
}
