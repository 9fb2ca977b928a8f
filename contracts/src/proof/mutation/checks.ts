/** The checks that a contract must pass, with names, to report which check killed a mutant. */
import { isDeepStrictEqual } from 'node:util';
import {
  decodeRequest,
  decodeResponse,
  encodeRequest,
  type Action,
  type RequestParameters,
} from '@iot-distribution/codec';
import { flatten, unflatten } from '@iot-distribution/signer';
import { readEvidence } from '../../coverage.ts';
import type { RecordedCall, RecordedFailure, Recording } from '../../recordings.ts';

const common = new Set([
  'AccessKeyId',
  'Action',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureVersion',
  'Timestamp',
  'Version',
]);

export interface Check {
  readonly name: string;
  /** Whether it holds for one recording, with the current contracts in `operations`. */
  readonly holds: (recording: Recording, action: Action) => boolean;
}

export const checks: readonly Check[] = [
  { name: 'the codec decodes the response to its model', holds: codecReads },
  { name: 'the second reader agrees and finds nothing unknown', holds: secondReaderAgrees },
  { name: 'the call is sent as recorded', holds: (recording, action) => callHolds(recording, action, goesOut) },
  {
    name: 'the sent request decodes to the input',
    holds: (recording, action) => callHolds(recording, action, comesIn),
  },
];

function codecReads({ body, format, model, layer }: Recording, action: Action): boolean {
  const answer = decodeResponse(action, { body });
  if (layer === 'success') {
    return isDeepStrictEqual(answer, { kind: 'success', format, value: model, unknownMembers: [] });
  }
  const { error: _, ...want } = model as RecordedFailure;
  return isDeepStrictEqual(answer, { kind: 'failure', format, ...want });
}

function secondReaderAgrees({ body, format, model, layer }: Recording, action: Action): boolean {
  const { unknown, wrong, model: read } = readEvidence({ action, format, body });
  const { code, message, requestId } = model as RecordedFailure;
  const want = layer === 'success' ? model : { code, message, requestId };
  return unknown.length === 0 && wrong.length === 0 && isDeepStrictEqual(read, want);
}

function callHolds(
  { call }: Recording,
  action: Action,
  holds: (call: RecordedCall, action: Action) => boolean,
): boolean {
  return call === undefined || holds(call, action);
}

function goesOut({ input, sent }: RecordedCall, action: Action): boolean {
  const { query, form } = encodeRequest(action, input as never);
  const method = Object.keys(form).length > 0 ? 'POST' : 'GET';
  return method === sent.method && isDeepStrictEqual({ ...flatten({ ...query, ...form }) }, operationParameters(sent));
}

function comesIn({ input, sent }: RecordedCall, action: Action): boolean {
  const query = unflatten(operationParameters(sent)) as RequestParameters;
  return isDeepStrictEqual({ ...(decodeRequest(action, { query, form: {} }) as object) }, input);
}

function operationParameters({ parameters }: RecordedCall['sent']): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !common.has(name)));
}
