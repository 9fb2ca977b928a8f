import type { Service } from '../operations/service.ts';
import type { Nonces } from './nonces.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** The service and its gateway: everything that the checks of a request use. */
export interface Gateway {
  readonly service: Service;
  readonly nonces: Nonces;
  readonly rateLimiter: RateLimiter;
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** How far a timestamp may be ahead or behind, in milliseconds. */
  readonly clockWindow: number;
}
