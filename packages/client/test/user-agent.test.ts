/** What requests say about who sends them, as a server sees it. */
import { expect, test } from 'vitest';
import { created, createInput, job, jobId } from './wire-responses.ts';
import { serving } from './serving.ts';
import { overSockets } from './transports.ts';

const own = /^iot-distribution\/\d+\.\d+\.\d+\S* node\/\d+$/;

test.each(overSockets)('over %s each request names the package and the runtime', async (_, transport) => {
  for (const signature of ['v1', 'v3'] as const) {
    await using at = await serving([job(1), created()], { transport, signature });
    await at.client.queryDeviceDistributeJob({ jobId });
    await at.client.createDeviceDistributeJob(createInput);
    for (const { headers } of at.server.received) expect(headers['user-agent']).toMatch(own);
    expect(at.server.received).toHaveLength(2);
  }
});

test('the name of the program of the user comes first', async () => {
  await using at = await serving([job(1)], { userAgent: 'my-app/1.2' });
  await at.client.queryDeviceDistributeJob({ jobId });
  expect(at.server.received[0]?.headers['user-agent']).toMatch(/^my-app\/1\.2 iot-distribution\//);
});

test('the option false sends no User-Agent header', async () => {
  await using at = await serving([job(1)], { userAgent: false });
  await at.client.queryDeviceDistributeJob({ jobId });
  expect(at.server.received[0]?.headers).not.toHaveProperty('user-agent');
});
