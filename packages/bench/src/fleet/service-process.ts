/** The service of a fleet, in a separate process: counts calls, jobs and devices. */
import { createEmulator } from '@iot-distribution/emulator';

/** What arrived at the service. */
export interface ServiceCounts {
  /** Calls by operation. */
  readonly calls: Readonly<Record<string, number>>;
  readonly jobs: number;
  /** Devices in all jobs, and how many of them have different names. */
  readonly devices: number;
  readonly differentDevices: number;
  /** How many jobs existed, and ran, at the same time, at most. */
  readonly existing: number;
  readonly running: number;
}

const [, , jobTime = '5000'] = process.argv;
const calls: Record<string, number> = {};
const names = new Set<string>();
let [jobs, devices, existing, running] = [0, 0, 0, 0];

const emulator = createEmulator({
  jobs: [],
  plan: [{ status: 'running', milliseconds: Number(jobTime) }, { status: 'completed' }],
  assume: { runningJobs: 5 },
  onRequest: ({ action }) => void (calls[action] = (calls[action] ?? 0) + 1),
});
const { state } = emulator;
const set = state.jobs.set.bind(state.jobs);
state.jobs.set = (jobId, job) => {
  const result = set(jobId, job);
  jobs += 1;
  devices += job.deviceNames.length;
  for (const name of job.deviceNames) names.add(name);
  existing = Math.max(existing, state.jobs.size);
  const now = Date.now();
  const active = [...state.jobs.values()].filter(({ startedAt }) => now < startedAt + Number(jobTime));
  running = Math.max(running, active.length);
  return result;
};

const { url } = await emulator.listen();
process.send?.(url);
process.on('message', () => {
  const counts: ServiceCounts = { calls, jobs, devices, differentDevices: names.size, existing, running };
  process.send?.(counts);
});
process.on('disconnect', () => process.exit());
