/**
 * Tests with four processes of four clients each, over a real store. `npm test` runs them for a few seconds. `pnpm test:processes` runs them for
 * a minute and also expects nine requests a second and that no process starves, which a busy machine cannot promise.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startArrivalsServer, type Arrival } from './arrivals-server.ts';
import { mostInASecond } from './most-in-a-second.ts';
import type { QuotaCase } from './quota-case.ts';
import type { StoreServer } from '../../../tools/test-servers/store-server.ts';

const seconds = Number(process.env['QUOTA_SECONDS'] ?? 3);
const isAcceptance = process.env['QUOTA_SECONDS'] !== undefined;
const program = fileURLToPath(new URL('quota-process.ts', import.meta.url));

/** How many calls had which result. */
type Results = Readonly<Record<string, number>>;

interface QuotaProcess {
  /** Uses the quotas from now on. */
  readonly use: (quotas: readonly QuotaCase[]) => Promise<void>;
  /** Stops using them. @returns the results of each quota */
  readonly stop: () => Promise<readonly Results[]>;
  readonly kill: () => void;
}

function startProcess(store: StoreServer): QuotaProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: { ...process.env, STORE_URL: store.url },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const command = async (text: string): Promise<string> => {
    child.stdin.write(`${text}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error(`a process of the quota exited with ${child.exitCode}`);
    return line.value;
  };
  return {
    use: async (quotas) => expect(await command(JSON.stringify(quotas))).toBe('ready'),
    stop: async () => JSON.parse(await command('stop')) as readonly Results[],
    kill: () => child.kill('SIGKILL'),
  };
}

/** What the processes and the service have seen of a quota. */
interface Seen {
  /** One for each process. */
  readonly results: readonly Results[];
  readonly arrivals: readonly Arrival[];
}

const most = (arrivals: readonly Arrival[]) => mostInASecond(arrivals.map(({ at }) => at));

/** The arrivals, which are printed when a test fails. */
const timeline = (arrivals: readonly Arrival[]) =>
  arrivals.map(({ at, from }) => `${(at - (arrivals[0]?.at ?? 0)).toFixed()} ${from}`).join(', ');

/** Lets the processes share these quotas, with a service for each quota, during some action. */
async function share(
  processes: readonly QuotaProcess[],
  quotas: readonly Omit<QuotaCase, 'service'>[],
  during: (arrivals: readonly (readonly Arrival[])[]) => Promise<void>,
): Promise<Seen[]> {
  const services = await Promise.all(quotas.map(() => startArrivalsServer()));
  const cases = quotas.map((quota, index) => ({ ...quota, service: services[index]?.url ?? '' }));
  try {
    await Promise.all(processes.map(({ use }) => use(cases)));
    await during(services.map(({ arrivals }) => arrivals));
    const results = await Promise.all(processes.map(({ stop }) => stop()));
    return services.map(({ arrivals }, index) => ({
      results: results.map((ofProcess) => ofProcess[index] ?? {}),
      arrivals: [...arrivals],
    }));
  } finally {
    for (const service of services) service.close();
  }
}

/** With a shorter time limit, a store that is slow for one process on a busy machine would have failed for that process alone. */
const storeTimeout = 2_000;
const failures = [
  { what: 'calls are rejected', quota: { account: 'rejecting', storeTimeout: 500 }, codes: ['QuotaFailed'], least: 0 },
  {
    what: 'each process keeps its share',
    quota: { account: 'sharing', storeTimeout, fallbackProcesses: 4 },
    codes: [],
    least: 1,
  },
] as const;

export function testFourProcesses(name: string, start: () => Promise<StoreServer>): void {
  let store: StoreServer;
  let processes: readonly QuotaProcess[] = [];
  beforeAll(async () => {
    store = await start();
    processes = [1, 2, 3, 4].map(() => startProcess(store));
  });
  afterAll(async () => {
    for (const { kill } of processes) kill();
    await store?.close();
  });

  test('the service sees at most ten requests in any second, from all of them', async () => {
    let from = 0;
    // On a busy machine a store may take long without having failed.
    const [seen] = await share(processes, [{ account: 'whole', storeTimeout: 10_000 }], async () => {
      await sleep(2_000);
      from = performance.now();
      await sleep(seconds * 1_000);
    });
    const { results = [], arrivals = [] } = seen ?? {};
    const rate = arrivals.filter(({ at }) => at >= from && at < from + seconds * 1_000).length / seconds;
    console.log(`${name}: at most ${most(arrivals)} in a second, ${rate.toFixed(2)} a second`, results);
    if (!isAcceptance) console.log(timeline(arrivals));
    expect(most(arrivals)).toBeLessThanOrEqual(10);
    for (const result of results) expect(Object.keys(result)).toEqual(['ok']);
    expect(rate).toBeGreaterThanOrEqual(isAcceptance ? 9 : 1);
    // No process starves. On a busy machine it may be late for most turns of a few seconds.
    for (const { ok = 0 } of results) expect(ok).toBeGreaterThan(isAcceptance ? arrivals.length / 16 : 0);
  });

  describe('while the store is down', () => {
    const marks: number[] = [];
    let seen: readonly Seen[] = [];
    beforeAll(async () => {
      seen = await share(
        processes,
        failures.map(({ quota }) => quota),
        async (arrivals) => {
          const pause = async (milliseconds: number) => {
            await sleep(milliseconds);
            marks.push(performance.now());
          };
          await pause(2_000);
          await store.kill();
          await pause(7_000);
          await store.restart();
          const restarted = performance.now();
          // On a busy machine it takes the processes longer to notice.
          await vi.waitUntil(() => arrivals.every((times) => times.some(({ at }) => at > restarted)), {
            timeout: 60_000,
            interval: 100,
          });
          await pause(isAcceptance ? 30_000 : 5_000);
        },
      );
    });

    test.each(failures.map((failure, index) => ({ ...failure, index })))(
      '$what, and then all calls succeed again',
      ({ what, codes, least, index }) => {
        const { results, arrivals } = seen[index] ?? { results: [], arrivals: [] };
        const [before = 0, down = 0, after = 0] = marks.map((mark) => arrivals.filter(({ at }) => at < mark).length);
        const counts = `${before} requests before, ${down - before} in the 7 s in which it was down, ${after - down} after`;
        console.log(`${name}, ${what}: at most ${most(arrivals)} in a second, ${counts}`, results);
        if (!isAcceptance) console.log(timeline(arrivals));
        expect(most(arrivals)).toBeLessThanOrEqual(10);
        expect(after).toBeGreaterThan(down);
        expect(down - before).toBeGreaterThanOrEqual(least);
        expect(results).toHaveLength(4);
        for (const result of results) expect(Object.keys(result).filter((code) => code !== 'ok')).toEqual(codes);
      },
    );
  });
}
