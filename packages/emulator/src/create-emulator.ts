import type { Answer } from './http/response.ts';
import { defaultAssumptions, type Assumptions } from './operations/assumptions.ts';
import { defaultClockWindow } from './gateway/check-timestamp.ts';
import { withFaults } from './faults/apply-faults.ts';
import { demoPlan } from './world/job.ts';
import { answerRequest } from './gateway/handle-request.ts';
import { listen, type Listening } from './http/listen.ts';
import { createNonces } from './gateway/nonces.ts';
import { createQuota, type QuotaOption } from './gateway/rate-limiter.ts';
import { receive, type Received } from './http/request.ts';
import { answerFile } from './result-file/serve-result-file.ts';
import { actionOf, isResultFile } from './gateway/incoming-request.ts';
import { createSeededIds } from './world/seeded-ids.ts';
import type { Service } from './operations/service.ts';
import { createState, type State, type StateOptions } from './state.ts';
import { transportTo, type Transport } from './http/transport.ts';
import { toResponse } from './http/deliver.ts';

/** The world, the clock and the faults that an emulator begins with. */
export interface EmulatorOptions extends StateOptions {
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** `false`: no limits. Default: the calls a second of each operation's contract. */
  readonly quota?: QuotaOption | undefined;
  /** How far a sender's clock may be off, both ways, in milliseconds. Default: 15 minutes. */
  readonly clockWindow?: number | undefined;
  /** Where the ids of requests and jobs begin: the same seed gives the same ids. Default: 1. */
  readonly seed?: number | undefined;
  /** Other decisions on what the vendor does not document. */
  readonly assume?: Partial<Assumptions> | undefined;
}

/** The service, in this process. */
export interface Emulator {
  /** For a client of this family: answers in memory. */
  readonly transport: Transport;
  /** The handler itself, in memory: for clients that take a `fetch`, and to mount in any server. */
  readonly fetch: (request: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Serves the same on 127.0.0.1. Port 0, the default, is a free one. */
  readonly listen: (port?: number) => Promise<Listening>;
  /** What the emulator knows; may be read and set at any moment. */
  readonly state: State;
}

/**
 * The device distribution service in this process: in memory by `transport` and `fetch`, on loopback by `listen`. The same options, clock
 * and requests give the same answers, to the byte.
 *
 * @example
 * import { createClient } from '@iot-distribution/client';
 * const emulator = createEmulator();
 * const client = createClient({ credentials: testAccount, transport: emulator.transport });
 * const { data } = await client.queryDeviceDistributeJob({ jobId: documentedJob.jobId });
 * data.status; // 'initializing'
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { now = Date.now, quota = true, clockWindow = defaultClockWindow, seed = 1, plan = demoPlan } = options;
  const assume = { ...defaultAssumptions, ...options.assume };
  const ids = createSeededIds(seed);
  const fileSecret = ids.jobId();
  const state = createState(options, ids, now);
  const service: Service = {
    world: state,
    ids,
    nonces: createNonces(assume.nonceMemory),
    quota: createQuota(quota),
    now,
    clockWindow,
    assume,
    plan,
    fileSecret,
  };
  const respond = withFaults(state.faults, actionOf, now, async (received, orders) =>
    isResultFile(received) ? answerFile(service, received, orders) : answerRequest(service, received, orders),
  );
  const answer = (received: Received): Promise<Answer> => respond(received, {});
  return {
    transport: transportTo(answer),
    async fetch(input, init) {
      const request = input instanceof Request && init === undefined ? input : new Request(input, init);
      request.signal.throwIfAborted();
      return toResponse(await answer(await receive(request)), request.signal);
    },
    listen: (port = 0) => listen(answer, port),
    state,
  };
}
