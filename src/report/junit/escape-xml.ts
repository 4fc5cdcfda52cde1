import { cleanText } from '../../text/clean-text.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Everywhere, so that no `]]>` is left.
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text as the content of an element. What XML 1.0 cannot hold (control characters, lone surrogates) is taken out. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** A text as the value of an attribute, whose line breaks and tabs a parser would turn into blanks unless they are escaped. */
function xmlAttribute(text: string): string {
  return cleanText(text).replace(/[&<>"\n\t]/g, (sign) => entities[sign] ?? sign);
}

/** Attributes as they are in a tag, each after a blank. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
    .join('');
}
