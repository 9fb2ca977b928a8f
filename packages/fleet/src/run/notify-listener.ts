/** Calls a listener of the caller, which must not change the outcome of a run. */
export function notifyListener<Value>(listener: ((value: Value) => unknown) | undefined, value: Value): void {
  try {
    const result = listener?.(value);
    // An asynchronous listener that fails must not end the process.
    if (result instanceof Promise) result.catch(() => {});
  } catch {
    // The same for one that throws.
  }
}
