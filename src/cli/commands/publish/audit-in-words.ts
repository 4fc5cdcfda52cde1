import type { PublicationAudit } from '../../../insight/publication/publish.js';
import type { AuditEntry, WithheldBy } from '../../../insight/publication/redacted.js';
import { counted } from '../../../text/counted.js';

const ruleWords: Readonly<Record<WithheldBy, string>> = {
  'few-people': 'About fewer people than the minimum',
  suppressed: 'Suppressed in the file',
  pool: 'Withheld so that nobody can work out a hidden number',
  whole: "Withheld as a whole, because its groups can't be protected otherwise",
  'size-unknown': 'No number of people in the file (add n, or published: true)',
  range: 'A range that is too wide to show',
  audit: 'Withheld because readers could work out a hidden number',
  earlier: 'Kept withheld, because the last publication withheld it',
};

/** What isn't shown, by the rule that withheld it, without a number. For those who prepare a publication. */
export function auditInWords(name: string, { minimum, withheld }: PublicationAudit): string[] {
  const rules = (Object.keys(ruleWords) as WithheldBy[]).filter((rule) => withheld.some(({ by }) => by === rule));
  return [
    `${name}: ${withheld.length === 0 ? 'nothing is withheld' : `${counted(withheld.length, 'number')} withheld`}. The minimum is ${minimum} people.`,
    ...rules.flatMap((rule) => {
      const own = withheld.filter(({ by }) => by === rule);
      return [`  ${ruleWords[rule]}: ${own.length}`, ...own.map((entry) => `    ${placeOf(entry)}`)];
    }),
  ];
}

function placeOf({ outcome, indicator, period, dimension, group }: AuditEntry): string {
  const measure = `${outcome ?? 'adjacent-outcomes'}/${indicator}`;
  return `${measure}, ${period}${dimension === null ? '' : `, ${dimension}/${group}`}`;
}
