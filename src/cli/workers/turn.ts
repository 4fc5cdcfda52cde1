import { milliseconds } from '../terminal/elapsed.js';

/** How long one thread alone works before it looks what else has happened, in milliseconds. */
const breath = 10;

/** Lets what else has happened be attended to: signals, the answers of threads. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Gives a function to await between files: every now and then it lets what else has happened be attended to. */
export function takingTurns(): () => Promise<void> | undefined {
  let since = milliseconds();
  return () => {
    if (milliseconds() - since < breath) return undefined;
    return turn().then(() => {
      since = milliseconds();
    });
  };
}
