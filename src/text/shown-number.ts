/** A number as people read it: thousands apart, and as many decimals as are asked for (two at most, else). */
export function showNumber(value: number, decimals?: number): string {
  const size = Math.abs(value);
  if (size >= 1e16) return value.toPrecision(3);
  return withThousands(decimals === undefined ? shortest(value) : value.toFixed(decimals));
}

/**
 * The numbers of a sentence, in groups that are compared: rounded as ever, but where two of a group that differ would read
 * alike, all with all their decimals. `1 point better, less than the tolerance of 1 point` would be no reason.
 */
export function showCompared<Groups extends readonly (readonly [number, ...number[]])[]>(
  ...groups: Groups
): ShownGroups<Groups> {
  const shown = groups.map((group) => group.map((number) => showNumber(number)));
  const someReadAlike = groups.some((group, index) => readAlike(group, shown[index] ?? []));
  const exact = () => groups.map((group) => group.map((number) => withThousands(String(number))));
  return (someReadAlike ? exact() : shown) as unknown as ShownGroups<Groups>;
}

type Texts<Group extends readonly number[]> = { [Place in keyof Group]: string };
type ShownGroups<Groups extends readonly (readonly number[])[]> = { [Place in keyof Groups]: Texts<Groups[Place]> };

/** Whether two numbers that differ are shown alike. */
const readAlike = (numbers: readonly number[], shown: readonly string[]) =>
  shown.some((text, index) => numbers[shown.indexOf(text)] !== numbers[index]);

/** How many decimals show each of these numbers, so that they can stand beside each other. */
export function decimalsOf(values: readonly (number | null | undefined)[]): number | undefined {
  const shown = values.filter((value) => typeof value === 'number').map(shortest);
  // A number too small for two decimals, or too large for any, is better off on its own.
  if (shown.some((text) => text.includes('e') || /^-?0\.00/.test(text))) return undefined;
  return Math.max(0, ...shown.map((text) => text.split('.')[1]?.length ?? 0));
}

function shortest(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && size < 0.01) return value.toPrecision(1);
  const text = String(value);
  const point = text.indexOf('.');
  // Nearly every number has so few decimals, and to round it would take several times as long.
  return point === -1 || text.length - point <= 3 ? text : String(Number(value.toFixed(2)));
}

function withThousands(digits: string): string {
  if (digits.length < 4 || digits.includes('e')) return digits;
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
