import { signV1 } from '@iot-distribution/signer';
import { expect, test } from 'vitest';
import { createCaller } from '../../test/caller.ts';
import { createEmulator, documentedJob, testAccount } from '../index.ts';

const query = { Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId };

/** The code of a response of the gateway or the service. */
async function codeOf(parameters: Record<string, string>): Promise<unknown> {
  const { text } = await createCaller().send({ ...query, ...parameters });
  const { Success, Code } = JSON.parse(text) as Record<string, unknown>;
  return Success === true ? 'success' : Code;
}

test.each([
  ['a name from the prototype', { 'constructor.prototype.polluted': 'yes' }, 'success'],
  ['a name that a structure cannot have', { 'a..b': '' }, 'iot.system.IllegalRequest'],
  ['a value with names below it', { a: '1', 'a.1': '2' }, 'iot.system.IllegalRequest'],
  ['a deeply nested name', { ['a.'.repeat(1_000) + 'a']: '1' }, 'iot.system.IllegalRequest'],
  ['a parameter that the operation does not have', { IotInstanceId: 'iot-060***' }, 'success'],
  ['a list instead of a string', { JobId: '', 'JobId.1': 'a' }, 'iot.system.IllegalRequest'],
  ['an id that does not exist', { JobId: '../../etc/passwd\0' }, 'iot.assumed.JobNotFound'],
  ['an id that is the name of a member of every object', { JobId: '__proto__' }, 'iot.assumed.JobNotFound'],
  ['an operation with the name of a member of every object', { Action: 'toString' }, 'InvalidAction.NotFound'],
])('%s is handled like any other request', async (_, parameters, code) => {
  expect(await codeOf(parameters as Record<string, string>)).toBe(code);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test('the name of a member of every object is not an access key', async () => {
  for (const accessKeyId of ['__proto__', 'constructor', 'toString']) {
    const credentials = { accessKeyId, accessKeySecret: 'secret' };
    const { text } = await createCaller().send(query, { credentials });
    expect(JSON.parse(text)).toMatchObject({ Code: 'InvalidAccessKeyId.NotFound' });
  }
});

test.each([
  ['no body', undefined],
  ['bytes that are not text', new Uint8Array([0xff, 0xfe, 0x00])],
  ['a megabyte of separators', '&='.repeat(500_000)],
  ['a JSON body', '{"Action":"QueryDeviceDistributeJob"}'],
])('a POST with %s is rejected', async (_, body) => {
  const response = await createEmulator().fetch('http://emulator/', { method: 'POST', ...(body && { body }) });
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/^<\?xml.*<Code>(?:MissingAction|RequestParameterMalformed)<\/Code>/);
});

test('no response contains a secret', async () => {
  const { send, emulator } = createCaller();
  const responses = [
    await send(query),
    await send(query, { tamper: { JobId: 'another' } }),
    await send({ Action: 'none' }),
  ];
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'not the one' };
  responses.push(await send(query, { credentials }), await send(query, { spell: { Timestamp: 'now' } }));
  for (const { text } of responses) expect(text).not.toMatch(/testsecret|not the one/);
  expect(emulator.state.accounts.size).toBe(1);
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };

test.each([
  ['a byte order mark', [0xef, 0xbb, 0xbf]],
  ['a byte that is not UTF-8', [0xff]],
  ['a truncated character', [0xe5, 0xae]],
])('a signed form body that starts with %s is malformed', async (_, bytes) => {
  const emulator = createEmulator();
  const parameters = { ...query, Version: '2018-01-20', Format: 'JSON' };
  const { query: signed } = signV1({ method: 'POST', parameters, credentials: testAccount });
  const post = (body: Uint8Array<ArrayBuffer>) =>
    emulator.fetch('http://emulator/', { method: 'POST', headers: form, body });
  expect((await post(new TextEncoder().encode(signed))).status).toBe(200);
  const response = await post(new Uint8Array([...bytes, ...new TextEncoder().encode(signed)]));
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('RequestParameterMalformed')]);
});

const repeated = (count: number) => Array.from({ length: count }, (_, index) => `p${index}=`).join('&');
const emptyPairs = '&'.repeat(100_000);

test.each([
  ['20,000 parameters with Format', '', repeated(19_999), 400],
  ['20,001 parameters in the form', '', repeated(20_001), 413],
  ['the same parameter 20,001 times', '', 'a=&'.repeat(20_001), 413],
  ['20,001 parameters in query and form together', repeated(10_000), repeated(20_001).slice(-130_000), 413],
  ['20,001 parameters in the query', repeated(20_001), '', 413],
  ['empty pairs, which are not parameters', emptyPairs, emptyPairs, 400],
  ['8 MiB', '', `a=${'b'.repeat(8 * 1024 * 1024 - 2)}`, 400],
  ['8 MiB and one byte', '', `a=${'b'.repeat(8 * 1024 * 1024 - 1)}`, 413],
])('the limits of a request: %s', async (_, search, body, status) => {
  const response = await createEmulator().fetch(`http://emulator/?Format=JSON&${search}`, {
    method: 'POST',
    headers: form,
    body,
  });
  const code = status === 413 ? 'RequestEntityTooLarge' : 'MissingAction';
  expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(code)]);
});
