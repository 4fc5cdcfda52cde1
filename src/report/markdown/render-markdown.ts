import { countBySeverity } from '../../findings/listed-findings.js';
import type { AssessmentResult, Finding, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import { disclaimerOf } from '../disclaimer.js';
import { type FoldedFindings, type ForPeople, forPeople } from '../fold-findings.js';
import type { Assembly, FormatCode } from '../format.js';
import { crossedAside, nextAside, stepsAside, verdictInShort } from '../framework-aside.js';
import { placeOf } from '../place.js';
import type { ReportOptions } from '../report-options.js';
import { basisWords, countFindings, gatewayNeeds, gatewayProgress, methodWords } from '../words.js';
import { markdownTable } from './escape-markdown.js';
import { renderMarkdownCapacity } from './markdown-capacity.js';
import { gatewayRows, renderMarkdownDetail, renderMarkdownVerdicts } from './markdown-detail.js';
import { renderMarkdownOutcomes } from './markdown-outcomes.js';
import { renderMarkdownPrinciples, renderMarkdownPrograms } from './markdown-programs.js';
import { memoCell, memoText } from './memo-text.js';
import { assembleMarkdownRollUp, type MarkdownRollUpPart, markdownRollUpPart } from './roll-up.js';

/** A file's own report, and whether anything was computed for it. */
interface OwnReport {
  readonly text: string;
  readonly computed: boolean;
}

/** One or the other, as the run is about each of its files or about the whole. */
type MarkdownPart = OwnReport | MarkdownRollUpPart;

/** The report as Markdown, to paste into a pull request or a memo. */
export const markdownFormat: FormatCode<MarkdownPart> = {
  showsFirmness: true,
  part(result, options) {
    if (!options.many) return ownReport(result, options);
    return markdownRollUpPart(
      result,
      options,
      options.detail === 'verbose' ? ownReport(result, options).text : undefined,
    );
  },
  assemble: (options) =>
    (options.many ? assembleMarkdownRollUp(options) : assembleReports(options)) as Assembly<MarkdownPart>,
};

function ownReport(result: AssessmentResult, options: ReportOptions): OwnReport {
  const shown = forPeople(result, options);
  const parts = shown.result.valid ? validReport(shown.result, shown, options) : invalidReport(shown);
  return { text: `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`, computed: result.valid };
}

function assembleReports(options: ReportOptions): Assembly<OwnReport> {
  let first = true;
  let computed = false;
  return {
    start: () => '',
    add(part) {
      const between = first ? '' : '\n---\n\n';
      first = false;
      computed ||= part.computed;
      return `${between}${part.text}`;
    },
    finish: () => (computed ? `\n---\n\n*${memoText(disclaimerOf(options.framework))}*\n` : ''),
  };
}

function validReport(result: ValidAssessment, shown: ForPeople, options: ReportOptions): string[][] {
  const { partnership } = result;
  const place = placeOf(partnership);
  return [
    [`# ${memoText(partnership.name)}`],
    ...(place === '' ? [] : [[memoText(place)]]),
    [
      `- Assessed on: ${result.assessedOn}`,
      `- Edition: ${memoText(options.framework.title)}`,
      `- Basis: ${basisWords[result.basis]}`,
      `- Method: ${methodWords(result)}`,
      `- File: ${memoText(result.file)}`,
    ],
    ['## At a glance'],
    glance(result),
    ...listSection(
      'Next steps',
      result.nextSteps.map(({ title, why }, index) => {
        // Behind those that have the same reason, what they bring.
        const reason = result.nextSteps[index + 1]?.why === why ? '' : ` ${memoText(why)}`;
        return `${index + 1}. ${memoText(title)}.${reason}`;
      }),
      stepsAside(result),
    ),
    [`## Gateways`],
    ...gatewayRows(result),
    ['## Outcomes'],
    ...renderMarkdownOutcomes(result),
    ['## Verdicts'],
    ...renderMarkdownVerdicts(result, options),
    ...renderMarkdownPrograms(result, options.framework),
    ...renderMarkdownCapacity(result.capacity),
    ...renderMarkdownPrinciples(result),
    ...findingSection(shown),
    ...listSection(
      'Changes to the method',
      result.method.departures.map(
        ({ name, used, framework, by }) =>
          `- ${memoText(name)}: ${memoText(String(used))} instead of ${memoText(String(framework))} (set by ${by === 'file' ? 'the file' : 'this run'})`,
      ),
    ),
    ...(options.detail === 'verbose' ? renderMarkdownDetail(result) : []),
  ];
}

function glance(result: ValidAssessment): string[] {
  const gateway = (wanted: string | null) => result.gateways.find(({ id }) => id === wanted);
  const next = gateway(result.next);
  const title = (wanted: string | null) => memoCell(gateway(wanted)?.title ?? 'no gateway yet');
  const nextTitle = (wanted: string | null) => memoCell(gateway(wanted)?.title ?? 'every gateway is crossed');
  const nextText = (aside: string) => {
    if (!next) return `${nextTitle(null)}${aside}`;
    const progress = gatewayProgress(next);
    return `${nextTitle(next.id)}${aside}${progress === '' ? '' : `, with ${progress}`}. ${gatewayNeeds(next)}`;
  };
  return markdownTable(
    ['', ''],
    [
      ['Crossed', `**${title(result.lastCrossed)}**${crossedAside(result, title)}`],
      ['Next', nextText(nextAside(result, nextTitle))],
      ...result.determinations.map((determination) => [
        memoCell(determination.title),
        `**${verdictInShort(determination)}**`,
      ]),
    ],
  );
}

function invalidReport(shown: ForPeople): string[][] {
  const errors = countBySeverity(shown.all).error;
  return [
    [`# ${memoText(shown.result.file)}`],
    ...findingSection(shown),
    [
      `**Nothing was computed because the file has ${counted(errors, 'error')}. Fix ${errors === 1 ? 'it' : 'them'} and run the command again.**`,
    ],
  ];
}

/** The findings as a list. The names of their rules are for programs. */
function findingSection({ result, folded, all }: ForPeople): string[][] {
  if (all.findings.length === 0) return [];
  const line = ({ severity, message, suggestion }: FoldedFindings, where: string) =>
    `- ${[`${severity}${where}: ${memoText(quoted(message))}`, ...(suggestion === undefined ? [] : [memoText(quoted(suggestion))])].join(' ')}`;
  const lines = [
    ...result.findings.map((finding) => line(finding, placeOfFinding(finding, result.file))),
    ...folded.map((several) => line(several, '')),
  ];
  return [['## Findings'], [`${countFindings(all)}.`], lines];
}

/** Where a finding is: the line alone, if it's in the assessment itself. */
const placeOfFinding = ({ file, line }: Finding, own: string): string =>
  file === own ? `, line ${line}` : `, ${memoText(file)}, line ${line}`;

/** Keys and values of a file stand in quotation marks: marks of code would show in a mail. */
const quoted = (text: string): string => text.replaceAll(/`"|"`|`/g, '"');

function listSection(title: string, lines: readonly string[], before = ''): string[][] {
  if (lines.length === 0 && before === '') return [];
  return [[`## ${title}`], ...(before === '' ? [] : [[memoText(before)]]), ...(lines.length === 0 ? [] : [[...lines]])];
}
