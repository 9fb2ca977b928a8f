/** Calls an endpoint once and gives the file that its response becomes: masked, read back, and free of secrets. */
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
  /** Where responses come from, for a transport that is not the client's own. */
  readonly kind?: Provenance | undefined;
  /** Secrets that no file may hold in any encoding. */
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
  /** What the client made of it; absent for a failure. */
  readonly output?: unknown;
}

/** The masked file holds a secret, or does not read as the response did. Nothing of it may be written; `place` says where. */
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
 * Makes one call and gives the file that would be written for it.
 *
 * @throws {RejectedRecordingError} when the response was throttled, breaks its contract, or still holds one of the secrets when it is masked
 * @throws {DistributionError} when the call could not be made, or nothing came back
 */
export async function recordCall(call: PlannedCall, format: Format, settings: RecorderSettings): Promise<RecordedFile> {
  const { action, input } = call;
  const { status, text, output } = await responseTo(call, format, settings.client);
  const file = `${action}/${call.case}.${format}`;
  const reject = (why: string, place = file) => new RejectedRecordingError(why, place);
  const decoded = decode(call, text, reject);
  if (decoded.kind === 'failure' && /^Throttling\b/i.test(decoded.code)) {
    throw reject('is not written: the call was throttled, which shows nothing of its case');
  }
  const body = maskResponse(text, decoded.format, operations[action]);
  if (!readsAlike(call, decoded.format, text, body))
    throw reject('is not written: masked, it would not read as it did before');
  const [secret] = findSecrets(
    body,
    [...settings.secrets, ...identities(input)].filter(({ length }) => length >= 6),
  );
  if (secret !== undefined) {
    throw reject(`is not written: it holds ${secret.what} at ${secret.place}`, `${file}, ${secret.place}`);
  }
  const entry: IndexEntry = {
    file,
    ...originOf(settings),
    layer: decoded.kind === 'success' ? 'success' : decoded.layer,
    operation: action,
    httpStatus: status,
    format: decoded.format,
    note: 'Masked: ids, names and addresses; times and ids of requests are made the same.',
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
    throw reject(`is not written: the response does not keep its contract: ${error.message}`);
  }
}

/** Whether a masked body has the outcome, shows the members and has the problems that it had before. */
function readsAlike({ action }: PlannedCall, format: Format, before: string, after: string): boolean {
  const [was, is] = [before, after].map((body) => {
    const { reading, code, problems } = checkResponse({ file: '', action, format, body });
    return JSON.stringify([reading?.outcome, [...(reading?.seen ?? [])], code, problems.map(({ rule }) => rule)]);
  });
  return was === is;
}

/** A server on this machine, or behind a transport that is not the client's own, is not known to be the service. */
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

/** What the caller asked with says whose data it is, so it is looked for as well. */
function identities(input: unknown): string[] {
  if (typeof input === 'string') return enumNames.has(input) ? [] : [input];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(identities) : [];
}

interface Received {
  readonly status: number;
  readonly text: string;
  readonly output?: unknown;
}

/** The last response to a call of the real client, whatever the client makes of it. */
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

/** What is new compared with the file that is there; everything, when there is none. */
export function differencesTo(
  before: string | undefined,
  { body, entry }: RecordedFile,
): readonly ResponseDifference[] {
  if (before === undefined) return [{ wire: '', change: 'added', message: 'is not recorded yet' }];
  try {
    return compareResponses(before, body, entry.format);
  } catch {
    return [{ wire: '', change: 'changed', message: 'what is recorded cannot be read' }];
  }
}
