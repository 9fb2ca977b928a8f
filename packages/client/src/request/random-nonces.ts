/** Texts that no request has had before, also not one of a process that was resumed from the same snapshot. */

/** How long random bits are used, in milliseconds: drawing them takes longer than all the rest of a nonce. */
const drawEvery = 20;

/**
 * A source of nonces: 128 random bits, the time, and a counter.
 *
 * `crypto.randomUUID` would not do: Node draws the random bits for 128 of them in advance, which processes resumed from one snapshot share,
 * and pages loaded over plain http do not have it. A process that is resumed draws new bits, unless its clock stands within 20 ms of the
 * last draw. The time in the nonce, read again in each millisecond and to the microsecond where a clock has it, tells such processes apart,
 * and those whose random generator was part of the snapshot as well.
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
      // Also for a clock that went back, and for the first nonce.
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
