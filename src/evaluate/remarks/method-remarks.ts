import type { Remark } from '../../findings/finding.js';
import type { RuleContext } from './rule-context.js';

/** Each departure of the file from the framework's method, whether this run follows it or not. */
export function methodRemarks({ fileMethod, methodInForce, method }: RuleContext): Remark[] {
  return fileMethod.departures.map(({ name, framework, used }) => ({
    rule: 'method/changed',
    message: `This file sets ${name} to ${used}. The framework uses ${framework}.${
      methodInForce === 'framework' || (name in method.readings && method.readings[name] !== used)
        ? ' This run ignores the change.'
        : ''
    }`,
    path: `/method/${name in fileMethod.readings ? `readings/${name}` : name.replace('.', '/')}`,
    suggestion: "Remove the line to follow the framework's own method. If you keep it, explain why.",
  }));
}
