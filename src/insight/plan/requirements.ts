import type { Method } from '../../evaluate/method.js';
import type { Framework, Gateway, GatewaysCrossedRule, Rule } from '../../generated/framework.js';

/** What a goal requires in the end, with the gateways that it asks for taken apart. */
export interface Requirement {
  readonly rule: EndRule;
  /** The criteria of the goal that it's for; of a gateway's goal, the gateways. */
  readonly serves: readonly string[];
}

export type EndRule = Exclude<Rule, GatewaysCrossedRule>;

/** The rules of one kind. */
export type EndRuleOf<Kind extends EndRule['kind']> = Extract<EndRule, { kind: Kind }>;

export interface RequirementOf<Kind extends EndRule['kind']> extends Requirement {
  readonly rule: EndRuleOf<Kind>;
}

/** The requirements of one kind. */
export function requirementsOf<Kind extends EndRule['kind']>(
  requirements: readonly Requirement[],
  kind: Kind,
): RequirementOf<Kind>[] {
  return requirements.filter((one): one is RequirementOf<Kind> => one.rule.kind === kind);
}

/** All that a determination requires: every criterion that's asked has to be met. */
export function determinationRequirements(framework: Framework, method: Method, id: string): Requirement[] {
  const gathered = new Gathered(framework, method);
  for (const { id: criterion, rule } of gathered.criteriaOf(id)) gathered.addRule(rule, () => criterion);
  return gathered.requirements();
}

/** All that it takes to cross a gateway. */
export function gatewayRequirements(framework: Framework, method: Method, id: string): Requirement[] {
  const gathered = new Gathered(framework, method);
  gathered.addGateway(id, (gateway) => gateway);
  return gathered.requirements();
}

/** Gives what a requirement is for; told the gateway through which it comes. */
type Purpose = (gateway: string) => string;

/** Collects requirements, each once. Gateways and determinations never ask for each other in a circle. */
class Gathered {
  readonly #byRule = new Map<string, { readonly rule: EndRule; readonly serves: Set<string> }>();
  readonly #framework: Framework;
  readonly #method: Method;

  constructor(framework: Framework, method: Method) {
    this.#framework = framework;
    this.#method = method;
  }

  criteriaOf(determination: string) {
    const criteria = this.#framework.determinations.find(({ id }) => id === determination)?.criteria ?? [];
    return criteria.filter(({ onlyInOrder }) => !onlyInOrder || this.#method.sequence === 'in-order');
  }

  addRule(rule: Rule, purpose: Purpose, through = ''): void {
    if (rule.kind === 'gateways-crossed') {
      for (const gateway of rule.gateways) this.addGateway(gateway, purpose);
      return;
    }
    const key = JSON.stringify(rule);
    const known = this.#byRule.get(key) ?? { rule, serves: new Set() };
    known.serves.add(purpose(through));
    this.#byRule.set(key, known);
  }

  /** A gateway, and in order all those before it. */
  addGateway(id: string, purpose: Purpose): void {
    const { gateways } = this.#framework;
    const index = gateways.findIndex((gateway) => gateway.id === id);
    const asked =
      this.#method.sequence === 'in-order' ? gateways.slice(0, index + 1) : gateways.slice(index, index + 1);
    for (const gateway of asked) this.#addOwn(gateway, purpose);
  }

  #addOwn({ id, determination }: Gateway, purpose: Purpose): void {
    if (determination === undefined) {
      this.addRule({ kind: 'threshold-met', gateway: id }, purpose, id);
      return;
    }
    for (const { rule } of this.criteriaOf(determination)) this.addRule(rule, purpose, id);
  }

  requirements(): Requirement[] {
    return [...this.#byRule.values()].map(({ rule, serves }) => ({ rule, serves: [...serves] }));
  }
}
