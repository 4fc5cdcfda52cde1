/** Lets what else has happened be attended to: signals, the answers of threads. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
