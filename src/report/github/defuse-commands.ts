/**
 * Text for the log of a GitHub Actions step that isn't a command: the runner would act upon a line that starts with `::`,
 * blanks before it or not, and upon `##[` anywhere. A blank is put between their signs, and nothing else changes.
 */
export function defuseCommands(text: string): string {
  return text.replace(/##(?=\[)/g, '## ').replace(/^((?:[^\S\r\n\u2028\u2029]|\u0085)*):(?=:)/gm, '$1: ');
}
