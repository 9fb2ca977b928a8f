import { describe, expect, test } from 'vitest';
import { calls, largest, query } from './calls.ts';
import { callPopCore } from './pop-core.ts';
import { rejections, temporaryKey } from './rejections.ts';
import { asModel } from './spelling.ts';
import { createTwins } from './twins.ts';

describe.each(['GET', 'POST'] as const)('@alicloud/pop-core by %s', (method) => {
  test.each(calls)('$action with $input has the same result and effect as with our client', async (call) => {
    const twins = await createTwins();
    const got = await callPopCore(twins.url, call, { method });
    const want = await twins.call(call);
    expect(asModel(got)).toStrictEqual(want);
    expect(twins.theirs.jobs).toEqual(twins.ours.jobs);
  });

  test.each(rejections)('%s (%i) is rejected with the same code', async (code, _, { key, options }) => {
    const twins = await createTwins(options, key && { credentials: key });
    const got = await callPopCore(twins.url, query, { method, ...(key && { key }) }).catch((error: unknown) => error);
    await expect(twins.call(query)).rejects.toMatchObject({ code });
    expect(got).toMatchObject({ code, data: { Code: code } });
  });

  test('a temporary key is accepted with its token', async () => {
    const twins = await createTwins({ accounts: [temporaryKey] }, { credentials: temporaryKey });
    const got = await callPopCore(twins.url, query, { method, key: temporaryKey });
    expect(asModel(got)).toStrictEqual(await twins.call(query));
  });
});

test('a job for 10,000 devices is created as with our client', async () => {
  const twins = await createTwins();
  await callPopCore(twins.url, largest);
  await twins.call(largest);
  expect(twins.theirs.jobs.size).toBe(3);
  expect(twins.theirs.jobs).toEqual(twins.ours.jobs);
});

describe('documented differences of @alicloud/pop-core', () => {
  test('the response has the form of the wire: numbers as status, and lists in wrappers', async () => {
    const { url } = await createTwins();
    const want = { Status: 2, Strategy: 0, TargetInstanceConfigs: { targetInstanceConfigs: [{}] } };
    expect(await callPopCore(url, query)).toMatchObject({ Data: want });
  });

  test('the error of a failure of the service has "undefined" instead of its message', async () => {
    const twins = await createTwins({ faults: [{ fault: 'failure', message: 'A system exception occurred.' }] });
    const got = await callPopCore(twins.url, query).catch((error: unknown) => error);
    expect(got).toMatchObject({ code: 'iot.system.SystemException', message: `undefined, URL: ${twins.url}/` });
    const message = expect.stringContaining('A system exception occurred.') as string;
    await expect(twins.call(query)).rejects.toMatchObject({ code: 'iot.system.SystemException', message });
  });

  test('the message of an error of a GET request contains the signed URL', async () => {
    const { url } = await createTwins({ faults: [{ fault: 'failure' }] });
    const got = (await callPopCore(url, query, { method: 'GET' }).catch((error: unknown) => error)) as Error;
    expect(got.message).toMatch(/\?AccessKeyId=testid&.*&Signature=/);
  });

  test('the message of a mismatch contains all signed parameters', async () => {
    const key = { accessKeyId: 'testid', accessKeySecret: 'another', uid: '198***' };
    const { url } = await createTwins();
    const got = (await callPopCore(url, query, { key }).catch((error: unknown) => error)) as Error;
    expect(got.message).toMatch(/AccessKeyId%3Dtestid.*JobId%3DUbmsMHmkqv0PiAG/);
  });

  test('a parameter that is undefined is sent as the text "undefined"', async () => {
    const twins = await createTwins();
    const list = { action: 'ListDeviceDistributeJob', input: { pageSize: 10 } } as const;
    const got = await callPopCore(twins.url, list, { parameters: { ProductKey: undefined } });
    expect(got).toMatchObject({ Data: { Total: 0 } });
    const ours = { ...list, input: { ...list.input, productKey: undefined } };
    expect(await twins.call(ours)).toMatchObject({ data: { total: 2 } });
  });

  test('a time of 16 digits is an object, not a number', async () => {
    const gmtCreate = Number.MAX_SAFE_INTEGER;
    const twins = await createTwins({ jobs: [{ gmtCreate }] });
    const got = (await callPopCore(twins.url, query)) as { Data: { GmtCreate: unknown } };
    expect([typeof got.Data.GmtCreate, String(got.Data.GmtCreate)]).toEqual(['object', String(gmtCreate)]);
    expect(await twins.call(query)).toMatchObject({ data: { gmtCreate } });
  });

  test('a response in XML and the page of a proxy are JSON parse errors without a code', async () => {
    const { url, theirs } = await createTwins();
    const xml = await callPopCore(url, query, { parameters: { Format: 'XML' } }).catch((error: unknown) => error);
    theirs.faults.push({ fault: 'html' });
    const html = await callPopCore(url, query).catch((error: unknown) => error);
    for (const got of [xml, html]) {
      expect(got).toMatchObject({ name: 'SyntaxError' });
      expect(got).not.toHaveProperty('code');
    }
  });

  test('it does not retry transient failures', async () => {
    const twins = await createTwins({ faults: [{ fault: 'throttle', times: 1, retryAfter: 1 }] }, { retry: {} });
    await expect(callPopCore(twins.url, query)).rejects.toMatchObject({ code: 'Throttling.User' });
    expect(await twins.call(query)).toMatchObject({ success: true });
  });
});
