/**
 * A path as a URI reference, with everything but letters, digits and a few signs percent-encoded: a relative path stays
 * relative; an absolute one, also one of Windows with its drive, becomes a `file:` URI. Lone surrogates, which no URI
 * can hold, become the replacement character.
 */
export function artifactUri(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
  if (!isAbsolute(path)) return encoded;
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded.replace(/%5C/g, '/')}`;
}

/** Whether a path starts at the root of the machine. */
export function isAbsolute(path: string): boolean {
  return /^\/|^[A-Za-z]:[\\/]/.test(path);
}
