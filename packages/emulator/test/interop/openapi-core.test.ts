import { decodeResponse } from '@iot-distribution/codec';
import { describe, expect, test } from 'vitest';
import { calls, largest, query, type Call } from './calls.ts';
import { callCore } from './openapi-core.ts';
import { rejections, temporaryKey } from './rejections.ts';
import { asModel } from './spelling.ts';
import { createTwins } from './twins.ts';

const signatures = ['v1', 'v3'] as const;
const methods = ['GET', 'POST'] as const;
const ways = signatures.flatMap((signature) => methods.map((method) => ({ signature, method })));

describe.each(ways)('@alicloud/openapi-core signing $method with $signature', (way) => {
  test.each(calls)('$action with $input has the same result and effect as with our client', async (call) => {
    const twins = await createTwins();
    const { statusCode, body } = await callCore(twins.url, call, way);
    const want = await twins.call(call);
    expect([statusCode, asModel(body)]).toStrictEqual([200, want]);
    expect(twins.theirs.jobs).toEqual(twins.ours.jobs);
  });

  test.each(calls)('$action with $input, requested as XML, gives the same model in our codec', async (call) => {
    const twins = await createTwins();
    const { headers, body } = await callCore(twins.url, call, { ...way, format: 'xml' });
    const contentType = headers['content-type'];
    const got = decodeResponse(call.action, { body: String(body), ...(contentType && { contentType }) });
    expect(got).toMatchObject({ kind: 'success', format: 'xml', unknownMembers: [], value: await twins.call(call) });
  });

  test.each(rejections)('%s (%i) is rejected with the same code', async (code, statusCode, { key, options }) => {
    const twins = await createTwins(options, key && { credentials: key });
    const got = await callCore(twins.url, query, { ...way, ...(key && { key }) }).catch((error: unknown) => error);
    await expect(twins.call(query)).rejects.toMatchObject({ code });
    expect(got).toMatchObject({ code, statusCode });
  });

  test('a temporary key is accepted with its token', async () => {
    const twins = await createTwins({ accounts: [temporaryKey] }, { credentials: temporaryKey });
    const { body } = await callCore(twins.url, query, { ...way, key: temporaryKey });
    expect(asModel(body)).toStrictEqual(await twins.call(query));
  });
});

test.each(signatures)('a job for 10,000 devices is created as with our client, signed with %s', async (signature) => {
  const twins = await createTwins();
  await callCore(twins.url, largest, { signature });
  await twins.call(largest);
  expect(twins.theirs.jobs.size).toBe(3);
  expect(twins.theirs.jobs).toEqual(twins.ours.jobs);
});

test('the delay of a throttled response is the one that our client reads', async () => {
  const twins = await createTwins({ faults: [{ fault: 'throttle', retryAfter: 1_234 }] });
  const want = { code: 'Throttling.User', retryAfter: 1_234 };
  await expect(callCore(twins.url, query)).rejects.toMatchObject({ name: 'ThrottlingError', ...want });
  await expect(twins.call(query)).rejects.toMatchObject(want);
});

test('an error response in XML is readable if the request was signed with V3', async () => {
  const { url } = await createTwins({ faults: [{ fault: 'throttle' }] });
  const got = callCore(url, query, { signature: 'v3', format: 'xml' });
  await expect(got).rejects.toMatchObject({ code: 'Throttling.User', statusCode: 400 });
});

test('a time of 16 digits and a parameter without a value have the same result as with our client', async () => {
  const twins = await createTwins({ jobs: [{ gmtCreate: Number.MAX_SAFE_INTEGER }] });
  const list: Call = { action: 'ListDeviceDistributeJob', input: { pageSize: 10, productKey: undefined } };
  const { body } = await callCore(twins.url, list);
  const want = await twins.call(list);
  expect(asModel(body)).toStrictEqual(want);
  expect(want).toMatchObject({ data: { total: 1, jobInfo: [{ gmtCreate: Number.MAX_SAFE_INTEGER }] } });
});

describe('documented differences of @alicloud/openapi-core', () => {
  test('the response has the form of the wire: numbers as status, and lists in wrappers', async () => {
    const { url } = await createTwins();
    const { body } = await callCore(url, query);
    const want = { Status: 2, Strategy: 0, TargetInstanceConfigs: { targetInstanceConfigs: [{}] } };
    expect(body).toMatchObject({ Data: want });
  });

  test('a failure of the service is returned as a response', async () => {
    const twins = await createTwins({ faults: [{ fault: 'failure' }] });
    const code = 'iot.system.SystemException';
    const got = await callCore(twins.url, query);
    expect(got).toMatchObject({ statusCode: 200, body: { Success: false, Code: code } });
    await expect(twins.call(query)).rejects.toMatchObject({ code });
  });

  test('an error response in XML is not readable if the request was signed with v1', async () => {
    const { url } = await createTwins({ faults: [{ fault: 'throttle' }] });
    const got = await callCore(url, query, { signature: 'v1', format: 'xml' }).catch((error: unknown) => error);
    expect(got).toMatchObject({ name: 'SyntaxError' });
    expect(got).not.toHaveProperty('code');
  });

  test('if a failure of the service had status 400, its message would be "undefined"', async () => {
    const fault = { fault: 'failure', message: 'A system exception occurred.' } as const;
    const { url } = await createTwins({ assume: { failureStatus: 400 }, faults: [fault] });
    const got = await callCore(url, query).catch((error: unknown) => error);
    const message = expect.stringContaining('code: 400, undefined request id: ') as string;
    expect(got).toMatchObject({ code: 'iot.system.SystemException', message });
  });

  test('the page of a proxy is an error without a code', async () => {
    const { url } = await createTwins({ faults: [{ fault: 'html' }] });
    const got = await callCore(url, query).catch((error: unknown) => error);
    expect(got).toMatchObject({ name: 'SyntaxError' });
    expect(got).not.toHaveProperty('code');
  });

  test('the message of a gateway error without Description contains "undefined"', async () => {
    const { url } = await createTwins({ faults: [{ fault: 'status', status: 503 }] });
    const got = await callCore(url, query).catch((error: unknown) => error);
    expect(got).toMatchObject({ name: 'ServerError', description: 'undefined', detail: 'undefined' });
  });

  test('the message of a mismatch contains all signed parameters', async () => {
    const key = { accessKeyId: 'testid', accessKeySecret: 'another', uid: '198***' };
    const { url } = await createTwins();
    const got = (await callCore(url, query, { key }).catch((error: unknown) => error)) as Error;
    expect(got.message).toMatch(/AccessKeyId%3Dtestid.*JobId%3DUbmsMHmkqv0PiAG/);
  });

  test('it does not retry transient failures', async () => {
    const twins = await createTwins({ faults: [{ fault: 'throttle', times: 1, retryAfter: 1 }] }, { retry: {} });
    await expect(callCore(twins.url, query)).rejects.toMatchObject({ code: 'Throttling.User' });
    expect(await twins.call(query)).toMatchObject({ success: true });
  });
});
