import { gunzipSync } from 'node:zlib';
import { decodeResponse } from '@iot-distribution/codec';
import { describe, expect, test } from 'vitest';
import { createCaller, formats, start } from '../../test/caller.ts';
import { documentedJob, testAccount, type Fault } from '../index.ts';

const { jobId } = documentedJob;
const query = { Action: 'QueryDeviceDistributeJob', JobId: jobId };
const create = {
  Action: 'CreateProductDistributeJob',
  ProductKey: 'a1BwAGV****',
  SourceInstanceId: 'iot-060***',
  TargetInstanceId: 'iot-cn-6ja***',
  TargetUid: '198***',
};

function faulty(...faults: Fault[]) {
  return createCaller({ faults });
}

describe.each(formats)('in %s', (format) => {
  test('throttle rejects the request and tells when to call again', async () => {
    const { send } = faulty({ fault: 'throttle', code: 'Throttling.Api', retryAfter: 250 });
    const { status, headers, text } = await send(query, { format });
    const got = decodeResponse('QueryDeviceDistributeJob', { body: text });
    expect(got).toMatchObject({ layer: 'gateway', format, code: 'Throttling.Api' });
    expect(status).toBe(400);
    expect(headers.get('x-acs-retry-after')).toBe('250');
    expect(headers.get('x-ratelimit-user-api')).toBe(`Limit:1,Remain:0,TimeLeft:250,Reset:${start + 250}`);
  });

  test('status 503 and 500 are the gateway’s own errors', async () => {
    const code = async (status: number) => {
      const response = await faulty({ fault: 'status', status }).send(query, { format });
      const got = decodeResponse('QueryDeviceDistributeJob', { body: response.text });
      return [response.status, got.kind === 'failure' && got.code];
    };
    expect(await code(503)).toEqual([503, 'ServiceUnavailable']);
    expect(await code(500)).toEqual([500, 'InternalError']);
  });

  test('status with a code responds with any error of the gateway', async () => {
    const message = 'You are not authorized to do this action.';
    const { send } = faulty({ fault: 'status', status: 403, code: 'NoPermission', message });
    const { status, text } = await send(query, { format });
    const got = decodeResponse('QueryDeviceDistributeJob', { body: text });
    expect([status, got]).toMatchObject([403, { layer: 'gateway', code: 'NoPermission', message }]);
  });

  test('failure responds with Success false and executes nothing', async () => {
    const { send, emulator } = faulty({ fault: 'failure' });
    const { status, text } = await send(create, { format });
    const got = decodeResponse('CreateProductDistributeJob', { body: text });
    expect([status, got]).toMatchObject([200, { layer: 'service', format, code: 'iot.system.SystemException' }]);
    expect(emulator.state.jobs.size).toBe(1);
  });
});

test('status without a code responds with only the status and its headers', async () => {
  const { send } = faulty({ fault: 'status', status: 302, headers: { location: 'http://elsewhere/' } });
  const { status, headers, text } = await send(query);
  expect([status, text, headers.get('location')]).toEqual([302, '', 'http://elsewhere/']);
});

test('status 503 with an empty code has no body', async () => {
  expect(await faulty({ fault: 'status', status: 503, code: '' }).send(query)).toMatchObject({ status: 503, text: '' });
});

test('status 204 has no body', async () => {
  expect(await faulty({ fault: 'status', status: 204 }).send(query)).toMatchObject({ status: 204, text: '' });
});

test('html responds with the page of a proxy, or of a login portal if the status is 200', async () => {
  const { status, headers, text } = await faulty({ fault: 'html' }).send(query);
  expect([status, headers.get('content-type')]).toEqual([502, 'text/html']);
  expect(text).toMatch(/^<!DOCTYPE html>/);
  expect((await faulty({ fault: 'html', status: 200 }).send(query)).status).toBe(200);
});

