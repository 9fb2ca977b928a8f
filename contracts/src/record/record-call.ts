/** Calls an endpoint once and returns the file for its response: masked, read back, and free of secrets. */
import { createHash } from 'node:crypto';
import {
  createClient,
  isDistributionError,
  nodeTransport,
  type ClientOptions,
  type Transport,
} from '@iot-distribution/client';
import { decodeResponse, operations, type Format } from '@iot-distribution/codec';
import { maskResponse } from '../mask/mask-response.ts';
import type { IndexEntry } from '../recording-index.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import type { Provenance } from '../provenance.ts';
import { provenanceOfHost } from '../sources/provenance-of-host.ts';
import { checkResponse } from '../verify/check-response.ts';
import { compareResponses, type ResponseDifference } from './compare-responses.ts';
import type { PlannedCall } from './planned-call.ts';

export interface RecorderSettings {
  readonly client: ClientOptions;
  /** Origin of the responses, for a custom transport. */
  readonly kind?: Provenance | undefined;
  /** Secrets that no file may contain in any encoding. */
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface RecordedFile {
  readonly file: string;
  readonly body: string;
  readonly entry: IndexEntry;
  /** Error code of a failure. */
  readonly code?: string;
  /** The decoded response; absent for a failure. */
  readonly output?: unknown;
}

/** The masked file contains a secret, or does not read as the response did. It must not be written; `place` says where. */
export class RejectedRecordingError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'RejectedRecordingError' });
  }

  readonly place: string;

  constructor(message: string, place: string) {
    super(message);
    this.place = place;
  }
}

/**
 * Makes one call and returns the file that would be written for it.
 *
 * @throws {RejectedRecordingError} when the response was throttled, violates its contract, or still contains a secret after masking
 * @throws {DistributionError} when the call could not be made, or there was no response
 */
export async function recordCall(call: PlannedCall, format: Format, settings: RecorderSettings): Promise<RecordedFile> {
  const { action, input } = call;
  const { status, text, output } = await responseTo(call, format, settings.client);
  const file = `${action}/${call.case}.${format}`;
  const reject = (why: string, place = file) => new RejectedRecordingError(why, place);
  const decoded = decode(call, text, reject);
  if (decoded.kind === 'failure' && /^Throttling\b/i.test(decoded.code)) {
    throw reject('is not written: the call was throttled');
  }
  const body = maskResponse(text, decoded.format, operations[action]);
  if (!readsAlike(call, decoded.format, text, body))
    throw reject('is not written: masked, it would not read as it did before');
  const [secret] = findSecrets(
    body,
    [...settings.secrets, ...identities(input)].filter(({ length }) => length >= 6),
  );
  if (secret !== undefined) {
    throw reject(`is not written: it contains ${secret.what} at ${secret.place}`, `${file}, ${secret.place}`);
  }
  const entry: IndexEntry = {
    file,
    ...originOf(settings),
    layer: decoded.kind === 'success' ? 'success' : decoded.layer,
    operation: action,
    httpStatus: status,
    format: decoded.format,
    note: 'Masked: ids, names and URLs; times and request ids are masked in the same way.',
    date: new Date(settings.now()).toISOString().slice(0, 10),
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  return {
    file,
    body,
    entry,
    ...(decoded.kind === 'failure' && { code: decoded.code }),
    ...(output !== undefined && { output }),
  };
}

function decode(call: PlannedCall, text: string, reject: (why: string) => Error) {
  try {
    return decodeResponse(call.action, { body: text });
  } catch (error) {
    if (!isDistributionError(error)) throw error;
    throw reject(`is not written: the response violates its contract: ${error.message}`);
  }
}

/** Whether a masked body has the same outcome, members and problems as before. */
function readsAlike({ action }: PlannedCall, format: Format, before: string, after: string): boolean {
  const [was, is] = [before, after].map((body) => {
    const { reading, code, problems } = checkResponse({ file: '', action, format, body });
    return JSON.stringify([reading?.outcome, [...(reading?.seen ?? [])], code, problems.map(({ rule }) => rule)]);
  });
  return was === is;
}

/** A server on this machine, or behind a custom transport, is not known to be the service. */
function originOf({ client, kind }: RecorderSettings): Pick<IndexEntry, 'kind' | 'basis'> {
  const host = new URL(client.endpoint ?? 'https://iot.cn-shanghai.aliyuncs.com').host;
  const basis = `response of ${host}`;
  if (kind !== undefined) return { kind, basis };
  if (client.transport !== undefined) return { kind: 'constructed', basis: 'response over a transport of the caller' };
  if (provenanceOfHost(host) === 'recorded') return { kind: 'recorded', basis };
  return {
    kind: 'constructed',
    basis: provenanceOfHost(host) === undefined ? basis : 'response of a server at a loopback address',
  };
}

const enumNames: ReadonlySet<string> = new Set([
  'designated',
  'nearest',
  'initializing',
  'running',
  'completed',
  'interrupted',
]);

/** The values of the input may identify someone, so they count as secrets, too. */
function identities(input: unknown): string[] {
  if (typeof input === 'string') return enumNames.has(input) ? [] : [input];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(identities) : [];
}

interface Received {
  readonly status: number;
  readonly text: string;
  readonly output?: unknown;
}

/** The last response to a call of the real client, for every outcome of the call. */
async function responseTo({ action, input }: PlannedCall, format: Format, options: ClientOptions): Promise<Received> {
  let received: Received | undefined;
  const inner = options.transport ?? nodeTransport();
  const transport: Transport = async (request) => {
    const response = await inner(request);
    received = { status: response.status, text: new TextDecoder('utf-8', { fatal: true }).decode(response.body) };
    return response;
  };
  const client = createClient({ ...options, format, transport });
  const methods = client as unknown as Record<string, (given: unknown) => Promise<unknown>>;
  let output: unknown;
  try {
    output = await methods[action.charAt(0).toLowerCase() + action.slice(1)]?.(input);
  } catch (error) {
    // A failure is a response too, as long as there is one.
    if (received === undefined || !isDistributionError(error)) throw error;
  }
  if (received === undefined) throw new Error(`${action} got no response`);
  return { ...received, output };
}

/** The differences from the existing file; without one, everything is new. */
export function differencesTo(
  before: string | undefined,
  { body, entry }: RecordedFile,
): readonly ResponseDifference[] {
  if (before === undefined) return [{ wire: '', change: 'added', message: 'is not recorded yet' }];
  try {
    return compareResponses(before, body, entry.format);
  } catch {
    return [{ wire: '', change: 'changed', message: 'the recording cannot be read' }];
  }
}
