/** Yields to the event loop, so that timers, signals and sockets are handled during long work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
