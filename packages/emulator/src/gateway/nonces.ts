import { createGatewayError } from './gateway-error.ts';

/** The nonces of recent requests. */
export interface Nonces {
  /** Remembers a nonce. @throws {ErrorResponse} SignatureNonceUsed when it was used within the memory */
  use(nonce: string, now: number): void;
}

/**
 * Two generations of nonces: when the younger one is old or full, it becomes the older one, and the older one is dropped as a whole. So
 * expiry costs nothing, and at most twice `capacity` are held. A load that fills a generation before `memory` has passed drops the oldest
 * early.
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
