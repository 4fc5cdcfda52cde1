import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate/evaluate.js';
import { type Goal, goalNamed, goalNames } from '../../../src/insight/plan/goals.js';
import { planFor } from '../../../src/insight/plan/plan.js';
import { effort } from '../../thorough.js';
import { changesFor, type HandChange, holds, keyOf, laterWorld } from './by-hand.js';
import { type SmallWorld, smallAssessment, smallEdition, smallWorld } from './small-world.js';

const goals = goalNames(smallEdition).map((name) => goalNamed(smallEdition, name) as Goal);
const anyGoal = fc.constantFrom(...goals);

const applied = (world: SmallWorld, changes: readonly HandChange[]) =>
  changes.reduce((before, { apply }) => apply(before), world);

/** Whether the engine finds that a goal holds. */
function holdsByEngine(before: SmallWorld, { kind, id }: Goal): boolean {
  const { world, assessedOn } = laterWorld(before);
  const { basis, readings } = world;
  const result = evaluate(smallEdition, { ...smallAssessment(world), assessedOn }, { basis, readings });
  return kind === 'gateway'
    ? result.gateways.find((gateway) => gateway.id === id)?.state === 'crossed'
    : result.determinations.find((determination) => determination.id === id)?.verdict === 'eligible';
}

/** Every set of so many of these. */
function* setsOf<Item>(items: readonly Item[], count: number, from = 0): Generator<Item[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - count; index++) {
    for (const rest of setsOf(items, count - 1, index + 1)) yield [items[index] as Item, ...rest];
  }
}

/** How many sets of up to so many there are. */
function howMany(items: number, most: number): number {
  let [sets, all] = [1, 1];
  for (let count = 1; count <= most; count++) {
    sets = (sets * (items - count + 1)) / count;
    all += sets;
  }
  return all;
}

function planned(world: SmallWorld, goal: Goal) {
  const { basis, readings } = world;
  const [plan] = planFor(smallEdition, smallAssessment(world), { basis, readings }, [goal]);
  if (!plan) throw new Error('There is no plan.');
  return plan;
}

describe('a plan on small assessments, under every combination of readings', () => {
  it('is one of the smallest sets of changes, and of these the easiest, as trying all of them finds', () => {
    let tried = 0;
    fc.assert(
      fc.property(smallWorld, anyGoal, (world, goal) => {
        const { steps, alternatives, reachable } = planned(world, goal);
        const changes = changesFor(world, goal);
        expect(reachable).toBe(true);
        const own = steps.map((step) => changes.find(({ key }) => key === keyOf(step)));
        expect(own).not.toContain(undefined);
        expect(own.map((change) => change?.effort)).toEqual(steps.map((step) => step.effort));
        expect(holds(applied(world, own as HandChange[]), goal)).toBe(true);
        if (howMany(changes.length, steps.length) > 1000) return;
        tried += 1;
        for (let count = 0; count < steps.length; count++) {
          for (const set of setsOf(changes, count)) {
            if (holds(applied(world, set), goal)) throw new Error(`Fewer do: ${set.map(({ key }) => key)}`);
          }
        }
        const choices = new Set<string>();
        let easiest = Number.POSITIVE_INFINITY;
        for (const set of setsOf(changes, steps.length)) {
          if (!holds(applied(world, set), goal)) continue;
          choices.add(String(set.map(({ choice }) => choice).sort()));
          easiest = Math.min(
            easiest,
            set.reduce((sum, change) => sum + change.effort, 0),
          );
        }
        expect(steps.reduce((sum, step) => sum + step.effort, 0)).toBe(easiest);
        expect(alternatives + 1).toBe(choices.size);
      }),
      { numRuns: effort(50, 4000) },
    );
    expect(tried).toBeGreaterThan(effort(10, 2000));
  });

  it('makes the verdict, by the engine, and not without any one of its steps', () => {
    fc.assert(
      fc.property(smallWorld, anyGoal, (world, goal) => {
        const { steps } = planned(world, goal);
        const changes = changesFor(world, goal);
        const own = steps.flatMap((step) => changes.find(({ key }) => key === keyOf(step)) ?? []);
        expect(holdsByEngine(applied(world, own), goal)).toBe(true);
        for (const left of own) {
          expect(
            holdsByEngine(
              applied(
                world,
                own.filter((change) => change !== left),
              ),
              goal,
            ),
          ).toBe(false);
        }
      }),
      { numRuns: effort(40, 1000) },
    );
  });
});