test('contentType names a format that differs from the body, or none', async () => {
  const type = async (contentType: string) => {
    const { headers, text } = await faulty({ fault: 'contentType', contentType }).send(query);
    expect(JSON.parse(text)).toMatchObject({ Success: true });
    return headers.get('content-type');
  };
  expect(await type('text/xml;charset=utf-8')).toBe('text/xml;charset=utf-8');
  // A `Response` with a text body sets a content type itself.
  expect(await type('')).not.toBe('application/json;charset=utf-8');
});

test('truncate ends the document early, with a matching Content-Length', async () => {
  const whole = (await createCaller().send(query)).text;
  expect((await faulty({ fault: 'truncate', bytes: 10 }).send(query)).text).toBe(whole.slice(0, 10));
  expect((await faulty({ fault: 'truncate' }).send(query)).text).toBe(whole.slice(0, Math.floor(whole.length / 2)));
});

test('dateHeader changes only the date header of the response', async () => {
  const hour = 3_600_000;
  const { send, emulator } = faulty({ fault: 'dateHeader', milliseconds: -hour });
  const { headers, text } = await send(create);
  expect(Date.parse(headers.get('date') ?? '')).toBe(start - hour);
  const { JobId } = JSON.parse(text) as { JobId: string };
  expect(emulator.state.jobs.get(JobId)?.gmtCreate).toBe(start);
});

test('skew changes the times in responses, while jobs follow the emulator’s clock', async () => {
  const hour = 3_600_000;
  const { send, call, emulator, now, wait } = faulty({ fault: 'skew', milliseconds: hour, times: 1 });
  const { text } = await send(create, { timestamp: now() + hour });
  const { JobId } = JSON.parse(text) as { JobId: string };
  expect(emulator.state.jobs.get(JobId)?.gmtCreate).toBe(start + hour);
  wait(4_000);
  expect(await call('QueryDeviceDistributeJob', { jobId: JobId })).toMatchObject({
    value: { data: { status: 'completed', gmtCreate: start + hour } },
  });
});

test('skew changes the clock by which a token expires', async () => {
  const account = {
    ...testAccount,
    accessKeyId: 'STS.id',
    securityToken: 'token',
    securityTokenExpires: start + 1_000,
  };
  const { send } = createCaller({ accounts: [account], faults: [{ fault: 'skew', milliseconds: 1_000, times: 1 }] });
  expect((await send(query, { credentials: account })).text).toContain('InvalidSecurityToken.Expired');
  expect((await send(query, { credentials: account })).status).toBe(200);
});

test('skew changes the clock that timestamps are compared with, and the date header', async () => {
  const hour = 3_600_000;
  const { send } = faulty({ fault: 'skew', milliseconds: hour });
  const { status, headers, text } = await send(query);
  expect([status, JSON.parse(text)]).toMatchObject([400, { Code: 'InvalidTimeStamp.Expired' }]);
  const date = Date.parse(headers.get('date') ?? '');
  expect(date).toBe(start + hour);
  expect((await send(query, { timestamp: date })).status).toBe(200);
});

test('gzipBomb inflates to the response and the given number of spaces', async () => {
  const { emulator, send } = faulty({ fault: 'gzipBomb', mebibytes: 3 });
  const { headers } = await send(query);
  expect(headers.get('content-encoding')).toBe('gzip');
  const response = await emulator.fetch('http://emulator/');
  const packed = await response.bytes();
  expect(packed.length).toBeLessThan(10_000);
  const inflated = gunzipSync(packed);
  expect(inflated.length).toBeGreaterThan(3 * 1024 * 1024);
  expect(inflated.toString().trim()).toMatch(/^<\?xml.*<\/Error>$/);
});

