import { seededRandom } from './seeded-random.ts';

/** Ids in the format of the service. The same seed gives the same ids in every run; they are neither secret nor random. */
export interface SeededIds {
  /** A UUID such as `E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565`. */
  requestId(): string;
  /** An id such as `UbmsMHmkqv0PiAG****010001`: 19 letters and digits, then 010001. */
  jobId(): string;
}

const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function createSeededIds(seed: number): SeededIds {
  const next = seededRandom(seed);
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
