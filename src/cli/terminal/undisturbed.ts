const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const heard = new Set<NodeJS.Signals>();
let waiting = 0;
let nobodyWaits = Promise.resolve();

const hear = (signal: NodeJS.Signals): void => {
  // Whoever else listens has been told, and may be gone before it is obeyed.
  if (process.listenerCount(signal) === 1) heard.add(signal);
};

/**
 * Does something that must not be ended half-way. Whoever asks the process to end meanwhile is heard right after it, and
 * by whoever listened before; only a kill that no process can hear does not wait.
 */
export function undisturbed<Value>(action: () => Value): Value {
  if (waiting === 0) for (const signal of signals) process.on(signal, hear);
  waiting += 1;
  try {
    return action();
  } finally {
    // What came meanwhile is told only when the process has looked for it: one round later.
    nobodyWaits = new Promise((resolve) => {
      setImmediate(() => setImmediate(() => resolve(obey())));
    });
  }
}

/** To be awaited before work that takes long: whoever asked the process to end while it was undisturbed is heard then. */
export const obeyed = (): Promise<void> => nobodyWaits;

function obey(): void {
  waiting -= 1;
  for (const signal of heard) {
    heard.delete(signal);
    if (process.listenerCount(signal) > 1) continue;
    process.off(signal, hear);
    process.kill(process.pid, signal);
  }
  if (waiting === 0) for (const signal of signals) process.off(signal, hear);
}
