import type { Framework } from '../generated/framework.js';
import type { PrincipleResult, ProgramResult } from '../generated/report.js';
import { counted } from '../text/counted.js';
import { verdictWords } from './words.js';

/** What a program comes to: a support fits, and a partnership is eligible to take part. */
export function programVerdict({ kind, verdict }: Pick<ProgramResult, 'kind' | 'verdict'>): string {
  return kind === 'support' ? supportWords[verdict] : verdictWords[verdict];
}

const supportWords: Readonly<Record<ProgramResult['verdict'], string>> = {
  eligible: 'fits',
  'not-eligible': "doesn't fit",
  undetermined: 'may fit; not enough data to say',
};

/** The programs that a report names: those that fit or may fit. */
export function matching(programs: readonly ProgramResult[]): ProgramResult[] {
  return programs.filter(({ verdict }) => verdict !== 'not-eligible');
}

/** Why a program comes to what it does: the reasons of the criteria that decide, each once. */
export function decidingReasons({ verdict, criteria }: ProgramResult): string {
  if (verdict === 'eligible' && criteria.length > 1) return `All ${criteria.length} criteria are met.`;
  const deciding = { eligible: 'met', 'not-eligible': 'unmet', undetermined: 'undetermined' }[verdict];
  const reasons = criteria.filter(({ result }) => result === deciding).map(({ reason }) => reason);
  return [...new Set(reasons)].join(' ');
}

/** The facts that are known, each as a sentence. */
export function factsInWords({ programs = [] }: Framework, { id, facts }: ProgramResult): string[] {
  const known = programs.find((program) => program.id === id)?.facts ?? [];
  return known.flatMap((fact) => {
    const value = facts[fact.id] ?? null;
    return value === null ? [] : [`${fact.title}: ${value ? 'yes' : 'no'}`];
  });
}

/** What stands beside the heading of the programs. */
export const programsInShort = 'with the years they were held; not part of any verdict';

export const programsExplained =
  "The sources describe these programs. They took place in the years given. They aren't part of any verdict.";

/** How a principle stands: whether there's a reflection, and how many of the benchmarks that show it count. */
export function principleInWords({ reflected, benchmarks, met, unknown }: PrincipleResult): string {
  const reflection = reflected ? 'reflection written' : 'no reflection yet';
  if (benchmarks.length === 0) return reflection;
  const open = unknown === 0 ? '' : `, ${unknown} unknown`;
  return `${reflection}; ${met} of ${counted(benchmarks.length, 'benchmark')} met${open}`;
}

/** What stands beside the heading of the principles. */
export const principlesInShort = 'not part of any verdict';

export const principlesExplained =
  "Which benchmarks show a principle is this project's guidance. Principles aren't part of any verdict.";
