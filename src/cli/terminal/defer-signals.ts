const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const deferred = new Set<NodeJS.Signals>();
let running = 0;
let raised = Promise.resolve();

const remember = (signal: NodeJS.Signals): void => {
  // Whoever else listens has been told, and may be gone before it is obeyed.
  if (process.listenerCount(signal) === 1) deferred.add(signal);
};

/**
 * Does something that must not be ended half-way. Whoever asks the process to end meanwhile is heard right after it, and
 * by whoever listened before; only a kill that no process can hear does not wait.
 */
export function deferringSignals<Value>(action: () => Value): Value {
  if (running === 0) for (const signal of signals) process.on(signal, remember);
  running += 1;
  try {
    return action();
  } finally {
    // What came meanwhile is told only when the process has looked for it: one round later.
    raised = new Promise((resolve) => {
      setImmediate(() => setImmediate(() => resolve(raiseDeferredSignals())));
    });
  }
}

/** To be awaited before work that takes long: whoever asked the process to end while it was undisturbed is heard then. */
export const deferredSignalsRaised = (): Promise<void> => raised;

function raiseDeferredSignals(): void {
  running -= 1;
  for (const signal of deferred) {
    deferred.delete(signal);
    if (process.listenerCount(signal) > 1) continue;
    process.off(signal, remember);
    process.kill(process.pid, signal);
  }
  if (running === 0) for (const signal of signals) process.off(signal, remember);
}
