/** Calls an endpoint and takes down what it answers: masked, compared with what is there, and free of secrets. */
import { createHash } from 'node:crypto';
import { createClient, isDistributionError, nodeTransport, type Transport } from '@iot-distribution/client';
import { decodeResponse, operations, type Action, type Format } from '@iot-distribution/codec';
import type { Credentials } from '@iot-distribution/signer';
import type { IndexEntry } from '../recording-index.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import { compareResponses, type Difference } from './compare-responses.ts';
import { maskResponse } from '../mask/mask-response.ts';

/** A call to be recorded. */
export interface PlannedCall {
  readonly action: Action;
  /** Names the files: `running` becomes `<Action>/running.json` and `.xml`. */
  readonly case: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface RecorderSettings {
  readonly endpoint: string;
  readonly credentials: Credentials;
  /** Further secrets that no file may hold. The credentials are such secrets anyway. */
  readonly secrets?: readonly string[] | undefined;
  /** Default: `node:https`, uncompressed. */
  readonly transport?: Transport | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Taken {
  readonly file: string;
  readonly body: string;
  readonly entry: IndexEntry;
}

/** The finished file holds a secret, or cannot be read. Nothing of it may be written; `place` says where. */
export class RefusedError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'RefusedError' });
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
 * What answers at a loopback address is no service, so its answers are `constructed`, not `recorded`.
 *
 * @throws {RefusedError} when the masked answer still holds one of the known secrets in any encoding, or is not readable
 * @throws {DistributionError} when the call could not be made, or nothing came back
 */
export async function takeDown(call: PlannedCall, format: Format, settings: RecorderSettings): Promise<Taken> {
  const { action, input } = call;
  const { status, text } = await answerOf(call, format, settings);
  const file = `${action}/${call.case}.${format}`;
  let decoded: ReturnType<typeof decodeResponse>;
  try {
    decoded = decodeResponse(action, { body: text });
  } catch (error) {
    if (!isDistributionError(error)) throw error;
    throw new RefusedError(`${file}: the answer does not keep its contract: ${error.message}`, file);
  }
  const body = maskResponse(text, decoded.format, operations[action]);
  const { accessKeyId, accessKeySecret, securityToken } = settings.credentials;
  const known = [accessKeyId, accessKeySecret, securityToken ?? '', ...(settings.secrets ?? []), ...identities(input)];
  const [secret] = findSecrets(
    body,
    known.filter(({ length }) => length >= 6),
  );
  if (secret !== undefined) {
    throw new RefusedError(
      `${file} is not written: it holds ${secret.what} at ${secret.place}`,
      `${file}, ${secret.place}`,
    );
  }
  const { hostname } = new URL(settings.endpoint);
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  const entry: IndexEntry = {
    file,
    kind: loopback ? 'constructed' : 'recorded',
    layer: decoded.kind === 'success' ? 'success' : decoded.layer,
    operation: action,
    httpStatus: status,
    format: decoded.format,
    basis: loopback ? 'answer of a server at a loopback address' : `answer of ${hostname}`,
    note: 'Masked: ids, names and addresses; times and ids of requests are made the same.',
    date: new Date(settings.now()).toISOString().slice(0, 10),
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  return { file, body, entry };
}

/** What the caller asked with says whose data it is, so it is looked for as well. */
function identities(input: unknown): string[] {
  if (typeof input === 'string') return /\d/.test(input) ? [input] : [];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(identities) : [];
}

/** The last answer to a call of the real client, whatever the client makes of it. */
async function answerOf({ action, input }: PlannedCall, format: Format, settings: RecorderSettings) {
  let answer: { readonly status: number; readonly text: string } | undefined;
  const inner = settings.transport ?? nodeTransport();
  const transport: Transport = async (request) => {
    const response = await inner(request);
    answer = { status: response.status, text: new TextDecoder('utf-8', { fatal: true }).decode(response.body) };
    return response;
  };
  const { endpoint, credentials } = settings;
  const client = createClient({ endpoint, credentials, format, transport });
  const methods = client as unknown as Record<string, (input: unknown) => Promise<unknown>>;
  try {
    await methods[action.charAt(0).toLowerCase() + action.slice(1)]?.(input);
  } catch (error) {
    // A failure is an answer too, as long as there is one.
    if (answer === undefined || !isDistributionError(error)) throw error;
  }
  if (answer === undefined) throw new Error(`${action} got no answer`);
  return answer;
}

/** Whether a call does more than look. */
export function hasEffect({ action }: Pick<PlannedCall, 'action'>): boolean {
  return operations[action].effect !== 'read';
}

/** What is new against the file that is there; everything, when there is none. */
export function news(before: string | undefined, { body, entry }: Taken): readonly Difference[] {
  if (before === undefined) return [{ wire: '', change: 'added', message: 'is not recorded yet' }];
  try {
    return compareResponses(before, body, entry.format);
  } catch {
    return [{ wire: '', change: 'changed', message: 'what is recorded cannot be read' }];
  }
}
