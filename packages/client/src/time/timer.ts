/** A time limit that does not discard a response that has already arrived. */

/**
 * Calls back after the time limit, delayed by one turn of the event loop: if the process was blocked, the timer fires before the sockets
 * are read, but a response that has arrived must take precedence.
 *
 * @param milliseconds `Infinity` never calls back
 * @returns a function that cancels it
 */
export function startTimer(milliseconds: number, callback: () => void): () => void {
  let cancelled = false;
  const run = () => {
    if (!cancelled) callback();
  };
  if (milliseconds === Infinity) return () => {};
  const timer = setTimeout(() => afterSockets(run), Math.ceil(milliseconds));
  return () => {
    cancelled = true;
    clearTimeout(timer);
  };
}

/** Runs after the sockets have been read once. Browsers have no `setImmediate`. */
function afterSockets(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}
