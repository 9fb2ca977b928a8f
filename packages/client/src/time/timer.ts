/** A time limit that does not discard what has already arrived. */

/**
 * Calls back when the time is over, one turn of the event loop late: when something has blocked the process, the timer fires before the
 * sockets are read, and a response that is already there must win.
 *
 * @param milliseconds infinite: it never calls back
 * @returns what cancels it
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

/** When the sockets have been read once. Browsers have no `setImmediate`. */
function afterSockets(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}
