import type { AssessmentResult, Finding, Summary } from '../../generated/report.js';
import { standsElsewhere } from '../../insight/own-method.js';
import { quoteText } from '../../text/clean-text.js';
import { counted } from '../../text/counted.js';
import { disclaimerOf } from '../disclaimer.js';
import { findingSentence } from '../finding-sentence.js';
import { repositoryPath } from '../fingerprints.js';
import type { FormatCode, RunRemarks } from '../format.js';
import { verdictInShort } from '../framework-aside.js';
import { gatewayCells } from '../gateway-cells.js';
import { codeSpan, escapeMarkdown, markdownTable, withEscapedTitles } from '../markdown/escape-markdown.js';
import { namedInWords, totalsInWords } from '../network-words.js';
import type { ReportOptions } from '../report-options.js';
import { runFacts } from '../run-method.js';
import { toldFindings } from '../told-findings.js';
import { countFindings } from '../words.js';
import { cappedRows } from './capped-rows.js';

/** Bytes. GitHub drops a step's summary over 1 MiB (1,048,576 bytes) whole; what is around the tables fits beside these. */
const largest = { partnerships: 400_000, findings: 500_000 };

/** So many of those that stand elsewhere under the framework's own method are named. */
const mostNamed = 20;

/** Characters of one text at most, so that no single one fills the summary. */
const longest = { name: 120, path: 300, sentence: 600 };

/** So many sentences about the run itself are shown; the log has them all. */
const mostRemarks = 20;

/** A row of Markdown cells for the table of partnerships, and one for each finding to act upon. */
export interface StepPart {
  readonly partnership: readonly string[];
  /** Its name, where the framework's own method gives something else. */
  readonly differing?: string;
  readonly findings: readonly (readonly string[])[];
}

/**
 * A job's summary on GitHub: the totals, a row for each partnership, and below them what asks for something (errors,
 * warnings, requirements that do not hold). It is written at the end, and is cut before GitHub would drop it.
 */
export const stepSummary: FormatCode<StepPart> = {
  showsNextSteps: false,
  part: (result, options) => ({
    partnership: partnershipCells(result, options),
    ...(result.valid && standsElsewhere(result) && { differing: shown(result.partnership.name, longest.name) }),
    findings: toldFindings(result)
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => findingCells(finding, options)),
  }),
  assemble(options) {
    const partnerships = cappedRows(largest.partnerships);
    const findings = cappedRows(largest.findings);
    const differing: string[] = [];
    return {
      start: () => '',
      add(part) {
        partnerships.add(part.partnership);
        if (part.differing !== undefined && differing.length < mostNamed) differing.push(part.differing);
        for (const cells of part.findings) findings.add(cells);
        return '';
      },
      finish(summary, remarks) {
        const sections = [
          ...opening(summary, remarks, options),
          ...differingInWords(summary, differing),
          ...table(partnershipHead(options), partnerships.rows()),
          ...leftOut(partnerships.leftOut(), 'partnership'),
          ...(findings.rows().length === 0 ? [] : ['### Findings']),
          ...table(findingHead, findings.rows()),
          ...leftOut(findings.leftOut(), 'finding'),
          `*${escapeMarkdown(disclaimerOf(options.framework))}*`,
        ];
        return `${sections.join('\n\n')}\n`;
      },
    };
  },
};

const findingHead = ['Severity', 'What', 'Where', 'Rule'];

function partnershipHead({ framework }: ReportOptions): string[] {
  const determinations = framework.determinations.map(({ title }) => escapeMarkdown(title));
  return ['Partnership', 'Last crossed', 'Next', ...determinations, 'Findings', 'File'];
}

function opening(summary: Summary, { undone, failures }: RunRemarks, { framework, run }: ReportOptions): string[] {
  const said = [...undone, ...failures]
    .slice(0, mostRemarks)
    .map((sentence) => `- ${shown(sentence, longest.sentence)}`);
  const facts = runFacts(framework, run).map(([label, text]) => `${label}: ${escapeMarkdown(text)}.`);
  return [
    '## Assessments',
    totalsInWords(summary),
    ...(undone.length > 0 ? ['**Not everything was checked.**'] : []),
    ...(said.length > 0 ? [said.join('\n')] : []),
    facts.join(' '),
  ];
}

function differingInWords({ differing }: Summary, names: readonly string[]): string[] {
  if (differing === 0) return [];
  return [`Under the framework's own method, ${differing} would differ: ${namedInWords(differing, names)}.`];
}

function partnershipCells(result: AssessmentResult, options: ReportOptions): string[] {
  const { determinations } = options.framework;
  const facts = result.valid
    ? [
        shown(result.partnership.name, longest.name),
        ...gatewayCells(withEscapedTitles(result.gateways), result, 'every gateway is crossed'),
        ...determinations.map(({ id }) => {
          const found = result.determinations.find((determination) => determination.id === id);
          return found === undefined ? 'not computed' : verdictInShort(found);
        }),
      ]
    : ['**invalid**', ...Array.from({ length: 2 + determinations.length }, () => 'not computed')];
  return [...facts, countFindings(result), place(result.file, options)];
}

function findingCells(finding: Finding, options: ReportOptions): string[] {
  const { severity, file, line, column, rule } = finding;
  return [
    severity,
    shown(findingSentence(finding), longest.sentence),
    place(file, options, `:${line}:${column}`),
    codeSpan(quoteText(rule)),
  ];
}

function shown(text: string, length: number): string {
  return escapeMarkdown(quoteText(text, length));
}

function place(file: string, options: ReportOptions, position = ''): string {
  return codeSpan(`${quoteText(repositoryPath(file, options), longest.path)}${position}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [markdownTable(head, rows).join('\n')];
}

function leftOut(count: number, noun: string): string[] {
  if (count === 0) return [];
  return [
    `**${counted(count, `more ${noun}`)} ${count === 1 ? "isn't" : "aren't"} shown because GitHub limits the length of a summary.**`,
  ];
}
