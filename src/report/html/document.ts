import { createHash } from 'node:crypto';
import { stylesheet } from './stylesheet.js';

const policyOf = (styles: string) =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The start of a page, up to its content. The page loads nothing and runs nothing: its policy allows its own style sheet
 * alone.
 *
 * @param title the page's title as text
 * @param styles the whole style sheet
 */
export function startOfDocument(title: string, styles = stylesheet): string {
  const shown = title.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown}</title>
<style>${styles}</style>
</head>
<body>
`;
}

export const endOfDocument = '\n</body>\n</html>\n';
