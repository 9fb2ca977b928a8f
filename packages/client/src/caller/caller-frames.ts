/** The frames of the code that called the client, in the stack of an error. */

/**
 * Adds to the stack of an error the frames of the function that calls this one, and of those that await it. An error of a socket or a timer
 * begins where nothing of the caller is on the stack, and one that has come a long way has more frames than engines record.
 *
 * Costs nothing until a call has failed: V8 knows who awaits an async function. It does not know who called `then` on its promise.
 */
export function addCallerFrames(error: Error): void {
  const here: { stack?: unknown } = {};
  try {
    Error.captureStackTrace?.(here, addCallerFrames);
    const { stack } = error;
    // A program can replace how stacks are written.
    if (typeof here.stack !== 'string' || typeof stack !== 'string') return;
    const [method, ...callers] = here.stack.split('\n').filter((line) => /^\s+at /.test(line));
    const missing = callers.filter((frame) => !stack.includes(frame) && !frame.includes('node:internal'));
    if (method === undefined || missing.length === 0) return;
    const value = [stack, method, ...missing].join('\n');
    Object.defineProperty(error, 'stack', { value, writable: true, configurable: true });
  } catch {
    // A plugged-in part threw an error that is frozen, or a Proxy.
  }
}
