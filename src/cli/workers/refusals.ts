import type { Finding } from '../../findings/finding.js';
import type { FindingRule } from '../../findings/finding-rules.js';
import { counted } from '../../text/counted.js';

/** The finding for a file that is there and cannot be read. */
export function unreadable(file: string, reason: string): Finding {
  return wholeFile(
    file,
    'file/unreadable',
    `Can't read the file: ${reason}.`,
    "Check that it's a file and that you have permission to open it.",
  );
}

/** The finding for a file that took longer than the run allows. */
export function tooSlow(file: string, seconds: number): Finding {
  return wholeFile(
    file,
    'file/too-slow',
    `Timed out after ${counted(seconds, 'second')}.`,
    'Make the file smaller, or allow more time with --timeout.',
  );
}

/** The finding for a file on which the tool itself failed. */
export function failed(file: string, reason: string): Finding {
  return wholeFile(
    file,
    'file/failed',
    `strive failed on this file: ${reason}.`,
    'This is a bug in strive, not in the file. Please report it. Include the file if you can share it.',
  );
}

function wholeFile(file: string, rule: FindingRule, message: string, suggestion: string): Finding {
  return { rule, severity: 'error', message, file, line: 1, column: 1, path: '', suggestion };
}
