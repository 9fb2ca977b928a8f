/** Ids that look like the service's and are the same in every run with the same seed. Not secret, not random. */
export interface SeededIds {
  /** `E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565` */
  requestId(): string;
  /** Like `UbmsMHmkqv0PiAG****010001`: 19 letters and digits, then 010001. */
  jobId(): string;
}

const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function createSeededIds(seed: number): SeededIds {
  const next = mulberry32(seed);
  const hex = () => next().toString(16).toUpperCase().padStart(8, '0');
  return {
    requestId() {
      const [a, b, c, d] = [hex(), hex(), hex(), hex()];
      const variant = '89AB'.charAt(Number.parseInt(c.charAt(0), 16) % 4);
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
    jobId: () => `${Array.from({ length: 19 }, () => base62.charAt(next() % 62)).join('')}010001`,
  };
}

/** A small generator with 32 bits of state, passed around under this name; good enough to tell requests apart. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
