/** The most arrivals in any second: [t, t + 1000 ms). */
export function mostInASecond(arrivals: readonly number[]): number {
  const times = arrivals.toSorted((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[first] ?? 0) >= 1_000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
