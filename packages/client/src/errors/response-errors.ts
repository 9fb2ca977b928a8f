/** Errors that the service or its gateway responded with. */
import { DistributionError, type ErrorDetails } from '@iot-distribution/codec';
import { gain, named } from './error-members.ts';

interface AuthErrorDetails extends ErrorDetails {
  readonly hint?: string | undefined;
  readonly clockOffset?: number | undefined;
}

/**
 * The service does not accept the caller: access key, security token, signature, clock or permission.
 *
 * Source: docs/wire/signing.md, rules 46 to 54.
 *
 * @example
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'not-the-secret' } });
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }); // throws AuthError, code 'SignatureDoesNotMatch'
 */
export class AuthError extends DistributionError {
  static {
    named(this, 'AuthError');
  }

  declare readonly name: 'AuthError';

  /** After a signature mismatch: the difference between the strings that the client and the gateway signed. */
  declare readonly hint?: string;
  /** After a rejected timestamp: the clock of the gateway minus the clock of the request, in milliseconds. */
  declare readonly clockOffset?: number;

  constructor(message: string, details: AuthErrorDetails) {
    super(message, details);
    gain(this, 'hint', details.hint);
    gain(this, 'clockOffset', details.clockOffset);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), hint: this.hint, clockOffset: this.clockOffset };
  }
}

export interface RetryAfterDetails extends ErrorDetails {
  readonly retryAfter?: number | undefined;
}

/**
 * The account makes more calls per second than its quota allows, even at the last attempt.
 *
 * @example
 * import { createEmulator, testAccount } from '@iot-distribution/emulator';
 * const { transport } = createEmulator({ faults: [{ fault: 'throttle', retryAfter: 2_000 }] });
 * const client = createClient({ credentials: testAccount, transport, retry: false });
 * await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' }); // throws ThrottledError, retryAfter 2000
 */
export class ThrottledError extends DistributionError {
  static {
    named(this, 'ThrottledError');
  }

  declare readonly name: 'ThrottledError';

  /** The delay that the service requests, in milliseconds. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: RetryAfterDetails) {
    super(message, details);
    gain(this, 'retryAfter', details.retryAfter);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), retryAfter: this.retryAfter };
  }
}

type Layer = 'gateway' | 'service';

/**
 * The service rejected the call, or failed. `layer` says whether the gateway or the service itself responded; `findError` describes `code`.
 *
 * @example
 * await client.queryDeviceDistributeJob({ jobId: 'no-such-job' }); // throws ServiceError, layer 'service'
 */
export class ServiceError extends DistributionError {
  static {
    named(this, 'ServiceError');
  }

  declare readonly name: 'ServiceError';

  readonly layer: Layer;
  /** The delay that the service requests, in milliseconds. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: RetryAfterDetails & { readonly layer: Layer }) {
    super(message, details);
    this.layer = details.layer;
    gain(this, 'retryAfter', details.retryAfter);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), layer: this.layer, retryAfter: this.retryAfter };
  }
}
