import { withFaults } from './faults/apply-faults.ts';
import { defaultClockWindow } from './gateway/check-timestamp.ts';
import type { Gateway } from './gateway/gateway.ts';
import { handleRequest } from './gateway/handle-request.ts';
import { parseRequest } from './gateway/incoming-request.ts';
import { createNonces } from './gateway/nonces.ts';
import { createRateLimiter, type QuotaOption } from './gateway/rate-limiter.ts';
import type { RequestRecord } from './gateway/request-record.ts';
import { toFetchResponse } from './http/deliver.ts';
import { listen, type Listening } from './http/listen.ts';
import { readFetchRequest, type EmulatorRequest } from './http/request.ts';
import type { EmulatorResponse } from './http/response.ts';
import { createTransport, type Transport } from './http/transport.ts';
import { defaultAssumptions, type Assumptions } from './operations/assumptions.ts';
import { createRequestLog } from './request-log.ts';
import { isResultFile, serveResultFile } from './result-file/serve-result-file.ts';
import { createState, type State, type StateOptions } from './state.ts';
import { createDeviceResults } from './world/device-results.ts';
import { demoPlan } from './world/samples.ts';
import { createSeededIds } from './world/seeded-ids.ts';

/** Options of `createEmulator`: state, clock, faults, and the rules of the service. */
export interface EmulatorOptions extends StateOptions {
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. Default: the current `Date.now`, even if a test replaces it. */
  readonly now?: (() => number) | undefined;
  /** `false`: no limits. Default: the calls per second of each operation's contract. */
  readonly quota?: QuotaOption | undefined;
  /** How far the timestamp of a request may be ahead or behind, in milliseconds. Default: 15 minutes. */
  readonly clockWindow?: number | undefined;
  /** Seed of the ids of requests and jobs: the same seed gives the same ids. Default: 1. */
  readonly seed?: number | undefined;
  /** Replaces assumptions about what the vendor does not document. */
  readonly assume?: Partial<Assumptions> | undefined;
  /** Called with each request when its response is known. Exceptions that it throws are ignored. */
  readonly onRequest?: ((request: RequestRecord) => void) | undefined;
}

/** An emulator of the service, in this process. */
export interface Emulator {
  /** The `transport` option for `createClient`: responds in memory. */
  readonly transport: Transport;
  /** Handles a request in memory: for clients that take a `fetch`, and to mount in any server. */
  readonly fetch: (request: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** Starts an HTTP server on 127.0.0.1. Port 0, the default, selects a free port. */
  readonly listen: (port?: number) => Promise<Listening>;
  /** The state of the emulator. You can read and change it at any time. */
  readonly state: State;
}

/**
 * Creates an emulator of the device distribution service in this process. `transport` and `fetch` respond in memory, `listen` serves HTTP
 * on loopback. The same options, clock and requests give the same responses, byte for byte.
 *
 * @example
 * import { createClient } from '@iot-distribution/client';
 * const emulator = createEmulator();
 * const client = createClient({ credentials: testAccount, transport: emulator.transport });
 * const { data } = await client.queryDeviceDistributeJob({ jobId: documentedJob.jobId });
 * data.status; // 'initializing'
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { quota = true, clockWindow = defaultClockWindow, seed = 1, plan = demoPlan } = options;
  const { now = () => Date.now(), onRequest = () => {} } = options;
  const assume = { ...defaultAssumptions, ...options.assume };
  const ids = createSeededIds(seed);
  const fileSecret = ids.jobId();
  const log = createRequestLog(now, onRequest);
  const state = createState(options, ids, now, log.records, () => deviceResults.fix());
  const deviceResults = createDeviceResults(state, now, assume.unknownDeviceCode);
  const service = { world: state, deviceResults, ids, assume, plan, fileSecret };
  const nonces = createNonces(assume.nonceMemory);
  const gateway: Gateway = { service, nonces, rateLimiter: createRateLimiter(quota), now, clockWindow };

  const respond = withFaults(state.faults, now, log.affected, async (request, overrides) => {
    const time = now();
    const response = isResultFile(request)
      ? serveResultFile(service, request, time, time + (overrides.skew ?? 0), overrides.error)
      : handleRequest(gateway, request, overrides);
    log.handled(request.record, response);
    return response;
  });

  async function handle(received: EmulatorRequest): Promise<EmulatorResponse> {
    const request = parseRequest(received);
    const record = log.arrived(request);
    let response: EmulatorResponse | undefined;
    try {
      response = await respond({ ...request, record }, {});
      return response;
    } finally {
      log.responded(record, response);
    }
  }

  return {
    transport: createTransport(handle),
    async fetch(input, init) {
      const request = input instanceof Request && init === undefined ? input : new Request(input, init);
      request.signal.throwIfAborted();
      return toFetchResponse(await handle(await readFetchRequest(request)), request.signal);
    },
    listen: (port = 0) => listen(handle, port),
    state,
  };
}
