import type { Framework } from '../../generated/framework.js';

/** A reading by its title: `Order of the gateways`. */
export function readingTitle({ readings = [] }: Framework, id: string): string {
  return readings.find((reading) => reading.id === id)?.title ?? id;
}

/** A reading with what one of its options says: `Order of the gateways: Each gateway is judged only by its own criteria.` */
export function readingInWords(framework: Framework, id: string, option: string): string {
  const { options = [] } = framework.readings?.find((reading) => reading.id === id) ?? {};
  return `${readingTitle(framework, id)}: ${options.find((one) => one.id === option)?.statement ?? option}`;
}
