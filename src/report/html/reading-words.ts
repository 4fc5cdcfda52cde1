import type { Framework } from '../../generated/framework.js';
import type { Departure } from '../../generated/report.js';

/** The parts of a method that are no readings. */
const settings: Readonly<Record<string, string>> = {
  'tolerance.points': 'Tolerance in percentage points',
  'tolerance.percent': 'Tolerance in percent of the baseline',
  confidence: 'Confidence in percent',
  'minimum-cell-size': 'Smallest group that counts',
};

/** A reading, or another part of a method, by its title: `Order of the gateways`. */
export function readingTitle({ readings = [] }: Framework, id: string): string {
  return readings.find((reading) => reading.id === id)?.title ?? settings[id] ?? id;
}

/** What one of a reading's options says, as a sentence. */
function optionInWords({ readings = [] }: Framework, id: string, option: string | number): string {
  const { options = [] } = readings.find((reading) => reading.id === id) ?? {};
  return options.find((one) => one.id === option)?.statement ?? `${option}.`;
}

/** A reading with what one of its options says: `Order of the gateways: Each gateway is judged only by its own criteria.` */
export function readingInWords(framework: Framework, id: string, option: string): string {
  return `${readingTitle(framework, id)}: ${optionInWords(framework, id, option)}`;
}

/** What a method has otherwise than the framework's own, and who set it. */
export function departureInWords(edition: Framework, { name, used, framework, by }: Departure): string {
  const own = optionInWords(edition, name, framework);
  return `${readingTitle(edition, name)}: ${optionInWords(edition, name, used)} The framework's own: ${own} Set by ${by === 'file' ? 'the file' : 'this run'}.`;
}
