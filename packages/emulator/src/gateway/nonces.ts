import { refusal } from './gateway-error.ts';

/** How long a nonce is remembered, in milliseconds: 31 minutes (docs/wire/signing.md, rule 47). */
export const defaultNonceMemory: number = 31 * 60_000;

/** The nonces of the last while. */
export interface Nonces {
  /** Remembers a nonce. @throws {Refusal} SignatureNonceUsed when it is remembered already */
  use(nonce: string, now: number): void;
}

/**
 * Two generations of nonces: when the younger one is old or full, it becomes the older one and the older one is dropped as a whole.
 * So forgetting costs nothing, and no more than twice `capacity` are held. Under a load that fills a generation sooner than `memory`
 * ends, the oldest are forgotten early.
 */
export function createNonces(memory: number, capacity = 250_000): Nonces {
  let younger = new Map<string, number>();
  let older = new Map<string, number>();
  let begun = -Infinity;
  return {
    use(nonce, now) {
      const used = younger.get(nonce) ?? older.get(nonce);
      if (used !== undefined && now - used < memory) throw refusal('SignatureNonceUsed');
      if (now - begun >= memory || younger.size >= capacity) {
        older = younger;
        younger = new Map();
        begun = now;
      }
      younger.set(nonce, now);
    },
  };
}
