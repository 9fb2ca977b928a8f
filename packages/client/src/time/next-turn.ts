/** Lets timers, signals and sockets run in the middle of long work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
