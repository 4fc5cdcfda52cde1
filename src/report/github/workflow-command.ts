import { cleanText } from '../../text/clean-text.js';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** Where an annotation stands and what it is called; what is left out is not written. */
export interface AnnotationProperties {
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
  readonly title?: string;
}

/**
 * A workflow command of GitHub Actions that annotates a line, such as `::error file=a.yaml,line=4,title=Missing::Add it.`
 * The runner reads output line by line, undoes the escapes, and takes anything else that starts with `::` for a command:
 * all that is given here stays within its value.
 */
export function workflowCommand(level: AnnotationLevel, properties: AnnotationProperties, message: string): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeData(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`)
    .join(',');
  return `::${level}${written === '' ? '' : ` ${written}`}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return cleanText(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
}
