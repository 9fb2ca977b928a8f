import { expect, test, vi } from 'vitest';
import { createCaller, start } from '../test/caller.ts';
import { createEmulator, documentedJob, testAccount, type RequestRecord } from './index.ts';

const query = { Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId };
const create = {
  Action: 'CreateDeviceDistributeJob',
  ProductKey: 'a1BwAGV****',
  SourceInstanceId: 'iot-060***',
  'TargetInstanceConfig.1.TargetInstanceId': 'iot-cn-6ja***',
  'DeviceName.1': 'light1',
  'DeviceName.2': 'light2',
  Strategy: '0',
  TargetUid: '198***',
};

test('a request is recorded with its parameters and its response', async () => {
  const { send, emulator } = createCaller();
  const { text } = await send(create, { method: 'POST' });
  const { RequestId: requestId } = JSON.parse(text) as { RequestId: string };
  const { Action: action, ...parameters } = create;
  expect(emulator.state.requests).toEqual([
    {
      number: 1,
      at: start,
      method: 'POST',
      action,
      parameters: {
        ProductKey: parameters.ProductKey,
        SourceInstanceId: parameters.SourceInstanceId,
        TargetInstanceConfig: [{ TargetInstanceId: 'iot-cn-6ja***' }],
        DeviceName: ['light1', 'light2'],
        Strategy: '0',
        TargetUid: '198***',
      },
      faults: [],
      executed: true,
      status: 200,
      code: undefined,
      requestId,
      milliseconds: 0,
    },
  ]);
});

test('a rejected request has the code of its error response and was not executed', async () => {
  const { send, emulator } = createCaller();
  await send({ ...query, JobId: 'none' });
  await send({ ...query, Version: '2017-04-20' });
  await send({ ...query, Action: 'NoSuchAction' });
  expect(emulator.state.requests).toMatchObject([
    { number: 1, status: 200, executed: false, parameters: { JobId: 'none' } },
    { number: 2, status: 400, code: 'InvalidVersion', executed: false },
    { number: 3, status: 404, code: 'InvalidAction.NotFound', action: 'NoSuchAction', executed: false },
  ]);
  expect(emulator.state.requests[0]?.code).toMatch(/^iot\./);
});

test('a request whose response is lost has no status', async () => {
  const { send, emulator } = createCaller({ faults: [{ fault: 'loseResponse' }] });
  await expect(send(query)).rejects.toThrow('fetch failed');
  expect(emulator.state.requests).toMatchObject([{ executed: true, status: undefined, faults: ['loseResponse'] }]);
});

test('requests for result files and requests without an operation are recorded too', async () => {
  const { send, emulator, wait } = createCaller();
  wait(4_000);
  const { text } = await send({ ...query, Action: 'QueryDeviceDistributeDetail' });
  await emulator.fetch((JSON.parse(text) as { File: string }).File);
  await emulator.fetch('http://emulator/?a=1&a.1=2');
  await emulator.fetch('http://emulator/?%FF');
  expect(emulator.state.requests.slice(1)).toMatchObject([
    { action: 'ResultFile', executed: true, status: 200 },
    { action: '', status: 400, parameters: { a: '1', 'a.1': '2' } },
    { action: '', status: 400, code: 'RequestParameterMalformed' },
  ]);
});

test('no record contains a secret', async () => {
  const account = { ...testAccount, accessKeyId: 'STS.testid', securityToken: 'token-of-the-account' };
  const { send, emulator, wait } = createCaller({ accounts: [account] });
  wait(4_000);
  const { text } = await send({ ...query, Action: 'QueryDeviceDistributeDetail' }, { credentials: account });
  await emulator.fetch((JSON.parse(text) as { File: string }).File);
  const written = JSON.stringify(emulator.state.requests);
  expect(emulator.state.requests).toHaveLength(2);
  expect(written).not.toMatch(/token-of-the-account|testsecret|Signature/);
});

test('the log keeps the latest 1,000 requests, continues to count, and can be emptied', async () => {
  const emulator = createEmulator();
  const { requests } = emulator.state;
  for (let request = 0; request < 1_002; request += 1) await emulator.fetch('http://emulator/');
  expect([requests.length, requests[0]?.number, requests.at(-1)?.number]).toEqual([1_000, 3, 1_002]);
  requests.length = 0;
  await emulator.fetch('http://emulator/');
  expect(requests).toMatchObject([{ number: 1_003 }]);
});

test('onRequest receives each request with its response, and an exception has no effect', async () => {
  const onRequest = vi.fn<(record: RequestRecord) => void>((record) => {
    throw new Error(`at ${record.number}`);
  });
  const { send } = createCaller({ onRequest });
  expect((await send(query)).status).toBe(200);
  expect(onRequest.mock.calls).toMatchObject([[{ number: 1, action: query.Action, status: 200, milliseconds: 0 }]]);
});

test('a function chooses faults by the record of a request', async () => {
  const { send } = createCaller({
    faults: [
      ({ number, parameters }) =>
        (parameters['JobId'] === 'none'
          ? { fault: 'throttle' }
          : number === 3 && [
              { fault: 'contentType', contentType: 'text/plain' },
              { fault: 'status', status: 503 },
            ]) || undefined,
    ],
  });
  const statuses = [await send(query), await send({ ...query, JobId: 'none' }), await send(query), await send(query)];
  expect(statuses.map(({ status }) => status)).toEqual([200, 400, 503, 200]);
  expect(statuses[2]?.headers.get('content-type')).toBe('text/plain');
});

test('an unknown fault is a TypeError that names it', async () => {
  const { send } = createCaller({ faults: [{ fault: 'loseReply' } as never] });
  await expect(send(query)).rejects.toThrow('unknown fault "loseReply"');
});
