/** Another process of the same account, which creates jobs of the sizes that the fleet uses and deletes them when they have finished. */
import { createClient, isDistributionError, paginate } from '@iot-distribution/client';
import { setTimeout as pause } from 'node:timers/promises';
import { parameters } from '../fleet-devices.ts';

const [endpoint = '', ...sizes] = process.argv.slice(2);
const client = createClient({
  credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  endpoint,
  allowHttp: true,
  quota: false,
  retry: false,
});
const own = new Set<string>();

for (let number = 0; ; number++) {
  const size = Number(sizes[number % sizes.length]);
  const deviceName = Array.from({ length: size }, (_, index) => `foreign-${number}-${index}`);
  try {
    const { jobId } = await client.createDeviceDistributeJob({ ...parameters, deviceName });
    own.add(jobId);
  } catch (error) {
    if (!isDistributionError(error)) throw error;
  }
  await pause(200);
  try {
    for await (const { jobId, status } of paginate(client, 'ListDeviceDistributeJob', {})) {
      // Some are deleted at once, and some a little later.
      if (!own.has(jobId) || status !== 'completed' || number % 3 === 0) continue;
      await client.deleteDeviceDistributeJob({ jobId });
      own.delete(jobId);
    }
  } catch (error) {
    if (!isDistributionError(error)) throw error;
  }
}
