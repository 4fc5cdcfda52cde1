/** Milliseconds since some moment in the past. `performance.now()` says the same, and takes 2 ms to load. */
export const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;
