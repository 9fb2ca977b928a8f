import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '@iot-distribution/codec';
import { verifyV1 } from '@iot-distribution/signer';
import { createClient, nodeTransport } from '@iot-distribution/client';
import { NoRecordingError, isNoRecordingResponse, replayTransport } from '../no-recording.ts';
import { loadRecordings, type RecordedCall, type RecordedFailure, type Recording } from '../recordings.ts';
import { expectSame } from './expect-same.ts';
import { replay, replaySettings, type Replayed } from './replay.ts';
import { serveWithNock } from '../serve-with-nock.ts';

const recordings = loadRecordings();
const successes = recordings.filter(({ layer, action }) => layer === 'success' && action !== undefined);
// A failure is a response to a call of its operation, or to any call if the gateway sent it.
const failures = recordings.filter(
  ({ layer, operation, action }) => layer !== 'success' && (operation === null || action),
);
const callOf = (action: Action) => successes.find((of) => of.action === action && of.case === 'success')?.call;

beforeAll(() => {
  // Tests of other files may have restored the network before.
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

/** The request that must be sent for a call, and no other. */
function expectRequest({ requests, outcome }: Replayed, { sent }: RecordedCall, { format }: Recording): void {
  const failed = 'error' in outcome ? `; the call failed with ${String(outcome.error)}` : '';
  expect(
    requests.map(({ method, parameters }) => `${method} ${parameters['Action']}`),
    `the requests that got a response${failed}`,
  ).toEqual([`${sent.method} ${sent.parameters['Action']}`]);
  const [{ parameters: received, inQuery } = { parameters: {}, inQuery: new Set<string>() }] = requests;
  const { Signature = '', ...parameters } = received as Readonly<Record<string, string>>;
  expectSame(pairs(parameters), pairs({ ...sent.parameters, Format: format.toUpperCase() }));
  // A GET has everything in its query, a POST everything in its body: no signature in a URL that is logged.
  expectSame([...inQuery], sent.method === 'GET' ? [...Object.keys(parameters), 'Signature'] : []);
  // The first is an independent fact, the second is the check of a server.
  expect(Signature, 'the signature, compared with one that another implementation made').toBe(sent.signature[format]);
  const accessKeySecret = replaySettings.credentials.accessKeySecret;
  const isValid = verifyV1({ method: sent.method, parameters: { ...parameters, Signature }, accessKeySecret });
  expect(isValid, 'whether a server accepts the signature').toBe(true);
  expect(nock.pendingMocks(), 'recordings that no request used').toEqual([]);
}

function pairs(parameters: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`);
}

describe('a success, served byte for byte to the real client, is returned as its model', () => {
  test.each(successes.map((recording) => [recording.file, recording] as const))('%s', async (_, recording) => {
    const { action, call, model } = recording;
    if (action === undefined || call === undefined) throw new Error('it has no call');
    const replayed = await replay(nock, recording, action, call.input);
    expectRequest(replayed, call, recording);
    expect(replayed.outcome).toEqual({ value: model });
  });
});

describe('a failure becomes an error of its class, with its code and the request id', () => {
  test.each(failures.map((recording) => [recording.file, recording] as const))('%s', async (_, recording) => {
    const action = recording.action ?? 'QueryDeviceDistributeJob';
    const call = callOf(action);
    if (call === undefined) throw new Error('its operation has no call');
    const want = recording.model as RecordedFailure;
    const replayed = await replay(nock, recording, action, call.input);
    expectRequest(replayed, call, recording);
    const { error } = replayed.outcome as { error: Error & { [member: string]: unknown } };
    expect({
      error: error.name,
      code: error['code'],
      requestId: error['requestId'],
      status: error['status'],
      action: error['action'],
    }).toEqual({ error: want.error, code: want.code, requestId: want.requestId, status: recording.status, action });
  });
});

describe('a request without a recording fails with NoRecordingError, and reaches neither the network nor a retry', () => {
  const recording = successes.find(({ file }) => file === 'QueryDeviceDistributeJob/success.json');
  if (recording?.call === undefined) throw new Error('the recording is missing');
  const { call } = recording;
  const makeClient = (transport = nodeTransport()) =>
    createClient({ ...replaySettings, transport: replayTransport(transport) });

  test('a call of another operation', async () => {
    serveWithNock(nock, recording);
    const other = await makeClient()
      .deleteDeviceDistributeJob({ jobId: 'a' })
      .catch((error: unknown) => error);
    expect(other).toBeInstanceOf(NoRecordingError);
    expect(String(other)).toBe('NoRecordingError: no recording is served for GET DeleteDeviceDistributeJob');
    expect(other).toMatchObject({ code: 'NoRecording', retryable: false });
    expect(nock.pendingMocks(), 'recordings that still wait for a request').not.toEqual([]);
  });

  test('a second call, after the recording was served to the first', async () => {
    await replay(nock, recording, 'QueryDeviceDistributeJob', call.input);
    await expect(makeClient().queryDeviceDistributeJob({ jobId: 'a' })).rejects.toBeInstanceOf(NoRecordingError);
  });

  test("nock 14's own error", async () => {
    const thrown = Object.assign(new Error('Nock: No match for request'), { code: 'ERR_NOCK_NO_MATCH' });
    await expect(
      makeClient(() => Promise.reject(thrown)).queryDeviceDistributeJob({ jobId: 'a' }),
    ).rejects.toBeInstanceOf(NoRecordingError);
  });

  test('but a 501 of the service itself is not changed', () => {
    expect(isNoRecordingResponse({ status: 501, body: '{"Code":"NotImplemented"}' })).toBe(false);
  });
});

test('a response of the gateway is served to any call', async () => {
  const recording = recordings.find(({ file }) => file === 'gateway-errors/Throttling.User.iot.json');
  if (recording === undefined) throw new Error('the recording is missing');
  const { received } = serveWithNock(nock, recording);
  const response = await fetch('https://iot.cn-shanghai.aliyuncs.com/', {
    method: 'POST',
    body: new URLSearchParams({ Action: 'DeleteDeviceDistributeJob', JobId: 'a' }),
  });
  expect(response.status).toBe(400);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(recording.body));
  expect(received).toMatchObject([{ method: 'POST', parameters: { Action: 'DeleteDeviceDistributeJob', JobId: 'a' } }]);
  expect(nock.pendingMocks(), 'recordings that no request used').toEqual([]);
});
