/** Texts that no request has had before, also not one of a process that was resumed from the same snapshot. */

/**
 * A source of nonces: 128 random bits, drawn again in each millisecond, the time of that, and a counter.
 *
 * `crypto.randomUUID` would not do: Node draws the random bits for 128 of them in advance, which processes resumed from one snapshot share,
 * and pages loaded over plain http do not have it. A process that is resumed draws new bits, since the time is another one; and the time
 * in the nonce, to the microsecond where a clock has it, tells processes apart whose random generator was part of the snapshot as well.
 */
export function randomNonces(): () => string {
  let drawnAt = NaN;
  let bits = '';
  let count = 0;
  return () => {
    const time = Date.now();
    if (time !== drawnAt) {
      drawnAt = time;
      bits = `${randomBits()}-${base36(time)}-${base36(Math.floor(performance.now() * 1e3))}`;
    }
    count += 1;
    return `${bits}-${base36(count)}`;
  };
}

function randomBits(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), base36).join('-');
}

function base36(number: number): string {
  return number.toString(36);
}
