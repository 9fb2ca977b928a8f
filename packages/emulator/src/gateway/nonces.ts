import { createGatewayError } from './gateway-error.ts';

/** The nonces of recent requests. */
export interface Nonces {
  /** Records a nonce. @throws {ErrorResponse} SignatureNonceUsed if a recent request used it */
  use(nonce: string, now: number): void;
}

/**
 * Keeps nonces for at least `memory` milliseconds, in two generations. When the younger generation is too old or full, it replaces the
 * older one, which is dropped as a whole. So expiry needs no scan, and at most twice `capacity` nonces are kept. If a generation is full
 * before `memory` has passed, the oldest nonces are dropped early.
 */
export function createNonces(memory: number, capacity = 250_000): Nonces {
  let younger = new Map<string, number>();
  let older = new Map<string, number>();
  let started = -Infinity;
  return {
    use(nonce, now) {
      const used = younger.get(nonce) ?? older.get(nonce);
      if (used !== undefined && now - used < memory) throw createGatewayError('SignatureNonceUsed');
      if (now - started >= memory || younger.size >= capacity) {
        older = younger;
        younger = new Map();
        started = now;
      }
      younger.set(nonce, now);
    },
  };
}
