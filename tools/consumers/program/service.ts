/** The client against the emulator: in memory, and over a socket with the client's own transport. */
import { createClient } from '@iot-distribution/client';
import { createEmulator, documentedJob, testAccount, type Emulator } from '@iot-distribution/emulator';
import { same } from './proof.js';

const emulator: Emulator = createEmulator();
const { url, close } = await emulator.listen();
const ways = {
  'in memory': { transport: emulator.transport },
  'over a socket, in JSON': { endpoint: url },
  'over a socket, in XML': { endpoint: url, format: 'xml' },
} as const;
for (const [way, options] of Object.entries(ways)) {
  const client = createClient({ credentials: testAccount, ...options });
  const { data } = await client.queryDeviceDistributeJob({ jobId: documentedJob.jobId });
  same(data.jobId, documentedJob.jobId, `the job ${way}`);
}
await close();
console.log('called the emulator');
