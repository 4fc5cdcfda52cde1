/**
 * The exit status, the same in every format. Each command decides which it is: `assess` and `validate` in
 * `commands/assess/run-report.ts`.
 * 0: done, and all that was asked for holds. 1: an assessment is invalid, or something asked for does not hold.
 * 2: the command could not run, in whole or in part. 130: interrupted. The graver one wins.
 */
export const exitStatus = { done: 0, notHeld: 1, couldNotRun: 2, interrupted: 130 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The graver of two. */
export function graver(first: ExitStatus, second: ExitStatus): ExitStatus {
  return first > second ? first : second;
}
