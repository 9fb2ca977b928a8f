/**
 * What kind of error a code reports; clients act on it. `signature`, `clock`, `credentials` and `permission` concern the caller; `throttling` and
 * `transient` are temporary; `request` concerns the content of the request.
 */
export type ErrorClass = 'signature' | 'clock' | 'credentials' | 'permission' | 'throttling' | 'transient' | 'request';

/** What is known about an error code of the service or of the gateway in front of it. */
export interface ErrorCode {
  /** The most common spelling in the sources; some differ in case, so compare case-insensitively. */
  readonly code: string;
  /** Other spellings that differ in more than case. */
  readonly aliases?: readonly string[];
  /** The sender of the code, as in a decoded error response. */
  readonly layer: 'gateway' | 'service';
  readonly class: ErrorClass;
  /** Absent if no source gives one. */
  readonly httpStatus?: number;
  /** Whether the same call can succeed later, with a new signature. For a create, check the state first. */
  readonly retryable: boolean;
  /** The source of the code, if it is not the vendor. */
  readonly source?: 'third party';
  readonly meaning: string;
  /** What to do. */
  readonly remedy: string;
}
