/** A response as a transport gives it to the codec, and its check. */
import { InputError } from './errors.ts';
import type { Action } from './operations/operations.ts';
import { defaultMaxBytes } from './wire/text.ts';

/** A response as a transport returns it. Only own members are read. */
export interface WireResponse {
  readonly body: string | Uint8Array;
  /** The header `content-type`, for its character set. The body itself shows the format. */
  readonly contentType?: string | null | undefined;
  /** HTTP status; kept for errors. It does not decide between success and failure. */
  readonly status?: number | undefined;
}

/** Options of one call of `decodeResponse`. */
export interface DecodeOptions {
  /** Maximum size of the body in bytes (for a string: in UTF-16 code units). Default: 8 MiB. */
  readonly maxBytes?: number | undefined;
}

/** The checked arguments of `decodeResponse`. */
export interface CheckedResponse {
  readonly body: string | Uint8Array;
  readonly contentType: string | undefined;
  readonly status: number | undefined;
  readonly maxBytes: number;
}

/**
 * The arguments of `decodeResponse`. Only own members count: members of a prototype are not part of a response.
 *
 * @throws {InputError} when one of them is not of its type
 */
export function checkWireResponse(action: Action, response: WireResponse, options: DecodeOptions): CheckedResponse {
  if (typeof response !== 'object' || response === null) throw invalid(action, 'body', 'a string or a Uint8Array');
  // Name by name: one function for all would take as long as the rest of this one.
  const body: unknown = Object.hasOwn(response, 'body') ? response.body : undefined;
  const contentType: unknown = Object.hasOwn(response, 'contentType') ? (response.contentType ?? undefined) : undefined;
  const status: unknown = Object.hasOwn(response, 'status') ? (response.status ?? undefined) : undefined;
  const maxBytes: unknown = Object.hasOwn(options, 'maxBytes')
    ? (options.maxBytes ?? defaultMaxBytes)
    : defaultMaxBytes;
  if (typeof body !== 'string' && !isBytes(body)) throw invalid(action, 'body', 'a string or a Uint8Array');
  if (contentType !== undefined && typeof contentType !== 'string') throw invalid(action, 'contentType', 'a string');
  if (status !== undefined && typeof status !== 'number') throw invalid(action, 'status', 'a number');
  if (typeof maxBytes !== 'number' || !(maxBytes >= 0)) throw invalid(action, 'maxBytes', 'a number of bytes');
  return { body, contentType, status, maxBytes };
}

function invalid(action: Action, name: string, wanted: string): InputError {
  return new InputError(`${action}: ${name} must be ${wanted}`, { code: 'InvalidInput', action, pointer: `/${name}` });
}

/** Also an array of another realm, such as a test runner's. */
function isBytes(value: unknown): value is Uint8Array {
  if (!ArrayBuffer.isView(value)) return false;
  return value instanceof Uint8Array || Object.prototype.toString.call(value) === '[object Uint8Array]';
}
