/**
 * What kind of error a code reports; clients act on it. `signature`, `clock`, `credentials` and `permission` are about who calls; `throttling` and
 * `transient` pass; `request` is about what was asked for.
 */
export type ErrorClass = 'signature' | 'clock' | 'credentials' | 'permission' | 'throttling' | 'transient' | 'request';

/** What is known about an error code of the service or of the gateway in front of it. */
export interface ErrorCode {
  /** As the sources spell it most often; some differ in case, so compare without regard to it. */
  readonly code: string;
  /** Other spellings, beyond case. */
  readonly aliases?: readonly string[];
  /** Who responds with it; the same two as in an error response that was decoded. */
  readonly layer: 'gateway' | 'service';
  readonly class: ErrorClass;
  /** Absent where no source gives one. */
  readonly httpStatus?: number;
  /** Whether the same call can succeed later, unchanged but for its signature. A create needs a look at the state first. */
  readonly retryable: boolean;
  /** Who names the code, where it is not the vendor. */
  readonly source?: 'third party';
  readonly meaning: string;
  /** What to do. */
  readonly remedy: string;
}
