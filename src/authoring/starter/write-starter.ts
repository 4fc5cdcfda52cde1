import type { Benchmark, Framework, Gateway } from '../../generated/framework.js';
import { cleanText } from '../../text/clean-text.js';
import { comment, commentBlock } from './comment.js';
import { otherParts } from './other-parts.js';
import { outcomeLines } from './outcomes-part.js';
import { explainedPartnership, partnershipLines } from './partnership-part.js';
import type { StarterAnswers, StarterPlan } from './starter.js';

/** The text of a new assessment that explains itself: what was answered, and a place for everything else. */
export function starterText(answers: StarterAnswers, plan: StarterPlan): string {
  const { framework, schema } = plan;
  const gateways = gatewayLines(framework, plan.upTo);
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`, '#']),
    ...introduction(plan),
    '',
    'strive: 1 # the version of this file format',
    `framework: ${framework.edition} # the framework edition`,
    '',
    ...explainedPartnership(answers),
    '',
    `assessed-on: ${answers.assessedOn} # the date of this assessment`,
    '',
    ...gateways,
    ...(gateways.at(-1) === '' || gateways.length === 0 ? [] : ['']),
    ...outcomeLines(framework, plan.outcomes, answers.assessedOn),
    '',
    ...otherParts(framework, answers.assessedOn),
  ];
  return `${lines.join('\n')}\n`;
}

/** The text of the smallest valid assessment with these answers. @param edition where the file has to name it */
export function smallestText(answers: StarterAnswers, edition?: string): string {
  const lines = [
    'strive: 1',
    ...(edition === undefined ? [] : [`framework: ${edition}`]),
    ...partnershipLines(answers),
    `assessed-on: ${answers.assessedOn}`,
  ];
  return `${lines.join('\n')}\n`;
}

function introduction({ framework, commandTail }: StarterPlan): string[] {
  const benchmark = framework.gateways.flatMap(({ benchmarks = [] }) => benchmarks)[0]?.id ?? 'benchmark';
  const tail = cleanText(commandTail).replaceAll('\n', ' ');
  return [
    ...comment(
      "This file says where your partnership stands. You don't have to edit it by hand. This command asks you one question at a time and saves your answers here:",
      0,
    ),
    ...commentBlock(['', `  strive interview ${tail}`, '']),
    ...comment('To edit it yourself:', 0),
    ...comment("Text after a # is a comment. Comments explain the file and don't affect results.", 0, 1, '- '),
    ...comment('Each benchmark below has an explanation and a line for your answer, such as', 0, 1, '- '),
    ...commentBlock(['', `      # ${benchmark}: not-started`, '']),
    ...comment(
      "To answer, remove the # and the one space after it, and write your status: met (it's true today), in-progress (work has begun), not-started (no work yet) or lapsed (it was met before, but isn't now). For your first answer under a pillar, also remove the {} after the pillar.",
      0,
      3,
    ),
    ...comment('Skip anything you don\'t know. It counts as "not assessed", never as "not met".', 0, 1, '- '),
    ...comment('To add a note and evidence, write it like this:', 0, 1, '- '),
    ...commentBlock([
      '',
      `      ${benchmark}:`,
      '        status: met',
      '        note: Adopted by 31 member organizations.',
      '        evidence:',
      '          - { title: Minutes of the leadership table, date: 2026-02-11 }',
      '          - https://example.org/minutes',
      '',
    ]),
    ...comment("Keep the spaces at the start of lines. They show what belongs together. Don't use tabs.", 0, 1, '- '),
    '#',
    ...comment('The first command finds errors in this file. The second shows where you stand:', 0),
    ...commentBlock(['', `  strive validate ${tail}`, `  strive assess ${tail}`]),
  ];
}

/**
 * Every benchmark of the gateways up to one, explained, each with a place for its answer. No answer is given: what is in
 * a comment counts as not assessed.
 */
function gatewayLines(framework: Framework, upTo: string): string[] {
  const last = framework.gateways.findIndex(({ id }) => id === upTo);
  const gateways = framework.gateways.slice(0, last + 1);
  if (gateways.every(({ benchmarks = [] }) => benchmarks.length === 0)) return [];
  return ['gateways:', ...gateways.flatMap((gateway) => linesOf(framework, gateway))];
}

function linesOf(framework: Framework, gateway: Gateway): string[] {
  const { id, title, statement, benchmarks = [] } = gateway;
  const heading = comment(`${title}: ${statement}`, 2);
  if (benchmarks.length === 0) return [...heading, ...comment('This gateway has no benchmarks.', 2), ''];
  const pillars = framework.pillars.flatMap((pillar) => {
    const own = benchmarks.filter((benchmark) => benchmark.pillar === pillar.id);
    if (own.length === 0) return [];
    return [
      ...comment(`${pillar.title}: ${pillar.statement}`, 4),
      `    ${pillar.id}: {}`,
      ...own.flatMap((benchmark) => [...place(benchmark), '']),
    ];
  });
  return [...heading, `  ${id}:`, ...pillars];
}

/** The explanation is indented behind the #, so that none of its lines looks like the place of an answer. */
function place({ id, code, title, statement, evidence }: Benchmark): string[] {
  return [
    ...comment(`${code} ${title}`, 6),
    ...comment(statement, 6, 3),
    ...comment('Typical evidence:', 6, 3),
    ...evidence.flatMap((line) => comment(line, 6, 3, '- ')),
    `      # ${id}: not-started`,
  ];
}
