import type { Framework } from '../../generated/framework.js';
import type { MovementSummary, Summary } from '../../generated/report.js';
import { type Network, unmetCriteria } from '../../insight/network/network.js';
import { showNumber } from '../../text/shown-number.js';
import { mapTexts } from '../clean-result.js';
import { disclaimerOf } from '../disclaimer.js';
import { againstInWords, leftInWords, movementAdvice, movementCountsInWords } from '../movement-words.js';
import {
  capacityExplained,
  comparedShares,
  departuresInWords,
  fittingInWords,
  gapShares,
  hardestExplained,
  longestNetworkList,
  manyOf,
  shareOf,
  stagesSeen,
  totalsInWords,
  trendShares,
} from '../network-words.js';
import { oneLine } from '../one-line.js';
import { programsExplained } from '../program-words.js';
import { ruleTitle } from '../rule-title.js';
import { codeSpan, escapeMarkdown, markdownTable } from './escape-markdown.js';

/** The whole of many assessments: by gateway and determination, what is hardest, what was found, and the totals. */
export function networkBlocks(framework: Framework, network: Network, summary: Summary): string[][] {
  const departures = departuresInWords({
    ...network,
    differingNames: network.differingNames.map((name) => escapeMarkdown(name)),
  });
  return [
    ...(summary.movement ? movementBlocks(mapTexts(summary.movement, oneLine), network.yardstick) : []),
    ...(network.valid === 0
      ? []
      : [...computedBlocks(network), ...programBlocks(network), ...capacityBlocks(framework, network)]),
    ...ruleBlocks(network),
    ...(summary.assessments === 0
      ? []
      : [['## Totals'], [totalsInWords(summary)], ...(departures === '' ? [] : [[departures]])]),
    ...(network.valid === 0 ? [] : [['---'], [`*${escapeMarkdown(disclaimerOf(framework))}*`]]),
  ];
}

function movementBlocks(movement: MovementSummary, yardstick: Network['yardstick']): string[][] {
  const left = leftInWords(movement);
  return [
    ['## Movement'],
    [
      `Since ${escapeMarkdown(againstInWords(movement))}: ${movementCountsInWords(movement, yardstick).join(' ')} ${movementAdvice}`,
    ],
    ...(left === '' ? [] : [[escapeMarkdown(left)]]),
  ];
}

function computedBlocks(network: Network): string[][] {
  const valid = manyOf(network.valid, 'valid assessment');
  return [
    ['## Gateways'],
    [`Of ${valid}. Crossed counts only those with a known result. Next counts those with this gateway next.`],
    markdownTable(
      ['Gateway', 'Crossed', 'Next', 'Unknown'],
      network.gateways.map(({ title, states, next }) => [
        escapeMarkdown(title),
        shareOf(states.crossed, states['not-crossed']),
        showNumber(next),
        showNumber(states.undetermined),
      ]),
      [1, 2, 3],
    ),
    ['## Determinations'],
    [`Of ${valid}. Eligible counts only those with a known result.`],
    markdownTable(
      ['Determination', 'Eligible', 'Not eligible', 'Unknown', 'Most often not met'],
      network.determinations.map((determination) => [
        escapeMarkdown(determination.title),
        shareOf(determination.verdicts.eligible, determination.verdicts['not-eligible']),
        showNumber(determination.verdicts['not-eligible']),
        showNumber(determination.verdicts.undetermined),
        unmetCriteria(determination)
          .slice(0, 2)
          .map(({ title, results }) => `${escapeMarkdown(title)} (${shareOf(results.unmet, results.met)})`)
          .join('; '),
      ]),
      [1, 2, 3],
    ),
    ...hardestBlocks(network),
    ['## Core indicators'],
    [`- Trends: ${trendShares(network)}`, `- Disparity gaps: ${gapShares(network)}`],
  ];
}

function hardestBlocks({ hardest }: Network): string[][] {
  if (hardest.length === 0) return [];
  return [
    ['## Hardest benchmarks'],
    [hardestExplained],
    markdownTable(
      ['Not met', 'Code', 'Benchmark', 'Gateway'],
      hardest
        .slice(0, longestNetworkList)
        .map(({ code, title, gateway, met, unmet }) => [
          shareOf(unmet, met),
          escapeMarkdown(code),
          escapeMarkdown(title),
          escapeMarkdown(gateway),
        ]),
      [0],
    ),
    ...leftOut(hardest.length, 'benchmark'),
  ];
}

function programBlocks({ programs }: Network): string[][] {
  if (programs.length === 0) return [];
  return [
    ['## Programs'],
    [`The column "Fits" counts only partnerships with a known result. ${programsExplained}`],
    markdownTable(
      ['Program', 'Held', 'Fits', 'Unknown', 'Who it fits'],
      programs.map((program) => [
        escapeMarkdown(program.title),
        escapeMarkdown(program.held),
        shareOf(program.verdicts.eligible, program.verdicts['not-eligible']),
        showNumber(program.verdicts.undetermined),
        escapeMarkdown(fittingInWords(program)),
      ]),
      [2, 3],
    ),
  ];
}

function capacityBlocks(framework: Framework, { capacity }: Network): string[][] {
  const seen = stagesSeen(framework);
  if (seen === '') return [];
  return [
    ['## Capacity'],
    [capacityExplained(escapeMarkdown(seen))],
    [`- Budget: ${comparedShares(capacity.budget)}`, `- Staff: ${comparedShares(capacity.staffing)}`],
  ];
}

function ruleBlocks({ rules }: Network): string[][] {
  if (rules.length === 0) return [];
  return [
    ['## Most common findings'],
    markdownTable(
      ['Times', 'Files', 'Severity', 'Rule', 'What'],
      rules
        .slice(0, longestNetworkList)
        .map(({ rule, severity, findings, files }) => [
          showNumber(findings),
          showNumber(files),
          severity,
          codeSpan(rule),
          escapeMarkdown(ruleTitle(rule) ?? ''),
        ]),
      [0, 1],
    ),
    ...leftOut(rules.length, 'rule'),
  ];
}

function leftOut(count: number, noun: string): string[][] {
  const left = count - longestNetworkList;
  return left > 0 ? [[`Not shown: ${manyOf(left, `more ${noun}`)}.`]] : [];
}
