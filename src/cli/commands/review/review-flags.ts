import type { ReviewAnswer } from '../../../authoring/answers/answer.js';
import type { PromptFlags } from '../../prompts/prompts-for.js';
import { type ConfiguredFlags, configuredWords } from '../../settings/run-settings.js';
import { shellWord } from '../../terminal/shell-word.js';

/** What `strive review` can be told. */
export interface ReviewFlags extends PromptFlags, ConfiguredFlags {
  readonly gateway?: string;
  readonly pillar?: string;
  readonly all?: boolean;
  readonly by?: string;
  readonly on?: string;
  readonly benchmark?: string;
  readonly result?: ReviewAnswer['result'];
  readonly note?: string;
}

/** Whether a review is about a part of the framework only. */
export function isScoped({ gateway, pillar, benchmark }: ReviewFlags): boolean {
  return gateway !== undefined || pillar !== undefined || benchmark !== undefined;
}

/** The command that goes on with a review, to be copied. */
export function commandToGoOn(file: string, { gateway, pillar, benchmark, all, plain, ...rest }: ReviewFlags): string {
  return [
    'strive review',
    shellWord(file),
    ...named({ gateway, pillar, benchmark }),
    ...(all ? ['--all'] : []),
    ...named({ by: rest.by, on: rest.on }),
    ...configuredWords(rest),
    ...(plain ? ['--plain'] : []),
  ].join(' ');
}

/** The command that writes one review without asking. */
export function commandToReview(
  file: string,
  benchmark: string,
  { result, by, note, on }: ReviewAnswer,
  flags: ConfiguredFlags,
): string {
  return [
    'strive review',
    shellWord(file),
    ...named({ benchmark, result, by, note, on }),
    ...configuredWords(flags),
  ].join(' ');
}

function named(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, shellWord(value)],
  );
}
