import { decodeResponse } from '@iot-distribution/codec';
import { signV1 } from '@iot-distribution/signer';
import { expect, test } from 'vitest';
import { createEmulator, documentedJob, testAccount } from './index.ts';

function signedQuery(format: string, timestamp: Date): string {
  const parameters = {
    Action: 'QueryDeviceDistributeJob',
    Version: '2018-01-20',
    Format: format,
    JobId: documentedJob.jobId,
  };
  return signV1({ method: 'GET', parameters, credentials: testAccount, timestamp }).query;
}

test('serves the documented job on a port of this machine, in both formats with the same model', async () => {
  const emulator = createEmulator();
  const { url, close } = await emulator.listen();
  const read = async (format: string) => {
    const response = await fetch(`${url}/?${signedQuery(format, new Date())}`);
    const decoded = decodeResponse('QueryDeviceDistributeJob', { body: await response.text() });
    return decoded.kind === 'success' ? decoded.value.data : decoded;
  };
  expect(await read('XML')).toEqual(await read('JSON'));
  await close();
});

test('a job goes from initializing to running to completed, by the given clock', async () => {
  let now = Date.UTC(2026, 0, 1);
  const emulator = createEmulator({ now: () => now });
  const statusAfter = async (milliseconds: number) => {
    now += milliseconds;
    const response = await emulator.fetch(`http://emulator/?${signedQuery('JSON', new Date(now))}`);
    const decoded = decodeResponse('QueryDeviceDistributeJob', { body: await response.text() });
    return decoded.kind === 'success' ? decoded.value.data.status : decoded;
  };
  expect(await statusAfter(0)).toBe('initializing');
  expect(await statusAfter(1_500)).toBe('running');
  expect(await statusAfter(2_500)).toBe('completed');
});
