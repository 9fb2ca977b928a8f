import { expect, test } from 'vitest';
import { createCaller } from '../../test/caller.ts';
import { createEmulator, documentedJob } from '../index.ts';

const query = { Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId };

/** What an answer is called, whichever of the two layers gave it. */
async function codeOf(parameters: Record<string, string>): Promise<unknown> {
  const { text } = await createCaller().send({ ...query, ...parameters });
  const { Success, Code } = JSON.parse(text) as Record<string, unknown>;
  return Success === true ? 'success' : Code;
}

test.each([
  ['a name of the prototype', { 'constructor.prototype.polluted': 'yes' }, 'success'],
  ['a name that no struct can have', { 'a..b': '' }, 'iot.system.IllegalRequest'],
  ['a value with names below it', { a: '1', 'a.1': '2' }, 'iot.system.IllegalRequest'],
  ['a name that is nested without end', { ['a.'.repeat(1_000) + 'a']: '1' }, 'iot.system.IllegalRequest'],
  ['a parameter that the operation has not', { IotInstanceId: 'iot-060***' }, 'success'],
  ['a list in the place of a text', { JobId: '', 'JobId.1': 'a' }, 'iot.system.IllegalRequest'],
  ['an id that leads nowhere', { JobId: '../../etc/passwd\0' }, 'iot.system.IllegalRequest'],
  ['an id that is a member of every object', { JobId: '__proto__' }, 'iot.system.IllegalRequest'],
  ['an operation that is a member of every object', { Action: 'toString' }, 'InvalidAction.NotFound'],
])('%s is answered like any other request', async (_, parameters, code) => {
  expect(await codeOf(parameters as Record<string, string>)).toBe(code);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test('no key is found under the name of a member that every object has', async () => {
  for (const accessKeyId of ['__proto__', 'constructor', 'toString']) {
    const credentials = { accessKeyId, accessKeySecret: 'secret' };
    const { text } = await createCaller().send(query, { credentials });
    expect(JSON.parse(text)).toMatchObject({ Code: 'InvalidAccessKeyId.NotFound' });
  }
});

test.each([
  ['nothing at all', undefined],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
  ['a megabyte of separators', '&='.repeat(500_000)],
  ['a body that is JSON', '{"Action":"QueryDeviceDistributeJob"}'],
])('a POST with %s is refused', async (_, body) => {
  const response = await createEmulator().fetch('http://emulator/', { method: 'POST', ...(body && { body }) });
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/^<\?xml.*<Code>(?:MissingAction|RequestParameterMalformed)<\/Code>/);
});

test('no answer holds a secret', async () => {
  const { send, emulator } = createCaller();
  const answers = [
    await send(query),
    await send(query, { tamper: { JobId: 'another' } }),
    await send({ Action: 'none' }),
  ];
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'not the one' };
  answers.push(await send(query, { credentials }), await send(query, { spell: { Timestamp: 'now' } }));
  for (const { text } of answers) expect(text).not.toMatch(/testsecret|not the one/);
  expect(emulator.state.accounts.size).toBe(1);
});
