/** What all ways to read an answer have in common: from bytes to a typed success, or to a failure of the service or the gateway. */
import { rulesOfAction } from './action.ts';
import { formatOf, namesOtherFormat, type Format } from './response-format.ts';
import { successPlan, textOf } from './envelope.ts';
import { ContractError, DistributionError } from './errors.ts';
import type { Outputs } from './generated/models.ts';
import type { Action } from './operations/index.ts';
import type { ObjectRules } from './rules.ts';
import { structFromWire } from './wire/model.ts';
import { readBoolean } from './wire/scalars.ts';
import { defaultMaxBytes, readText } from './wire/text.ts';
import type { WireStruct } from './wire/wire-value.ts';

/** An answer as a transport hands it over. */
export interface WireResponse {
  readonly body: string | Uint8Array;
  /** The header `content-type`, for its character set. The format is told by the body itself. */
  readonly contentType?: string | undefined;
  /** HTTP status; kept for errors, and never what tells a success from a failure. */
  readonly status?: number | undefined;
}

/** What may be set for one reading. */
export interface DecodeOptions {
  /** Largest body read, in bytes (for a string: in UTF-16 code units). Default 8 MiB. */
  readonly maxBytes?: number | undefined;
}

/** An answer of the service that did what it was asked. */
export interface Success<T> {
  readonly kind: 'success';
  readonly format: Format;
  readonly value: T;
  /**
   * JSON pointers, in wire names, of members and codes that the contract does not know; at most 1,000, with names cut at 100
   * characters. The service may add members at any time: they are decoded past, not refused.
   */
  readonly unknownMembers: string[];
  /** Set when the header `content-type` named another format than the body has. */
  readonly formatMismatch?: true;
}

/** An answer that says that the call failed, and who says so. */
export interface Failure {
  readonly kind: 'failure';
  readonly format: Format;
  /** `gateway`: the call did not reach the service. `service`: the service refused it (`Success` was false). */
  readonly layer: 'gateway' | 'service';
  readonly requestId?: string;
  readonly hostId?: string;
  /** The error code; `unknown` when the answer has none. */
  readonly code: string;
  /** The message as sent. It may echo the request, key id and token included: redact before it is shown. */
  readonly message: string;
  readonly recommend?: string;
  readonly formatMismatch?: true;
}

/** An answer that is a tree by now. */
export interface Opened {
  readonly struct: WireStruct;
  readonly layer: 'gateway' | 'service';
}

/** By format: makes a tree of a text, or refuses to. */
export type Openers = Readonly<Record<Format, (text: string, action: Action, rules: ObjectRules) => Opened>>;

/** Reads an answer in the formats that the openers open. */
export function readAnswer<A extends Action>(
  open: Openers,
  action: A,
  response: WireResponse,
  options: DecodeOptions,
): Success<Outputs[A]> | Failure {
  const rules = rulesOfAction(action).response;
  const { body, contentType, status } = response;
  let struct: WireStruct | undefined;
  try {
    const text = readText(body, contentType, options.maxBytes ?? defaultMaxBytes);
    const format = formatOf(text);
    const opened = open[format](text, action, rules);
    struct = opened.struct;
    const isGateway = opened.layer === 'gateway';
    const answer = isGateway ? gatewayFailure(struct, format) : serviceAnswer<A>(struct, format, rules);
    return namesOtherFormat(contentType, format) ? { ...answer, formatMismatch: true } : answer;
  } catch (error) {
    if (!(error instanceof DistributionError)) throw error;
    throw Object.assign(error, { action, ...(status !== undefined && { status }), ...(struct && requestIdOf(struct)) });
  }
}

function serviceAnswer<A extends Action>(
  struct: WireStruct,
  format: Format,
  rules: ObjectRules,
): Success<Outputs[A]> | Failure {
  if (!Object.hasOwn(struct, 'Success')) {
    throw new ContractError('/Success is missing, which alone tells a success from a failure', {
      code: 'MissingMember',
      pointer: '/Success',
    });
  }
  if (!readBoolean(struct['Success'] ?? null, undefined, 'Success')) return serviceFailure(struct, format);
  const unknownMembers: string[] = [];
  const value = structFromWire(struct, successPlan(rules), unknownMembers);
  value['requestId'] = (value['requestId'] as string).trim();
  // The plan made the value member by member from the same contract as the type.
  return { kind: 'success', format, value: value as unknown as Outputs[A], unknownMembers };
}

function serviceFailure(struct: WireStruct, format: Format): Failure {
  const message = textOf(struct, 'ErrorMessage') ?? textOf(struct, 'Message') ?? '';
  return { kind: 'failure', format, layer: 'service', ...requestIdOf(struct), code: codeOf(struct), message };
}

function gatewayFailure(struct: WireStruct, format: Format): Failure {
  const hostId = textOf(struct, 'HostId');
  const recommend = textOf(struct, 'Recommend');
  return {
    kind: 'failure',
    format,
    layer: 'gateway',
    ...requestIdOf(struct),
    ...(hostId !== undefined && { hostId }),
    code: codeOf(struct),
    message: textOf(struct, 'Message') ?? textOf(struct, 'ErrorMessage') ?? '',
    ...(recommend !== undefined && { recommend }),
  };
}

function requestIdOf(struct: WireStruct): { requestId?: string } {
  const requestId = textOf(struct, 'RequestId')?.trim();
  return requestId === undefined ? {} : { requestId };
}

function codeOf(struct: WireStruct): string {
  return textOf(struct, 'Code') || 'unknown';
}
