import type { Remark } from '../findings/finding.js';
import type { AmountRange, CapacityStage, Framework, NextGateway } from '../generated/framework.js';

/** Stages of capacity that nobody could be at, and ranges without anything in them. */
export function checkCapacityStages(framework: Framework): Remark[] {
  const { capacityStages = [] } = framework;
  const everybody = capacityStages.findIndex(({ next }) => next === undefined);
  return capacityStages.flatMap((stage, index) => {
    const path = `/capacityStages/${index}`;
    return [
      ...(everybody >= 0 && index > everybody ? [unreachable(stage, `${path}/id`)] : []),
      ...(stage.next ?? []).flatMap((next, place) => checkNext(framework, next, `${path}/next/${place}`)),
      ...checkRange(stage.budget, `${path}/budget`),
      ...checkRange(stage.staff, `${path}/staff`),
    ];
  });
}

function unreachable({ id }: CapacityStage, path: string): Remark {
  return {
    rule: 'framework/consistency',
    path,
    message: `Nobody can be at the stage "${id}", because a stage before it fits everyone.`,
    suggestion: 'Move the stage without "next" to the end of the list.',
  };
}

function checkNext({ gateways }: Framework, { gateway: id, fewerThan }: NextGateway, path: string): Remark[] {
  const gateway = gateways.find((candidate) => candidate.id === id);
  const most = gateway?.benchmarks?.length ?? 0;
  if (gateway === undefined || fewerThan === undefined || fewerThan <= most) return [];
  return [
    {
      rule: 'framework/consistency',
      path: `${path}/fewerThan`,
      message: `This asks for fewer than ${fewerThan} benchmarks, but the gateway "${id}" has only ${most}.`,
      suggestion: most > 0 ? `Ask for ${most} or fewer, or remove fewerThan.` : 'Remove fewerThan.',
    },
  ];
}

function checkRange({ from, to }: AmountRange, path: string): Remark[] {
  if (to === undefined || from <= to) return [];
  return [
    {
      rule: 'framework/consistency',
      path: `${path}/from`,
      message: `This range starts at ${from} and ends at ${to}.`,
      suggestion: 'Swap the two, or fix one of them.',
    },
  ];
}
