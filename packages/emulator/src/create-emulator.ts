import { testAccount, type Account } from './accounts.ts';
import type { Answer } from './answer.ts';
import { defaultClockWindow } from './clock-window.ts';
import { demoPlan, documentedJob, type Job } from './job.ts';
import { answerRequest } from './line.ts';
import { listen, type Listening } from './listen.ts';
import { createNonces, defaultNonceMemory } from './nonces.ts';
import { createQuota, type QuotaOption } from './quota.ts';
import { receive, type Received } from './received.ts';
import { createSeededIds } from './seeded-ids.ts';
import type { Service } from './service.ts';
import { transportTo, type Transport } from './transport.ts';
import type { World } from './world.ts';

export interface EmulatorOptions {
  /** Who may call. Default: `testAccount` alone. */
  readonly accounts?: readonly Account[] | undefined;
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Jobs that are there from the beginning; what one leaves out is that of `documentedJob`. Default: `documentedJob` alone. */
  readonly jobs?: readonly Partial<Job>[] | undefined;
  /** `false`: no limits. Default: the calls a second of each operation's contract. */
  readonly quota?: QuotaOption | undefined;
  /** How far a sender's clock may be off, in milliseconds. Default: 15 minutes. */
  readonly clockWindow?: number | undefined;
  /** Where the ids of requests and jobs start; the same seed gives the same ids. Default: 1. */
  readonly seed?: number | undefined;
}

export interface Emulator {
  /** For a client of this family: answers in memory. */
  readonly transport: Transport;
  /** The handler itself: for clients that take a `fetch`, and to mount in any server. */
  readonly fetch: (request: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Serves the same on 127.0.0.1. Port 0, the default, is a free one. */
  readonly listen: (port?: number) => Promise<Listening>;
  /** What the emulator knows; may be read and set at any moment. */
  readonly state: World;
}

/**
 * The device distribution service in this process: in memory by `transport` and `fetch`, on loopback by `listen`.
 *
 * @example
 * const emulator = createEmulator();
 * const client = createClient({ credentials: testAccount, transport: emulator.transport });
 * const { data } = await client.queryDeviceDistributeJob({ jobId: documentedJob.jobId });
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { accounts = [testAccount], now = Date.now, jobs = [{}] } = options;
  const startedAt = now();
  const service: Service = {
    world: {
      accounts: new Map(accounts.map((account) => [account.accessKeyId, account])),
      jobs: new Map(
        jobs.map((given) => ({ ...documentedJob, startedAt, plan: demoPlan, ...given })).map((job) => [job.jobId, job]),
      ),
    },
    ids: createSeededIds(options.seed ?? 1),
    nonces: createNonces(defaultNonceMemory),
    quota: createQuota(options.quota ?? true),
    now,
    clockWindow: options.clockWindow ?? defaultClockWindow,
    failureStatus: 200,
  };
  const answer = async (received: Received): Promise<Answer> => answerRequest(service, received);
  const respond = async (request: Request): Promise<Response> => {
    const { body, ...init } = await answer(await receive(request));
    return new Response(body, init);
  };
  return {
    transport: transportTo(answer),
    fetch: (request, init) =>
      respond(request instanceof Request && init === undefined ? request : new Request(request, init)),
    listen: (port = 0) => listen(respond, port),
    state: service.world,
  };
}
