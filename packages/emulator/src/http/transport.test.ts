import { LimitError } from '@iot-distribution/codec';
import { signV1 } from '@iot-distribution/signer';
import { expect, test } from 'vitest';
import { start } from '../../test/caller.ts';
import { createEmulator, documentedJob, testAccount, type EmulatorOptions, type TransportRequest } from '../index.ts';

function send(request: Partial<TransportRequest> = {}, options: EmulatorOptions = {}) {
  const { query } = signV1({
    method: 'GET',
    parameters: {
      Action: 'QueryDeviceDistributeJob',
      Version: '2018-01-20',
      Format: 'JSON',
      JobId: documentedJob.jobId,
    },
    credentials: testAccount,
    timestamp: new Date(start),
  });
  const url = `https://iot.cn-shanghai.aliyuncs.com/?${query}`;
  return createEmulator({ now: () => start, ...options }).transport({ method: 'GET', url, headers: {}, ...request });
}

const read = (body: Uint8Array) => JSON.parse(Buffer.from(body).toString()) as unknown;

test('a request to the vendor’s host is handled in memory, with plain headers and bytes', async () => {
  const { status, headers, body } = await send();
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-type': 'application/json;charset=utf-8' });
  expect(read(body)).toMatchObject({ Success: true, Data: { JobId: documentedJob.jobId } });
});

test('the body may be text or bytes', async () => {
  const { query } = signV1({
    method: 'POST',
    parameters: {
      Action: 'DeleteDeviceDistributeJob',
      Version: '2018-01-20',
      Format: 'JSON',
      JobId: documentedJob.jobId,
    },
    credentials: testAccount,
    timestamp: new Date(start),
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const body of [query, Buffer.from(query)]) {
    const response = await send({ method: 'POST', url: 'https://iot.cn-shanghai.aliyuncs.com/', headers, body });
    expect(read(response.body)).toMatchObject({ Success: true });
  }
});

test('a response larger than maxBytes is a LimitError, even if it is small before decompression', async () => {
  await expect(send({ maxBytes: 100 })).rejects.toThrow(LimitError);
  const bomb = { faults: [{ fault: 'gzipBomb', mebibytes: 4 }] } as const;
  await expect(send({ maxBytes: 1024 * 1024 }, bomb)).rejects.toThrow(LimitError);
  expect(read((await send({}, bomb)).body)).toMatchObject({ Success: true });
});

test('a reset connection throws the error of a socket', async () => {
  for (const fault of ['dropRequest', 'loseResponse', 'reset'] as const) {
    await expect(send({}, { faults: [{ fault }] })).rejects.toMatchObject({ code: 'ECONNRESET' });
  }
});

test('waits for a body that drips in, until the signal aborts', async () => {
  const faults = [{ fault: 'drip', bytes: 200, milliseconds: 5 }] as const;
  const { body } = await send({}, { faults });
  expect(read(body)).toMatchObject({ Success: true });
  const slow = [{ fault: 'drip', milliseconds: 60_000 }] as const;
  const controller = new AbortController();
  const waiting = send({ signal: controller.signal }, { faults: slow });
  controller.abort(new Error('too slow'));
  await expect(waiting).rejects.toThrow('too slow');
});

test('an aborted request is not handled', async () => {
  const signal = AbortSignal.abort(new Error('given up'));
  await expect(send({ signal })).rejects.toThrow('given up');
});
