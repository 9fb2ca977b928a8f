/** A time limit that does not discard what has already arrived. */

/**
 * Calls back when the time is over, one turn of the event loop late: when something has blocked the process, the timer fires before the
 * sockets are read, and a response that is already there must win.
 *
 * @returns what cancels it
 */
export function startTimer(milliseconds: number, callback: () => void): () => void {
  let cancelled = false;
  const run = () => {
    if (!cancelled) callback();
  };
  const timer = setTimeout(() => nextTurn(run), Math.ceil(milliseconds));
  return () => {
    cancelled = true;
    clearTimeout(timer);
  };
}

/** After the sockets were read once. Browsers have no `setImmediate`. */
function nextTurn(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}
