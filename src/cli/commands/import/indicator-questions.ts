import { type Unit, units } from '../../../assessment/format-words.js';
import { shownText } from '../../../text/shown-text.js';
import { RunError } from '../../io.js';
import type { Prompts } from '../../prompts/prompts.js';
import type { DataFlags, NewIndicator } from './data-target.js';

type Better = NewIndicator['better'];

const numbersIn: Readonly<Record<Unit, string>> = {
  percent: 'percentages',
  rate: 'rates, such as cases per 1,000',
  count: 'counts of people or things',
  currency: 'amounts of money',
  score: 'scores',
  other: 'other numbers',
};

/**
 * What a new indicator is: by what flags say, else by asking. Whether higher is better is asked together with the unit.
 *
 * @param prompts the questions, with what to do where nobody is there to answer
 * @throws RunError where nobody is, Paused
 */
export async function settleIndicator(
  path: string,
  flags: DataFlags,
  canAsk: boolean,
  prompts: (instead: string) => Prompts,
): Promise<NewIndicator> {
  const { name: saidName, unit: saidUnit, better: saidBetter } = flags;
  const instead = `${flags.into} has no indicator ${shownText(path, 100)}. To add it, give its name and unit: --name "…" --unit percent (and --core for a core indicator).`;
  if (!canAsk && (saidName === undefined || saidUnit === undefined)) throw new RunError(instead);
  const name =
    saidName ??
    (await prompts(instead).ask({
      message: `${shownText(path, 100)} is a new indicator. What does it measure?`,
      hint: 'Type its name, such as "Third graders proficient in reading".',
      check: (text) => (text.trim() === '' ? 'Type a name.' : undefined),
    }));
  if (saidUnit !== undefined && (saidBetter !== undefined || !canAsk))
    return { name, unit: saidUnit, better: saidBetter ?? 'higher' };
  const ways: readonly Better[] = saidBetter === undefined ? ['higher', 'lower'] : [saidBetter];
  const choices = units
    .filter((unit) => saidUnit === undefined || unit === saidUnit)
    .flatMap((unit) =>
      ways.map((better) => ({ value: { unit, better }, name: `${numbersIn[unit]}: ${better} is better` })),
    );
  const chosen = await prompts(instead).choose({ message: 'What are its numbers?', choices });
  return { name, ...chosen };
}
