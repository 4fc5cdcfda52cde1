import type { Framework } from '../../generated/framework.js';
import type { AssessmentResult } from '../../generated/report.js';
import { countNetwork } from '../../insight/network/network.js';
import { type NetworkEntry, type NetworkStanding, networkEntry } from '../../insight/network/network-entry.js';
import { showNumber } from '../../text/shown-number.js';
import { mapTexts } from '../clean-result.js';
import type { Assembly } from '../format.js';
import { asideOf, changesByFramework, verdictInShort } from '../framework-aside.js';
import { gatewayCells } from '../gateway-cells.js';
import { movementInWords } from '../movement-words.js';
import { changesExplained, changesTitle, manyOf } from '../network-words.js';
import { oneLine } from '../one-line.js';
import type { ReportOptions } from '../report-options.js';
import { plainRun, runFacts, yardstickOf } from '../run-method.js';
import { codeSpan, escapeMarkdown, markdownTable, withEscapedTitles } from './escape-markdown.js';
import { networkBlocks } from './roll-up-network.js';

/** What a file contributes, cleaned: the entry, and its own report where every one is shown. */
export interface MarkdownRollUpPart {
  readonly entry: NetworkEntry;
  readonly report?: string;
}

/** How many errors are listed for an invalid file, and for how many files. */
const mostErrors = 5;
const mostExplainedFiles = 50;

/** What a result contributes to the report on many. */
export function markdownRollUpPart(
  result: AssessmentResult,
  { run = plainRun }: ReportOptions,
  report?: string,
): MarkdownRollUpPart {
  const entry = networkEntry(result, yardstickOf(run), mostErrors);
  return { entry: mapTexts(entry, oneLine), ...(report !== undefined && { report }) };
}

/** The report on many assessments as tables: a row for each as it comes, then the invalid files, then the whole. */
export function assembleMarkdownRollUp(options: ReportOptions): Assembly<MarkdownRollUpPart> {
  const framework = mapTexts(options.framework, oneLine);
  const tally = countNetwork(framework, yardstickOf(options.run ?? plainRun));
  const moves = options.moves === true;
  const facts = runFacts(framework, options.run).map(([label, text]) => `- ${label}: ${escapeMarkdown(text)}`);
  const head = markdownTable(headOf(framework, moves), []);
  const invalid: NetworkEntry[] = [];
  const waiting: string[] = [];
  let rows = 0;
  let reports = 0;
  const withHead = (row: string): string[] => {
    rows += 1;
    return [...(rows === 1 ? ['# Partnerships', '', ...facts, '', changesExplained, '', ...head] : []), row];
  };
  /** Where full reports are shown, the rows wait. */
  const inTurn = (lines: readonly string[]): string => {
    if (options.detail !== 'verbose') return joined(lines);
    waiting.push(...lines);
    return '';
  };
  return {
    start: () => '',
    group: (title, size) => inTurn(withHead(groupRow(framework, moves, `${oneLine(title)} (${size})`))),
    addAgain: ({ entry }) => inTurn(withHead(rowOf(framework, moves, entry))),
    add({ entry, report }) {
      tally.add(entry);
      if (!entry.standing && invalid.length < mostExplainedFiles) invalid.push(entry);
      const lines = withHead(rowOf(framework, moves, entry));
      if (report === undefined) return joined(lines);
      for (const line of lines) waiting.push(line);
      reports += 1;
      return `${reports === 1 ? '' : '\n---\n\n'}${report}`;
    },
    finish(summary) {
      const network = tally.network();
      const table = rows === 0 ? ['There are no assessments to show.'] : waiting;
      const blocks = [...invalidBlocks(invalid, network.invalid), ...networkBlocks(framework, network, summary)];
      const whole = blocks.map((lines) => `\n${joined(lines)}`).join('');
      return `${reports === 0 ? '' : '\n---\n\n'}${joined(table)}${whole}`;
    },
  };
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function headOf(framework: Framework, moves: boolean): string[] {
  const determinations = framework.determinations.map(({ title }) => escapeMarkdown(title));
  const movement = moves ? ['Movement'] : [];
  return [
    'Partnership',
    'Last crossed',
    'Next',
    ...determinations,
    ...movement,
    changesTitle,
    'Errors',
    'Warnings',
    'Infos',
    'File',
  ];
}

/** A table has no headings within it: the group's title stands in a row by itself. */
function groupRow(framework: Framework, moves: boolean, title: string): string {
  const others = headOf(framework, moves).slice(1);
  return `| ${[`**${escapeMarkdown(title)}**`, ...others.map(() => '')].join(' | ')} |`;
}

function rowOf(framework: Framework, moves: boolean, entry: NetworkEntry): string {
  const { standing, severities, file } = entry;
  const { determinations } = framework;
  const facts = standing
    ? [
        escapeMarkdown(standing.name),
        ...gatewayCells(withEscapedTitles(framework.gateways), standing, 'all crossed'),
        ...determinations.map(({ id }) => {
          const verdict = standing.verdicts.find((candidate) => candidate.id === id);
          return verdict === undefined ? '' : verdictInShort(verdict);
        }),
        ...(moves ? [movementCell(framework, entry)] : []),
        changesToGo(framework, standing),
      ]
    : ['**INVALID**', '', '', ...determinations.map(() => ''), ...(moves ? [''] : []), ''];
  const counts = [severities.error, severities.warning, severities.info].map((count) => showNumber(count));
  return `| ${[...facts, ...counts, codeSpan(file)].join(' | ')} |`;
}

/** How many changes lead to the first verdict that isn't eligible. */
function changesToGo(framework: Framework, standing: NetworkStanding): string {
  const changes = standing.nextVerdict?.changes ?? null;
  const other = asideOf(changesByFramework(framework, standing));
  return escapeMarkdown(`${changes === null ? '–' : showNumber(changes)}${other}`);
}

/** How a partnership moved, in words. */
function movementCell(framework: Framework, { movement }: NetworkEntry): string {
  if (!movement) return '';
  return escapeMarkdown(movementInWords(framework, movement) || movement.result);
}

/** What a coach has to fix first, in the files' order. */
function invalidBlocks(entries: readonly NetworkEntry[], count: number): string[][] {
  if (entries.length === 0) return [];
  const rows = entries.flatMap(({ file, severities, errors }) => {
    const more = severities.error - errors.length;
    return [
      ...errors.map((error) => [
        codeSpan(`${error.file}:${error.line}:${error.column}`),
        escapeMarkdown(error.message),
        codeSpan(error.rule),
      ]),
      ...(more > 0 ? [[codeSpan(file), `and ${showNumber(more)} more`, '']] : []),
    ];
  });
  const left = count - entries.length;
  return [
    ['## Invalid files'],
    [
      `Nothing was computed from ${manyOf(count, 'file')}. \`strive validate FILE\` lists every error and how to fix it.`,
    ],
    markdownTable(['Where', 'What', 'Rule'], rows),
    ...(left > 0 ? [[`Errors in ${manyOf(left, 'more file')} aren't shown.`]] : []),
  ];
}
