/** Waits for many jobs that never finish, and reports open resources and memory while all of them wait. */
import { setTimeout } from 'node:timers/promises';
import { jobBody } from '../decode/bodies.ts';
import { importStaged } from '../staged.ts';
import { waits } from './waits.ts';

/** The resources of waiting. */
export interface Held {
  readonly timers: number;
  /** On the heap, after a garbage collection, in KiB. */
  readonly memory: number;
}

const [, , name = '', jobs = '', staged = ''] = process.argv;
const wait = waits[name];
if (wait === undefined) throw new Error(`there is no wait ${name}`);
const published = await importStaged(staged, 'client');
const body = new TextEncoder().encode(jobBody('json'));
const asked = { times: 0 };
const client = published.createClient({
  credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  quota: false,
  transport: async () => {
    asked.times += 1;
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  },
});

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024;
};

/** Until each job was polled once, and all sleep until the next poll. */
async function begin(count: number, signal: AbortSignal): Promise<void> {
  asked.times = 0;
  const jobIds = Array.from({ length: count }, (_, index) => `job${index}`);
  wait?.(published, client, jobIds, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  while (asked.times < count) await setTimeout(10);
  await setTimeout(50);
}

// Code that runs for the first time also stays on the heap.
const warmUp = new AbortController();
await begin(20, warmUp.signal);
warmUp.abort();
await setTimeout(50);

const before = heap();
await begin(Number(jobs), new AbortController().signal);
process.send?.({ timers: timers(), memory: heap() - before } satisfies Held);
await new Promise(() => {});
