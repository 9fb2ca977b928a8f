/**
 * Tests with four processes of four clients each, over a real store. `npm test` runs them for a few seconds. `pnpm test:processes` runs them for
 * a minute and expects nine requests a second as well, which a busy machine cannot promise.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startArrivalsServer, type ArrivalsServer } from './arrivals-server.ts';
import { mostInASecond } from './most-in-a-second.ts';
import type { StoreServer } from '../../../tools/test-servers/store-server.ts';

const seconds = Number(process.env['QUOTA_SECONDS'] ?? 3);
const isAcceptance = process.env['QUOTA_SECONDS'] !== undefined;
const program = fileURLToPath(new URL('quota-process.ts', import.meta.url));

interface QuotaProcess {
  readonly child: ChildProcess;
  /** How many calls had which result. */
  readonly end: () => Promise<Record<string, number>>;
}

async function startProcess(
  store: StoreServer,
  service: ArrivalsServer,
  more: NodeJS.ProcessEnv,
): Promise<QuotaProcess> {
  const env = { ...process.env, STORE_URL: store.url, SERVICE_URL: service.url, ...more };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  while (!output.startsWith('ready')) {
    if (child.exitCode !== null) throw new Error(`a process of the quota exited with ${child.exitCode}`);
    await sleep(20);
  }
  const end = async () => {
    const exit = once(child, 'exit');
    child.stdin.end();
    await exit;
    return JSON.parse(output.slice('ready'.length)) as Record<string, number>;
  };
  return { child, end };
}

/** Runs four processes during some action, and returns what they and the service saw. */
async function withFour(
  store: StoreServer,
  more: NodeJS.ProcessEnv,
  during: (service: ArrivalsServer) => Promise<void>,
) {
  const service = await startArrivalsServer();
  const running: QuotaProcess[] = [];
  try {
    running.push(...(await Promise.all([1, 2, 3, 4].map(() => startProcess(store, service, more)))));
    await during(service);
    const results = await Promise.all(running.map(({ end }) => end()));
    return { results, arrivals: [...service.arrivals] };
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    service.close();
  }
}

export function testFourProcesses(name: string, start: () => Promise<StoreServer>): void {
  let store: StoreServer;
  beforeAll(async () => {
    store = await start();
  });
  afterAll(() => store?.close());

  test('the service sees at most ten requests in any second, from all of them', async () => {
    let from = 0;
    // On a busy machine a store may take long without having failed.
    const { results, arrivals } = await withFour(store, { STORE_TIMEOUT: '10000' }, async () => {
      await sleep(2_000);
      from = performance.now();
      await sleep(seconds * 1_000);
    });
    const rate = arrivals.filter((time) => time >= from && time < from + seconds * 1_000).length / seconds;
    console.log(`${name}: at most ${mostInASecond(arrivals)} in a second, ${rate.toFixed(2)} a second`, results);
    expect(mostInASecond(arrivals)).toBeLessThanOrEqual(10);
    for (const result of results) expect(Object.keys(result)).toEqual(['ok']);
    expect(rate).toBeGreaterThanOrEqual(isAcceptance ? 9 : 1);
    // No process starves.
    for (const { ok = 0 } of results) expect(ok).toBeGreaterThan(arrivals.length / 16);
  });

  // With a shorter time limit, a store that is slow for one process on a busy machine would have failed for that process alone.
  test.each([
    { what: 'calls are rejected', more: {}, codes: ['QuotaFailed'], least: 0 },
    {
      what: 'each process keeps its share',
      more: { FALLBACK_PROCESSES: '4', STORE_TIMEOUT: '2000' },
      codes: [],
      least: 1,
    },
  ])('while the store is down, $what, and then all calls succeed again', async ({ what, more, codes, least }) => {
    const marks: number[] = [];
    const { results, arrivals } = await withFour(store, more, async (service) => {
      const pause = async (milliseconds: number) => {
        await sleep(milliseconds);
        marks.push(service.arrivals.length);
      };
      await pause(2_000);
      await store.kill();
      await pause(7_000);
      await store.restart();
      await pause(isAcceptance ? 15_000 : 5_000);
    });
    const [before = 0, down = 0, after = 0] = marks;
    const counts = `${before} requests before, ${down - before} in the 7 s in which it was down, ${after - down} after`;
    console.log(`${name}, ${what}: at most ${mostInASecond(arrivals)} in a second, ${counts}`, results);
    expect(mostInASecond(arrivals)).toBeLessThanOrEqual(10);
    expect(after).toBeGreaterThan(down);
    expect(down - before).toBeGreaterThanOrEqual(least);
    for (const result of results) expect(Object.keys(result).filter((code) => code !== 'ok')).toEqual(codes);
  });
}
