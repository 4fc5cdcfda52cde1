/**
 * Widths for columns that want so much and can do with less: all that they want where there is room, else the widest
 * give way first, down to their minimums, and past them where there is no other way.
 */
export function fitColumns(wanted: readonly number[], minimums: readonly number[], room: number): number[] {
  const widths = wanted.map((width) => Math.max(width, 1));
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const slack = widths.map((width, index) => width - Math.min(minimums[index] ?? 1, width));
    const most = Math.max(...slack);
    const index = most > 0 ? slack.indexOf(most) : widths.indexOf(Math.max(...widths));
    const width = widths[index] ?? 1;
    if (width <= 1) break;
    widths[index] = width - 1;
    excess -= 1;
  }
  return widths;
}
