/**
 * The errors of all packages have one base class, so that one check catches them and one set of members describes them.
 * An error never contains a secret, or more of a body than a redacted excerpt.
 */

const brand = Symbol.for('iot-distribution.error');

/** On the prototype, so that the first line of the stack has it and instances do not. */
function named(type: { prototype: Error }, name: string): void {
  Object.defineProperty(type.prototype, 'name', { value: name });
}

/** Details of a failure, in addition to its message. */
export interface ErrorDetails {
  /** Stable identifier of the case, for programs to switch on. */
  readonly code: string;
  /** The operation that was called. */
  readonly action?: string | undefined;
  /** HTTP status of the response, if there was one. */
  readonly status?: number | undefined;
  /** The service's id of the request, if the response had one. */
  readonly requestId?: string | undefined;
  /** Whether the same call can succeed later, unchanged. */
  readonly retryable?: boolean | undefined;
  /** The path of the page that describes `code`, with an anchor; see `errorDocs`. */
  readonly docs?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Base class of every error that these packages throw on purpose.
 *
 * @example
 * try {
 *   decodeResponse('QueryDeviceDistributeJob', { body: '', status: 502 });
 * } catch (error) {
 *   if (!isDistributionError(error)) throw error;
 *   error.code; // 'EmptyBody'
 *   error.status; // 502
 * }
 */
export class DistributionError extends Error {
  static {
    named(this, 'DistributionError');
  }

  readonly code: string;
  declare readonly action?: string;
  /** How many requests were sent for the call that failed. */
  readonly attempts: number = 0;
  declare readonly status?: number;
  declare readonly requestId?: string;
  /** The page that describes a code of the service: a path in the repository of this project, with an anchor. */
  declare readonly docs?: string;
  /** The error code in a response that could not be read. `code` says why it could not be read. */
  declare readonly serviceCode?: string;
  readonly retryable: boolean;
  /** For a create or a delete: a request may have been executed, or may still be, although the call failed. Absent: none was. */
  declare readonly inDoubt?: true;

  constructor(message: string, details: ErrorDetails) {
    super(
      message,
      Object.hasOwn(details, 'cause') && details.cause !== undefined ? { cause: details.cause } : undefined,
    );
    this.code = details.code;
    // Own members only: a polluted prototype has no information about this failure.
    this.retryable = Object.hasOwn(details, 'retryable') ? (details.retryable ?? false) : false;
    for (const name of ['action', 'status', 'requestId', 'docs'] as const) {
      if (Object.hasOwn(details, name) && details[name] !== undefined) Object.assign(this, { [name]: details[name] });
    }
    Object.defineProperty(this, brand, { value: true });
  }

  /** The form for logs: message, code and ids, without stack and cause. */
  toJSON(): Record<string, unknown> {
    const { name, message, code, action, attempts, status, requestId, serviceCode, retryable } = this;
    const { inDoubt, docs } = this;
    return { name, message, code, action, attempts, status, requestId, serviceCode, retryable, inDoubt, docs };
  }
}

/**
 * The input of the caller cannot be sent. Nothing was sent.
 *
 * @example
 * try {
 *   encodeRequest('ListDistributedDevice', { currentPage: 1, pageSize: 500 });
 * } catch (error) {
 *   if (!(error instanceof InputError)) throw error;
 *   error.pointer; // '/pageSize'
 *   error.message; // 'ListDistributedDevice: pageSize must be an integer of 1 to 200, not 500'
 * }
 */
export class InputError extends DistributionError {
  static {
    named(this, 'InputError');
  }

  declare readonly name: 'InputError';
  /** JSON pointer of the member that violates a rule, in the names of the input; empty for the whole input. */
  readonly pointer: string;

  constructor(message: string, details: ErrorDetails & { readonly pointer: string }) {
    super(message, details);
    this.pointer = details.pointer;
  }
}

/**
 * The response is not readable: neither JSON nor XML, truncated, in another character set, or hostile. `code` distinguishes these cases.
 *
 * @example
 * decodeResponse('QueryDeviceDistributeJob', { body: '{"Success":tr' }); // throws DecodeError, code 'InvalidJson'
 */
export class DecodeError extends DistributionError {
  static {
    named(this, 'DecodeError');
  }

  declare readonly name: 'DecodeError';
}

/**
 * A response is readable but violates the contract; or a model that is to be encoded does.
 *
 * @example
 * decodeResponse('DeleteDeviceDistributeJob', { body: '{"Success":true}' }); // throws ContractError, pointer '/RequestId'
 */
export class ContractError extends DistributionError {
  static {
    named(this, 'ContractError');
  }

  declare readonly name: 'ContractError';
  /** JSON pointer of the member: in wire names when a response was decoded, in model names when one was encoded. */
  readonly pointer: string;

  constructor(message: string, details: ErrorDetails & { readonly pointer: string }) {
    super(message, details);
    this.pointer = details.pointer;
  }
}

/**
 * The response is larger than the limit, and was not read.
 *
 * @example
 * decodeResponse('DeleteDeviceDistributeJob', { body: '{"Success":true}' }, { maxBytes: 10 }); // throws LimitError, code 'BodyTooLarge'
 */
export class LimitError extends DistributionError {
  static {
    named(this, 'LimitError');
  }

  declare readonly name: 'LimitError';
}

/**
 * Whether a value is an error of these packages. It also recognises errors of another copy of them, where `instanceof` does not.
 *
 * @example
 * isDistributionError(new Error()); // false
 */
export function isDistributionError(value: unknown): value is DistributionError {
  try {
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
  } catch {
    // The thrown value may be a Proxy whose traps throw.
    return false;
  }
}
