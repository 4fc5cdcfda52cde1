/**
 * The short name that a text gives: `Third Grade`, `third_grade`, `Troisième année`. Empty where the text has no plain
 * letter and no digit.
 *
 * @param longest how many characters it has at most
 */
export function shortNameFrom(text: string, longest = Number.POSITIVE_INFINITY): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

/** Whether a text is written as a short name. */
export const isShortName = (text: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(text);
