/** The live display of `distribute`: a fleet runs in memory, in virtual time, and the command line formats its progress. */
import { createClient } from '@iot-distribution/client';
import { createEmulator, testAccount, type Emulator } from '@iot-distribution/emulator';
import { memoryStore, planDistribution, type RunOptions } from '@iot-distribution/fleet';
import { fleetLines } from '../../../packages/cli/src/fleet/fleet-lines.ts';
import { summaryPairs } from '../../../packages/cli/src/fleet/fleet-summary.ts';
import { pairLines } from '../../../packages/cli/src/output/pair-lines.ts';
import { runFleet } from '../../../packages/fleet/src/run/run-distribution.ts';
import { parameters } from '../../../packages/fleet/test/fleet-devices.ts';
import { virtualClock } from './virtual-clock.ts';

export interface Frame {
  /** Jobs that run. */
  readonly running: number;
  /** Devices that have a result. */
  readonly finished: number;
  readonly lines: readonly string[];
}

export interface FleetFrames {
  /** What the display shows, one after the other. */
  readonly frames: readonly Frame[];
  readonly summary: readonly string[];
}

/** How long the first, second and third job takes, in milliseconds, so that they do not end at the same time. */
const jobTimes = [25_000, 50_000, 75_000];

/** @param results result codes of devices that fail */
export async function fleetFrames(
  devices: readonly string[],
  results: Readonly<Record<string, number>>,
  columns: number,
): Promise<FleetFrames> {
  let [inFlight, stored] = [0, 0];
  const clock = virtualClock(() => inFlight > 0 || filesOf(emulator) > stored);
  const emulator = createEmulator({ now: clock.now, quota: false, jobs: [], results });
  const { jobs } = emulator.state;
  const client = createClient({
    credentials: testAccount,
    now: clock.now,
    quota: false,
    async transport(request) {
      inFlight += 1;
      try {
        return await emulator.transport(request);
      } finally {
        inFlight -= 1;
      }
    },
  });
  const store = memoryStore();
  await planDistribution({ ...parameters, devices, store });
  const frames: Frame[] = [];
  const options: RunOptions = {
    store,
    onEvent(event) {
      if (event.type === 'stored') stored += 1;
      const job = event.type === 'created' ? jobs.get(event.jobId) : undefined;
      if (event.type !== 'created' || job === undefined) return;
      const milliseconds = jobTimes[(event.batch - 1) % jobTimes.length] ?? 0;
      jobs.set(job.jobId, { ...job, plan: [{ status: 'running', milliseconds }, { status: 'completed' }] });
    },
    onProgress(progress) {
      frames.push({
        running: progress.running.filter(({ status }) => status === 'running').length,
        finished: progress.distributed + progress.failed + progress.unknown,
        lines: fleetLines(progress, columns),
      });
    },
  };
  const summary = await runFleet(client, options, clock);
  return { frames, summary: pairLines(summaryPairs(summary)) };
}

/** How many result files were requested; the run stores the results of each. */
function filesOf({ state }: Emulator): number {
  return state.requests.filter(({ action }) => action === 'QueryDeviceDistributeDetail').length;
}
