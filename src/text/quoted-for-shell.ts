/** A file's name as a shell takes it for one word. */
export function quotedForShell(file: string): string {
  const word = file.startsWith('-') ? `./${file}` : file;
  return /^[\w./@%+:,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
