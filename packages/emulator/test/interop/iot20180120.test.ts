import { describe, expect, test } from 'vitest';
import { calls, largest, query, type Call } from './calls.ts';
import { callIot, createIot, hasOperation } from './iot20180120.ts';
import { rejections, temporaryKey } from './rejections.ts';
import { asModel } from './spelling.ts';
import { createTwins } from './twins.ts';

const known = calls.filter(({ action }) => hasOperation(action));

describe.each(['v1', 'v3'] as const)('@alicloud/iot20180120 signing with %s', (signature) => {
  test.each(known)('$action with $input has the same result and effect as with our client', async (call) => {
    const twins = await createTwins();
    const { statusCode, body } = await callIot(twins.url, call, { signature });
    const want = await twins.call(call);
    expect([statusCode, asModel(body)]).toStrictEqual([200, want]);
    expect(twins.theirs.jobs).toEqual(twins.ours.jobs);
  });

  test.each(rejections)('%s (%i) is rejected with the same code', async (code, statusCode, { key, options }) => {
    const twins = await createTwins(options, key && { credentials: key });
    const got = await callIot(twins.url, query, { signature, ...(key && { key }) }).catch((error: unknown) => error);
    await expect(twins.call(query)).rejects.toMatchObject({ code });
    expect(got).toMatchObject({ code, data: { statusCode } });
  });

  test('a temporary key is accepted with its token', async () => {
    const twins = await createTwins({ accounts: [temporaryKey] }, { credentials: temporaryKey });
    const { body } = await callIot(twins.url, query, { signature, key: temporaryKey });
    expect(asModel(body)).toStrictEqual(await twins.call(query));
  });
});

test.each(['v1', 'v3'] as const)(
  'a job for 10,000 devices is created as with our client, signed with %s',
  async (signature) => {
    const twins = await createTwins();
    await callIot(twins.url, largest, { signature });
    await twins.call(largest);
    expect(twins.theirs.jobs.size).toBe(3);
    expect(twins.theirs.jobs).toEqual(twins.ours.jobs);
  },
);

test('a time of 16 digits and a parameter without a value have the same result as with our client', async () => {
  const twins = await createTwins({ jobs: [{ gmtCreate: Number.MAX_SAFE_INTEGER }] });
  const list: Call = { action: 'ListDeviceDistributeJob', input: { pageSize: 10, productKey: undefined } };
  const { body } = await callIot(twins.url, list);
  const want = await twins.call(list);
  expect(asModel(body)).toStrictEqual(want);
  expect(want).toMatchObject({ data: { total: 1, jobInfo: [{ gmtCreate: Number.MAX_SAFE_INTEGER }] } });
});

describe('documented differences of @alicloud/iot20180120', () => {
  test('it has eight of the nine operations', async () => {
    const { url } = await createTwins();
    const got = calls.map(({ action }) => action).filter((action) => !hasOperation(action));
    expect(got).toEqual(['QueryDeviceProvisioning']);
    expect(createIot(url)).not.toHaveProperty('queryDeviceProvisioning');
  });

  test('the response has numbers as status, and lists in wrappers', async () => {
    const { url } = await createTwins();
    const { body } = await callIot(url, query);
    const want = { status: 2, strategy: 0, targetInstanceConfigs: { targetInstanceConfigs: [{}] } };
    expect(body).toMatchObject({ data: want });
  });

  test('a failure of the service is returned as a response without data', async () => {
    const twins = await createTwins({ faults: [{ fault: 'failure' }] });
    const code = 'iot.system.SystemException';
    const got = await callIot(twins.url, query);
    expect(got).toMatchObject({ statusCode: 200, body: { success: false, code } });
    expect(got.body['data']).toBe(undefined);
    await expect(twins.call(query)).rejects.toMatchObject({ code });
  });

  test('if a failure of the service had status 400, its message would be "undefined"', async () => {
    const fault = { fault: 'failure', message: 'A system exception occurred.' } as const;
    const twins = await createTwins({ assume: { failureStatus: 400 }, faults: [fault] });
    const got = await callIot(twins.url, query).catch((error: unknown) => error);
    const message = expect.stringContaining('code: 400, undefined request id: ') as string;
    expect(got).toMatchObject({ code: 'iot.system.SystemException', message });
    const ours = expect.stringContaining(fault.message) as string;
    await expect(twins.call(query)).rejects.toMatchObject({ code: 'iot.system.SystemException', message: ours });
  });

  test('the message of a gateway error without Description contains "undefined"', async () => {
    const { url } = await createTwins({ faults: [{ fault: 'status', status: 503 }] });
    const got = await callIot(url, query).catch((error: unknown) => error);
    expect(got).toMatchObject({ code: 'ServiceUnavailable', description: 'undefined' });
  });

  test('the message of a mismatch contains all signed parameters', async () => {
    const key = { accessKeyId: 'testid', accessKeySecret: 'another', uid: '198***' };
    const twins = await createTwins({}, { credentials: key });
    const got = (await callIot(twins.url, query, { key }).catch((error: unknown) => error)) as Error;
    expect(got.message).toMatch(/AccessKeyId%3Dtestid.*JobId%3DUbmsMHmkqv0PiAG/);
    const ours = expect.not.stringContaining('testid') as string;
    await expect(twins.call(query)).rejects.toMatchObject({ message: ours });
  });

  test('the page of a proxy is an error without a code', async () => {
    const { url } = await createTwins({ faults: [{ fault: 'html' }] });
    const got = await callIot(url, query).catch((error: unknown) => error);
    expect(got).toMatchObject({ name: 'SyntaxError' });
    expect(got).not.toHaveProperty('code');
  });

  test('it does not retry transient failures', async () => {
    const twins = await createTwins({ faults: [{ fault: 'throttle', times: 1, retryAfter: 1 }] }, { retry: {} });
    await expect(callIot(twins.url, query)).rejects.toMatchObject({ code: 'Throttling.User' });
    expect(await twins.call(query)).toMatchObject({ success: true });
  });
});
