import type { Service } from '../operations/service.ts';
import type { Nonces } from './nonces.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** The service behind its gateway: what the checks of a request use. */
export interface Gateway {
  readonly service: Service;
  readonly nonces: Nonces;
  readonly rateLimiter: RateLimiter;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** How far the caller's clock may be off, in milliseconds. */
  readonly clockWindow: number;
}
