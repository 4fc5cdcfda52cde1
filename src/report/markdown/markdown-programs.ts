import type { Framework } from '../../generated/framework.js';
import type { PrincipleResult, ProgramResult, ValidAssessment } from '../../generated/report.js';
import { counted } from '../../text/counted.js';
import {
  decidingReasons,
  factsInWords,
  matching,
  principlesExplained,
  programsExplained,
  programVerdict,
} from '../program-words.js';
import { memoText } from './memo-text.js';

/** The programs that fit or may fit, with the reasons and the topics. */
export function renderMarkdownPrograms({ programs }: ValidAssessment, framework: Framework): string[][] {
  if (programs.length === 0) return [];
  const shown = matching(programs);
  if (shown.length === 0) return [['## Programs'], ['None of the programs that the sources describe fits.']];
  return [
    ['## Programs'],
    [programsExplained],
    shown.map((program) => {
      const { title, held, topics } = program;
      const named = topics.map((topic) => memoText(`${topic.title} (${topic.names.join('; ')})`)).join('; ');
      return `- **${memoText(title)}** (${memoText(held)}): ${programVerdict(program)}. ${memoText(whyInWords(framework, program))}${named === '' ? '' : ` Topics: ${named}.`}`;
    }),
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
    principles.map((principle) => {
      const { title, reflection } = principle;
      const words = reflection === null ? 'No reflection in the file.' : memoText(reflection);
      return `- **${memoText(title)}** (${benchmarksMet(principle)}): ${words}`;
    }),
  ];
}

function benchmarksMet({ met, unknown, benchmarks }: PrincipleResult): string {
  return `${met} of ${counted(benchmarks.length, 'benchmark')} met${unknown === 0 ? '' : `, ${unknown} unknown`}`;
}
