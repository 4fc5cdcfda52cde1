import type { Finding } from '../../finding.js';
import type { FindingRule } from '../../finding-rules.js';

/** The finding for a file that is there and cannot be read. */
export function unreadable(file: string, reason: string): Finding {
  return wholeFile(
    file,
    'file/unreadable',
    `The file cannot be read: ${reason}.`,
    'Check that it is a file that you may open.',
  );
}

/** The finding for a file that took longer than the run allows. */
export function tooSlow(file: string, seconds: number): Finding {
  return wholeFile(
    file,
    'file/too-slow',
    `The file was given up after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    'Make the file smaller, or allow more time with --timeout.',
  );
}

/** The finding for a file on which the tool itself failed. */
export function failed(file: string, reason: string): Finding {
  return wholeFile(
    file,
    'file/failed',
    `strive failed on this file: ${reason}.`,
    'This is a mistake in strive, not in the file. Please report it, with the file if it may be shared.',
  );
}

function wholeFile(file: string, rule: FindingRule, message: string, suggestion: string): Finding {
  return { rule, severity: 'error', message, file, line: 1, column: 1, path: '', suggestion };
}
