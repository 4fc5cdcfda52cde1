/** What a terminal could act on or a reader could be misled by: delete, the C1 controls, and marks of text direction. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON that is safe to print: the same value, with the characters that a terminal might act on written as escapes. */
export function safeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent);
  // Nearly always it is ASCII throughout, which is found out ten times as fast as the pattern would be.
  if (Buffer.byteLength(json) === json.length && !json.includes('\u007f')) return json;
  return escapeUnsafe(json);
}

/** JSON with the characters that a terminal might act on written as escapes; they can only be in its texts. */
export function escapeUnsafe(json: string): string {
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
