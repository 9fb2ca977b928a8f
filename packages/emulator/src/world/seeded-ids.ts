import { seededRandom } from './seeded-random.ts';

/** Ids that look like the service's and are the same in every run with the same seed. Not secret, not random. */
export interface SeededIds {
  /** `E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565` */
  requestId(): string;
  /** Like `UbmsMHmkqv0PiAG****010001`: 19 letters and digits, then 010001. */
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
