/** The checks that a contract must pass, each by a name, so that a mutant can say what killed it. */
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
  /** Whether it holds for one recording, under the contracts as they are in `operations` at that moment. */
  readonly holds: (recording: Recording, action: Action) => boolean;
}

export const checks: readonly Check[] = [
  { name: 'the codec reads the answer as its model', holds: codecReads },
  { name: 'the second reader agrees and knows all', holds: secondReaderAgrees },
  { name: 'the call goes out as recorded', holds: (recording, action) => callHolds(recording, action, goesOut) },
  { name: 'what went out reads as the input', holds: (recording, action) => callHolds(recording, action, comesIn) },
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