describe('without a socket', () => {
  test('dropRequest throws the error of fetch and executes nothing', async () => {
    const { send, emulator } = faulty({ fault: 'dropRequest' });
    await expect(send(create)).rejects.toThrow(TypeError);
    await expect(send(create)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(emulator.state.jobs.size).toBe(1);
  });

  test('reset executes the request and fails while the body is read', async () => {
    await expect(faulty({ fault: 'reset', bytes: 10 }).send(query)).rejects.toMatchObject({ message: 'terminated' });
  });

  test('loseResponse executes the request and fails', async () => {
    const { send, emulator } = faulty({ fault: 'loseResponse', times: 1 });
    await expect(send(create)).rejects.toThrow('fetch failed');
    expect(emulator.state.jobs.size).toBe(2);
  });

  test('drip sends the body in chunks', async () => {
    const { emulator } = faulty({ fault: 'drip', bytes: 100, milliseconds: 1 });
    const response = await emulator.fetch('http://emulator/');
    const sizes: number[] = [];
    for await (const piece of response.body ?? []) sizes.push(piece.length);
    expect(sizes.slice(0, 2)).toEqual([100, 100]);
    expect(sizes.at(-1)).toBeLessThanOrEqual(100);
  });
});

describe('a fault affects', () => {
  test('only its operation or only result files', async () => {
    const { send, emulator, wait } = faulty(
      { fault: 'throttle', action: 'ListDistributedDevice' },
      { fault: 'html', action: 'ResultFile' },
    );
    wait(4_000);
    const detail = await send({ ...query, Action: 'QueryDeviceDistributeDetail' });
    const { File } = JSON.parse(detail.text) as { File: string };
    expect((await emulator.fetch(File)).status).toBe(502);
    const list = { Action: 'ListDistributedDevice', PageSize: '1', CurrentPage: '1' };
    expect((await send(list, { method: 'POST' })).status).toBe(400);
    expect((await send(query)).status).toBe(200);
  });

  test('result files, with the error responses of the storage', async () => {
    const { send, emulator, wait } = createCaller();
    wait(4_000);
    const detail = await send({ ...query, Action: 'QueryDeviceDistributeDetail' });
    const { File } = JSON.parse(detail.text) as { File: string };
    emulator.state.faults.push(
      { fault: 'status', action: 'ResultFile', status: 503, times: 1 },
      { fault: 'skew', action: 'ResultFile', milliseconds: 660_000, times: 1 },
    );
    const read = async () => {
      const response = await emulator.fetch(File);
      return [response.status, /<Code>(.*)<\/Code>/.exec(await response.text())?.[1]];
    };
    expect(await read()).toEqual([503, 'ServiceUnavailable']);
    expect(await read()).toEqual([403, 'AccessDenied']);
    expect(await read()).toEqual([200, undefined]);
  });

  test('as many requests as times says, after the number that skip says', async () => {
    const { send } = faulty({ fault: 'status', status: 503, skip: 1, times: 2 });
    const got = [];
    for (const _ of [1, 2, 3, 4]) got.push((await send(query)).status);
    expect(got).toEqual([200, 503, 503, 200]);
  });

  test('no request that an earlier fault has not passed on', async () => {
    const { send } = faulty({ fault: 'html', times: 1 }, { fault: 'status', status: 504, times: 1 });
    const got = [];
    for (const _ of [1, 2, 3]) got.push((await send(query)).status);
    expect(got).toEqual([502, 504, 200]);
  });

  test('requests together with other faults', async () => {
    const { send } = faulty({ fault: 'contentType', contentType: 'text/plain' }, { fault: 'throttle' });
    const { status, headers } = await send(query);
    expect([status, headers.get('content-type')]).toEqual([400, 'text/plain']);
  });

  test('requests from the time it is added until it is removed', async () => {
    const { send, emulator } = createCaller();
    expect((await send(query)).status).toBe(200);
    emulator.state.faults.push({ fault: 'html' });
    expect((await send(query)).status).toBe(502);
    emulator.state.faults.length = 0;
    expect((await send(query)).status).toBe(200);
  });
});
