import type { Framework } from '../../generated/framework.js';
import type { PrincipleResult, ProgramResult, ValidAssessment } from '../../generated/report.js';
import {
  decidingReasons,
  factsInWords,
  matching,
  principlesExplained,
  programsExplained,
  programVerdict,
} from '../program-words.js';
import { escapeMarkdown, markdownTable } from './escape-markdown.js';

/** The programs that fit or may fit, as a table with the reasons and the topics. */
export function renderMarkdownPrograms({ programs }: ValidAssessment, framework: Framework): string[][] {
  if (programs.length === 0) return [];
  const shown = matching(programs);
  if (shown.length === 0) return [['## Programs'], ['None of the programs that the sources describe fits.']];
  return [
    ['## Programs'],
    [programsExplained],
    markdownTable(
      ['Program', 'Held', 'Result', 'Why', 'Topics'],
      shown.map((program) => [
        escapeMarkdown(program.title),
        escapeMarkdown(program.held),
        `**${programVerdict(program)}**`,
        escapeMarkdown(whyInWords(framework, program)),
        program.topics.map(({ title, names }) => escapeMarkdown(`${title} (${names.join('; ')})`)).join('; '),
      ]),
    ),
  ];
}

function whyInWords(framework: Framework, program: ProgramResult): string {
  return [decidingReasons(program), ...factsInWords(framework, program).map((fact) => `${fact}.`)].join(' ');
}

/** The principles with the reflections, and how many of the benchmarks that show them count. */
export function renderMarkdownPrinciples({ principles }: ValidAssessment): string[][] {
  if (principles.length === 0) return [];
  return [
    ['## Principles'],
    [principlesExplained],
    markdownTable(
      ['Principle', 'Reflection', 'Benchmarks met', 'Unknown'],
      principles.map((principle) => [
        escapeMarkdown(principle.title),
        principle.reflection === null ? 'none in the file' : escapeMarkdown(principle.reflection),
        benchmarksMet(principle),
        String(principle.unknown),
      ]),
      [2, 3],
    ),
  ];
}

function benchmarksMet({ met, benchmarks }: PrincipleResult): string {
  return `${met} of ${benchmarks.length}`;
}
