/**
 * Two emulators with the same state and the same fixed clock. The same request gives the same response in both. The vendor's SDK uses one
 * and our client the other, so jobs that one creates or deletes do not affect the other.
 */
import { createClient, type Client, type ClientOptions } from '@iot-distribution/client';
import { JobStatus } from '@iot-distribution/codec';
import {
  createEmulator,
  documentedJob,
  testAccount,
  type EmulatorOptions,
  type State,
} from '@iot-distribution/emulator';
import { onTestFinished } from 'vitest';
import type { Call } from './calls.ts';

export interface Twins {
  /** The URL of the emulator for the SDK. */
  readonly url: string;
  readonly theirs: State;
  readonly ours: State;
  /** Calls our client. */
  call(call: Call): Promise<unknown>;
}

const completed = { plan: [{ status: JobStatus.Completed }], sourceInstanceId: 'iot-060***' };

const jobs: EmulatorOptions['jobs'] = [
  { ...completed, deviceNames: ['light1', 'light2', 'light3'], targetInstanceIds: ['iot-cn-6ja***'] },
  { jobId: 'interrupted', plan: [{ status: JobStatus.Interrupted }], gmtCreate: documentedJob.gmtCreate - 1 },
];

export async function createTwins(
  options: EmulatorOptions = {},
  settings: Partial<ClientOptions> = {},
): Promise<Twins> {
  // The SDKs sign with the clock of the machine.
  const time = Date.now();
  const now = () => time;
  const create = () => createEmulator({ jobs, quota: false, now, ...options });
  const [theirs, ours] = [create(), create()];
  const { url, close } = await theirs.listen();
  onTestFinished(close);
  const client: Client = createClient({
    credentials: testAccount,
    endpoint: url,
    transport: ours.transport,
    quota: false,
    retry: false,
    now,
    ...settings,
  });
  return {
    url,
    theirs: theirs.state,
    ours: ours.state,
    call({ action, input }) {
      const method = (action.charAt(0).toLowerCase() + action.slice(1)) as Uncapitalize<Call['action']>;
      return (client[method] as (input: Call['input']) => Promise<unknown>)(input);
    },
  };
}
