/** Unique nonces, even across processes that were resumed from the same snapshot. */

/** How long random bits are used, in milliseconds: drawing them takes longer than the rest of a nonce. */
const drawEvery = 20;

/**
 * Creates nonces of 128 random bits, the time, and a counter.
 *
 * `crypto.randomUUID` is not suitable: Node draws the random bits for 128 UUIDs in advance, which processes resumed from one snapshot
 * share, and pages loaded over plain http do not have it. A resumed process draws new bits, unless its clock is within 20 ms of the last
 * draw. The time in the nonce, in microseconds if the clock has them, distinguishes such processes, and those whose random generator is
 * part of the snapshot.
 */
export function randomNonces(): () => string {
  let drawnAt = NaN;
  let bits = '';
  let readAt = NaN;
  let prefix = '';
  let count = 0;
  return () => {
    const time = Date.now();
    if (time !== readAt) {
      readAt = time;
      // Also if the clock moved back, and for the first nonce.
      if (!(time >= drawnAt && time < drawnAt + drawEvery)) {
        drawnAt = time;
        bits = randomBits();
      }
      prefix = `${bits}-${base36(time)}-${base36(Math.floor(performance.now() * 1e3))}`;
    }
    count += 1;
    return `${prefix}-${base36(count)}`;
  };
}

function randomBits(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), base36).join('-');
}

function base36(number: number): string {
  return number.toString(36);
}
