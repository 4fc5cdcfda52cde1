import type { Rule } from '../generated/framework.js';

type Kind = Rule['kind'];

/** How each kind of rule is answered: by yes or no, or by a count of what it asks for. */
const answers = {
  'gateways-crossed': 'yes-or-no',
  'threshold-met': 'yes-or-no',
  'benchmarks-across-pillars': 'count',
  'designation-on-record': 'yes-or-no',
  'examples-since-designation': 'count',
  'core-indicators': 'count',
  'disparity-gaps': 'count',
  'adjacent-outcomes': 'count',
} as const satisfies Record<Kind, 'yes-or-no' | 'count'>;

/** The kinds of rules that are answered by yes or no. */
export type YesOrNoKind = { [Each in Kind]: (typeof answers)[Each] extends 'yes-or-no' ? Each : never }[Kind];

/** Whether a kind of rule is answered by yes or no. */
export function isYesOrNoKind(kind: Kind): kind is YesOrNoKind {
  return answers[kind] === 'yes-or-no';
}
