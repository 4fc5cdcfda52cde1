import type { Remark } from '../../findings/finding.js';
import { nearestName } from '../../text/nearest-name.js';
import { isShortName, shortNameFrom } from '../../text/short-name-from.js';
import { shownText } from '../../text/shown-text.js';
import type { Dimension, Group } from '../assessment.js';
import { type AnyMeasure, dimensionsOf } from './measure-parts.js';

/** What stands for the indicator's own values, as a reference. */
const overall = 'overall';

const listed = (names: Iterable<string>) =>
  [...names]
    .slice(0, 12)
    .map((name) => `\`${name}\``)
    .join(', ');

/** A dimension's groups as they are written, and as they are to be named. What isn't a short name has its finding already. */
interface Groups {
  readonly written: ReadonlySet<string>;
  readonly meant: ReadonlySet<string>;
}

/** A dimension with more unknown groups than this is about other groups: nobody mistyped so many. */
const mostMistyped = 50;

function meantName(name: string): string {
  return isShortName(name) ? name : shortNameFrom(name);
}

function isListed(name: string, { written, meant }: Groups): boolean {
  return written.has(name) || meant.has(name);
}

function unknown(name: string, { written, meant }: Groups, path: string, mayBeMistyped: boolean): Remark {
  const near = mayBeMistyped ? nearestName(name, meant) : undefined;
  return {
    rule: 'disparity/unknown-group',
    message: `\`${shownText(name)}\` isn't one of this dimension's groups.`,
    path,
    suggestion: near === undefined ? `Its groups are ${listed(written)}.` : `Did you mean \`${near}\`?`,
  };
}

function checkFocus(
  name: string,
  dimension: Dimension,
  groups: Groups,
  path: string,
  mayBeMistyped: boolean,
): Remark[] {
  if (name === dimension.reference) {
    return [
      {
        rule: 'schema/value',
        message: `\`${name}\` is the reference. A group isn't compared with itself.`,
        path,
        suggestion: 'Remove it from `focus`, or choose another `reference`.',
      },
    ];
  }
  if (name === overall) {
    return [
      {
        rule: 'disparity/unknown-group',
        message: `\`${overall}\` means everybody. It isn't a group of this dimension.`,
        path,
        suggestion: 'You can use it as the `reference`. Under `focus`, list groups.',
      },
    ];
  }
  return isListed(name, groups) ? [] : [unknown(name, groups, path, mayBeMistyped)];
}

/** Whether a dimension names nothing but groups that it lists, letter for letter: so does nearly every one. */
function namesItsGroups({ groups, reference, focus }: Dimension): boolean {
  let isListed = reference === undefined || reference === overall;
  for (const { id } of groups) {
    if (id === overall) return false;
    if (id === reference) isListed = true;
  }
  return isListed && (focus === undefined || areOthers(focus, reference, groups));
}

function areOthers(focus: readonly string[], reference: string | undefined, groups: readonly Group[]): boolean {
  const listed = new Set(groups.map(({ id }) => id));
  return focus.every((name) => name !== reference && listed.has(name));
}

/**
 * The groups that a dimension names as its reference and its focus are groups that it lists. `overall` stands for the
 * indicator's own values: it can be the reference, and no group may take its name.
 */
export function checkUnknownGroups(measure: AnyMeasure): Remark[] {
  return dimensionsOf(measure).flatMap((dimension) => {
    if (namesItsGroups(dimension)) return [];
    const written = dimension.groups.map((group) => group.id);
    const named = dimension.groups.filter((group) => group.id === overall);
    const taken = named.map(
      ({ path }): Remark => ({
        rule: 'schema/value',
        message: `A group can't be named \`${overall}\`. That name means the indicator's own values.`,
        path,
        at: 'key',
        suggestion: "Move its numbers to the indicator's own `values`, or give the group another name.",
      }),
    );
    // Without groups there is another finding already.
    if (written.length === 0) return taken;
    const groups = { written: new Set(written), meant: new Set(written.map(meantName)) };
    const { reference, focus = [], path } = dimension;
    const strange = focus.filter((name) => !isListed(name, groups));
    const mistyped = new Set(strange.slice(0, mostMistyped));
    const known = reference === undefined || reference === overall || isListed(reference, groups);
    return [
      ...taken,
      ...(known ? [] : [unknown(reference, groups, `${path}/reference`, true)]),
      ...focus.flatMap((name, index) =>
        checkFocus(name, dimension, groups, `${path}/focus/${index}`, mistyped.has(name)),
      ),
    ];
  });
}
