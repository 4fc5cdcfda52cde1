/** The text of the smallest valid assessment, in three lines; `sections` starts in line 4. */
export function assessmentText(sections = '', name = 'River Valley Promise', date = '2026-06-30'): string {
  return `strive: 1\npartnership: { name: ${name} }\nassessed-on: ${date}\n${sections}`;
}
