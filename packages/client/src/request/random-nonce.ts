/** A text that no request has had before, also not one of a process that was resumed from the same snapshot. */

/**
 * 128 random bits and the time. `crypto.randomUUID` would not do: Node draws the random bits for 128 of them in advance, which processes
 * resumed from one snapshot share, and pages loaded over plain http do not have it. The time, to the microsecond where the clock has
 * them, tells processes apart whose random generator was part of the snapshot as well.
 */
export function randomNonce(): string {
  const [a = 0, b = 0, c = 0, d = 0] = crypto.getRandomValues(new Uint32Array(4));
  const microseconds = Math.floor(performance.now() * 1e3);
  return `${base36(a)}-${base36(b)}-${base36(c)}-${base36(d)}-${base36(Date.now())}-${base36(microseconds)}`;
}

function base36(number: number): string {
  return number.toString(36);
}
