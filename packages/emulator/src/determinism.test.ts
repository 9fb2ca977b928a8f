import { expect, test } from 'vitest';
import { createCaller } from '../test/caller.ts';
import { documentedJob } from './index.ts';

/** Every response with an id, a token or a URL that the emulator generates. */
async function conversation(seed?: number): Promise<string[]> {
  const { send, wait } = createCaller({ seed, assume: { jobOrder: 'oldestFirst' } });
  const create = { ProductKey: 'a1BwAGV****', SourceInstanceId: 'iot-060***', TargetUid: '198***' };
  const responses = [
    await send({ Action: 'CreateProductDistributeJob', ...create, TargetInstanceId: 'iot-cn-6ja***' }),
    await send({ Action: 'ListDeviceDistributeJob', PageSize: '1' }),
    await send({ Action: 'NoSuchAction' }),
  ];
  wait(4_000);
  responses.push(await send({ Action: 'QueryDeviceDistributeDetail', JobId: documentedJob.jobId }));
  return responses.map(({ text }) => text);
}

test('the same requests at the same times get the same responses, byte for byte', async () => {
  expect(await conversation()).toEqual(await conversation());
  expect(await conversation(7)).toEqual(await conversation(7));
});

test('a different seed gives different ids', async () => {
  const [one, other] = [await conversation(7), await conversation(8)];
  for (const [index, response] of one.entries()) expect(response).not.toBe(other[index]);
});
