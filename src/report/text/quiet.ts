import { countBySeverity } from '../../findings/listed-findings.js';
import { counted } from '../../text/counted.js';
import type { ForPeople } from '../fold-findings.js';
import { crossedAside, nextAside, verdictInShort } from '../framework-aside.js';
import { countFindings } from '../words.js';

/** One line for a file, as long as it needs to be: who, where they stand, the verdicts, and how many findings. */
export function quietLine({ result, all }: ForPeople): string {
  const { file } = result;
  if (!result.valid) {
    return `${file}: INVALID, ${counted(countBySeverity(all).error, 'error')}`;
  }
  const title = (gateway: string | null) => result.gateways.find(({ id }) => id === gateway)?.title ?? 'none';
  const verdicts = result.determinations.map(
    (determination) => `${determination.title}: ${verdictInShort(determination)}`,
  );
  return [
    `${file}: ${result.partnership.name}`,
    `crossed: ${title(result.lastCrossed)}${crossedAside(result, title)}, next: ${title(result.next)}${nextAside(result, title)}`,
    ...verdicts,
    countFindings(all),
  ].join('; ');
}
