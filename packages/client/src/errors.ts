/** What can go wrong in a call, beyond what the codec already names. */
import { DistributionError, type ErrorDetails } from '@iot-distribution/codec';

export {
  ContractError,
  DecodeError,
  DistributionError,
  InputError,
  LimitError,
  isDistributionError,
} from '@iot-distribution/codec';

/** The credentials cannot be used, or could not be had. Nothing was sent. */
export class CredentialError extends DistributionError {
  static {
    named(this, 'CredentialError');
  }
}

/** The service does not accept who is calling: key, token, signature, clock, or permission. */
export class AuthError extends DistributionError {
  static {
    named(this, 'AuthError');
  }
}

/** The account makes more calls a second than its quota allows. */
export class ThrottledError extends DistributionError {
  static {
    named(this, 'ThrottledError');
  }
}

/** The service answered, and refused or failed. `layer` tells whether the call got past the gateway. */
export class ServiceError extends DistributionError {
  static {
    named(this, 'ServiceError');
  }

  readonly layer: 'gateway' | 'service';

  constructor(message: string, details: ErrorDetails & { readonly layer: 'gateway' | 'service' }) {
    super(message, details);
    this.layer = details.layer;
  }
}

/** What kept an answer from arriving whole. */
export type TransportErrorKind = 'connect' | 'dns' | 'tls' | 'interrupted' | 'redirect' | 'other';

/** No whole answer arrived. Whether the request was carried out is not known. */
export class TransportError extends DistributionError {
  static {
    named(this, 'TransportError');
  }

  readonly kind: TransportErrorKind;

  constructor(message: string, details: ErrorDetails & { readonly kind: TransportErrorKind }) {
    super(message, details);
    this.kind = details.kind;
  }
}

/** The time for the call, or for waiting, is over. */
export class TimeoutError extends DistributionError {
  static {
    named(this, 'TimeoutError');
  }
}

/** The caller's signal ended the call. */
export class AbortedError extends DistributionError {
  static {
    named(this, 'AbortedError');
  }
}

/** On the prototype, so that the first line of the stack has it and no instance carries it. */
function named(type: { prototype: Error }, name: string): void {
  Object.defineProperty(type.prototype, 'name', { value: name });
}
