import type { CountBySetting, CountSetting } from '../../generated/framework.js';
import type { OutcomeResult } from '../../generated/report.js';
import { pointerOf } from '../../yaml/json-pointer.js';
import type { Item, Option } from './choose-changes.js';
import type { Need, Needs } from './needs.js';
import type { Change, Situation } from './situation.js';

/** A rule that counts things of outcomes, or outcomes that have one. */
export interface CountingRule {
  readonly count: CountSetting;
  readonly countBy?: CountBySetting;
}

/** What is asked of the things of outcomes, such as core indicators. */
export interface OutcomeQuestion<Rule extends CountingRule, Thing> {
  readonly asked: readonly { readonly rule: Rule; readonly serves: readonly string[] }[];
  readonly thingsOf: (outcome: OutcomeResult) => readonly Thing[];
  /** Whether a thing counts for a rule now. */
  readonly qualifies: (rule: Rule, thing: Thing) => boolean;
  /** The ways to change a thing that an outcome lists. */
  readonly optionsFor: (outcome: OutcomeResult, thing: Thing, open: readonly OpenRule<Rule>[]) => Option<Change>[];
  /** The ways to add one to an outcome. */
  readonly optionsToAdd: (named: Named, open: readonly OpenRule<Rule>[]) => Option<Change>[];
}

/** A rule for which a thing could count that doesn't yet, with the place of its counter. */
export interface OpenRule<Rule> {
  readonly rule: Rule;
  readonly counter: number;
}

export type Named = Pick<Change, 'id' | 'path' | 'title'>;

/** What is needed of things of outcomes, outcome by outcome in the framework's order: what each lists, then a new one. */
export function outcomeNeeds<Rule extends CountingRule, Thing>(
  { framework, method, parts }: Situation,
  { asked, thingsOf, qualifies, optionsFor, optionsToAdd }: OutcomeQuestion<Rule, Thing>,
): Needs {
  const outcomes = (parts.outcomes ?? []).map(({ result }) => ({ result, things: thingsOf(result) }));
  const rules = asked.map(({ rule, serves }) => {
    const oncePerGroup = method.resolve(rule.countBy, 'each') === 'distinct-outcomes';
    const counts = outcomes.map(({ things }) => things.filter((thing) => qualifies(rule, thing)).length);
    const actual = counts.reduce((sum, count) => sum + (oncePerGroup ? Math.min(count, 1) : count), 0);
    return { rule, serves, oncePerGroup, need: method.resolve(rule.count, 1) - actual };
  });
  const needs: (Need & { readonly rule: Rule })[] = rules.filter(({ need }) => need > 0);
  if (needs.length === 0) return { needs, items: [] };

  const openFor = (things: readonly Thing[], thing: Thing | undefined): OpenRule<Rule>[] =>
    needs.flatMap(({ rule, oncePerGroup }, counter) => {
      const counted = oncePerGroup ? things : thing === undefined ? [] : [thing];
      return counted.some((one) => qualifies(rule, one)) ? [] : [{ rule, counter }];
    });
  const most = Math.max(...needs.map(({ need }) => need));
  const copies = needs.every(({ oncePerGroup }) => oncePerGroup) ? 1 : Math.ceil(most / framework.outcomes.length);
  const listed = outcomes.reduce((sum, { things }) => sum + things.length, 0);
  let order = 0;
  const items = framework.outcomes.flatMap(({ id, title }, place): Item<Change>[] => {
    const found = outcomes.find(({ result }) => result.id === id);
    const things = found?.things ?? [];
    const own = things.map((thing): Item<Change> => {
      const options = found ? optionsFor(found.result, thing, openFor(things, thing)) : [];
      return { group: id, order: order++, options };
    });
    const named = { id, path: pointerOf(['outcomes', id]), title };
    // Each outcome is offered anew once, unless that isn't enough.
    const added = Array.from(
      { length: copies },
      (_, copy): Item<Change> => ({
        group: id,
        order: listed + copy * framework.outcomes.length + place,
        options: optionsToAdd(named, openFor(things, undefined)),
      }),
    );
    return [...own, ...added];
  });
  return { needs, items };
}
