import { verdicts as verdictOf } from '../../evaluate/determinations.js';
import type { JudgedVerdicts } from '../../evaluate/evaluation-parts.js';
import { gatewayStateOf } from '../../evaluate/gateways.js';
import type { Framework } from '../../generated/framework.js';
import type { Judgment } from '../../generated/report.js';
import type { AnyVerdict } from '../../generated/sensitivity.js';

/** Whose verdict is judged: a gateway's state, or a determination. */
export interface Subject {
  readonly kind: 'gateway' | 'determination';
  readonly id: string;
}

export interface NamedSubject extends Subject {
  readonly title: string;
}

/** The gateways and then the determinations, in the framework's order. */
export function subjectsOf({ gateways, determinations }: Framework): NamedSubject[] {
  return [
    ...gateways.map(({ id, title }) => ({ kind: 'gateway' as const, id, title })),
    ...determinations.map(({ id, title }) => ({ kind: 'determination' as const, id, title })),
  ];
}

export function judgmentOf({ states, judgment }: JudgedVerdicts, { kind, id }: Subject): Judgment {
  return kind === 'gateway' ? states.state(id) : judgment(id);
}

export function verdictIn({ kind }: Subject, judgment: Judgment): AnyVerdict {
  return kind === 'gateway' ? gatewayStateOf[judgment] : verdictOf[judgment];
}
