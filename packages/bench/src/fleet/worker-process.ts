/** Plans a fleet and runs it, and says how long that took and how much memory the process needed at most. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@iot-distribution/client';
import { planDistribution, runDistribution, sqliteStore } from '@iot-distribution/fleet';

/** What a worker needed. */
export interface WorkerFigures {
  readonly jobs: number;
  readonly distributed: number;
  /** Milliseconds. */
  readonly planning: number;
  readonly running: number;
  /** Peak of the resident memory, in MiB. */
  readonly memory: number;
  /** Size of the journal, in MiB. */
  readonly journal: number;
}

const [, , endpoint = '', devices = '0'] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'bench-fleet-'));
const path = join(folder, 'fleet.sqlite');
const store = sqliteStore(path);

function* names(): Generator<string> {
  for (let number = 1; number <= Number(devices); number++) yield `device-${String(number).padStart(8, '0')}`;
}

const client = createClient({
  credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  endpoint,
  allowHttp: true,
});
const begun = performance.now();
const plan = await planDistribution({
  devices: names(),
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  strategy: 'designated',
  targetUid: '198***',
  store,
});
const planned = performance.now();
const summary = await runDistribution(client, {
  store,
  freeSlots: true,
  allow: ({ hostname }) => hostname === '127.0.0.1',
});
const finished = performance.now();
await store.close();
const figures: WorkerFigures = {
  jobs: plan.jobs,
  distributed: summary.devices.distributed,
  planning: planned - begun,
  running: finished - planned,
  memory: process.resourceUsage().maxRSS / 1024,
  journal: statSync(path).size / 2 ** 20,
};
rmSync(folder, { recursive: true, force: true });
process.send?.(figures);
process.disconnect();
