import { expect, test } from 'vitest';
import { createCaller } from '../test/caller.ts';
import { documentedJob } from './index.ts';

/** Everything that has an id, a token or an address that the emulator makes up. */
async function conversation(seed?: number): Promise<string[]> {
  const { send, wait } = createCaller({ seed, assume: { jobOrder: 'oldestFirst' } });
  const create = { ProductKey: 'a1BwAGV****', SourceInstanceId: 'iot-060***', TargetUid: '198***' };
  const answers = [
    await send({ Action: 'CreateProductDistributeJob', ...create, TargetInstanceId: 'iot-cn-6ja***' }),
    await send({ Action: 'ListDeviceDistributeJob', PageSize: '1' }),
    await send({ Action: 'NoSuchAction' }),
  ];
  wait(4_000);
  answers.push(await send({ Action: 'QueryDeviceDistributeDetail', JobId: documentedJob.jobId }));
  return answers.map(({ text }) => text);
}

test('the same requests at the same times get the same answers, to the byte', async () => {
  expect(await conversation()).toEqual(await conversation());
  expect(await conversation(7)).toEqual(await conversation(7));
});

test('another seed gives other ids', async () => {
  const [one, other] = [await conversation(7), await conversation(8)];
  for (const [index, answer] of one.entries()) expect(answer).not.toBe(other[index]);
});
