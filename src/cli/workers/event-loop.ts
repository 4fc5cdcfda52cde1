import { milliseconds } from '../terminal/elapsed.js';

/** How long one thread works before it lets other events be handled, in milliseconds. */
export const workTime = 10;

/** Lets waiting events be handled: signals, and answers from threads. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Gives a function to await between files. It yields to the event loop once the work time is over. */
export function yieldingToEventLoop(): () => Promise<void> | undefined {
  let since = milliseconds();
  return () => {
    if (milliseconds() - since < workTime) return undefined;
    return yieldToEventLoop().then(() => {
      since = milliseconds();
    });
  };
}
