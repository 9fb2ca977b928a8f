/** Reads the result of each device of a job. */
import type { Inputs } from '@iot-distribution/codec';
import { transportOf, type Client } from '../client.ts';
import { choice, invalid, readOptions, typed } from '../caller/check-option.ts';
import { isTimeout } from '../caller/link-signal.ts';
import { AbortedError, InputError, TimeoutError, isDistributionError } from '../errors.ts';
import { checkDuration } from '../time/duration.ts';
import { endingSignal } from '../time/ending-signal.ts';
import { nextTurn } from '../time/next-turn.ts';
import { sleep, untilAborted } from '../time/sleep.ts';
import { fetchTransport } from '../transport/fetch.ts';
import type { Transport } from '../transport/transport.ts';
import { DeviceResults, type DeviceResult, type OnUnexpected } from './device-results.ts';
import { downloadFile, type Download, type ResultFile } from './download-file.ts';
import { fileText } from './file-text.ts';
import { checkFileUrl, type AllowUrl } from './file-url.ts';
import { resultEntries } from './result-entries.ts';

/** Options of a download. */
export interface DownloadOptions {
  /** Aborts the download with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Time limit in milliseconds, including the download. Default: 120,000. */
  readonly timeout?: number | undefined;
  /** Maximum size of the file, in bytes, after decompression. Default: 64 MiB; at most 256 MiB. */
  readonly maxBytes?: number | undefined;
  /** Decides whether a URL may be downloaded. Default: `isVendorFileUrl`, https and hosts below `aliyuncs.com`. */
  readonly allow?: AllowUrl | undefined;
  /** Replaces the transport of the client for the download. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options of a download, and the devices that the file should contain. */
export interface ResultOptions extends DownloadOptions {
  /** The names of the devices of the job. The outcome of a device that is not in the file is unknown. */
  readonly devices?: Iterable<string> | undefined;
  /**
   * What to do if the file has a device that is not in `devices`. Default: `fail`, since it may be the file of another job. `report`: the
   * result of the device has the member `unexpected`.
   */
  readonly onUnexpected?: OnUnexpected | undefined;
}

type DetailClient = Pick<Client, 'queryDeviceDistributeDetail'>;

/**
 * Downloads the result file of a job with the transport of the client, and returns one result per device. After an expired URL, a truncated
 * file or an error of the storage, it downloads the file a second time, with a new URL.
 *
 * The vendor documents only that the file has one entry per device, with a Code that is 200 for a success. A JSON array, JSON lines and CSV
 * with a header are supported, also as gzip; `format` of a result names the format. Any other text is an error. For other formats, use
 * `downloadDistributionResult`.
 *
 * @throws {ContractError} if the URL is rejected, an entry names no device or product, or the file has a device that is not in `devices`
 * @throws {DecodeError} if the file is empty, truncated, or not a result file
 * @throws {LimitError} if it is larger than `maxBytes`
 * @throws {TransportError} if the download fails
 * @throws {TimeoutError} if it takes longer than `timeout`
 * @throws {DistributionError} every error of QueryDeviceDistributeDetail
 *
 * @example
 * const jobId = 'UbmsMHmkqv0PiAG****010001';
 * await waitForDistribution(client, { jobId });
 * const results = await readDistributionResult(client, { jobId });
 * results.filter(({ outcome }) => outcome !== 'distributed').map(({ deviceName, code }) => `${deviceName}: ${code}`); // ['light3: 6204']
 */
export async function readDistributionResult(
  client: DetailClient,
  input: Inputs['QueryDeviceDistributeDetail'],
  options?: ResultOptions,
): Promise<readonly DeviceResult[]> {
  const given = readOptions(options, ['devices', 'onUnexpected']);
  // A generator can be read only once, but a second download needs the names again.
  const devices = deviceNames(given.devices);
  const onUnexpected = choice('onUnexpected', given.onUnexpected, ['fail', 'report']) ?? 'fail';
  return downloadAnd(client, input, options, async ({ bytes, hasFullLength }, { signal, maxBytes }) => {
    const text = await fileText(bytes, { signal, maxBytes });
    const results = new DeviceResults(devices);
    for (const entry of resultEntries(text, hasFullLength)) {
      if (entry === undefined) await nextTurn();
      else results.add(entry);
      signal.throwIfAborted();
    }
    return results.all(onUnexpected);
  });
}

/**
 * Downloads the result file of a job and returns its bytes, for a format that `readDistributionResult` does not support. Only the status
 * and the size are checked; the file is not decompressed or parsed.
 *
 * @throws {ContractError} if the URL is rejected
 * @throws {LimitError} if the file is larger than `maxBytes`
 * @throws {TransportError} if the download fails
 * @throws {TimeoutError} if it takes longer than `timeout`
 * @throws {DistributionError} every error of QueryDeviceDistributeDetail
 *
 * @example
 * const jobId = 'UbmsMHmkqv0PiAG****010001';
 * await waitForDistribution(client, { jobId });
 * const { bytes, contentType } = await downloadDistributionResult(client, { jobId });
 * contentType; // 'application/json'
 * new TextDecoder().decode(bytes.subarray(0, 15)); // '[{"DeviceName":'
 */
export async function downloadDistributionResult(
  client: DetailClient,
  input: Inputs['QueryDeviceDistributeDetail'],
  options?: DownloadOptions,
): Promise<ResultFile> {
  return downloadAnd(client, input, options, async ({ bytes, contentType }) => ({ bytes, contentType }));
}

const action = 'QueryDeviceDistributeDetail';

interface Limits {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

/** Downloads and reads the file; does both again if a second download may succeed. */
async function downloadAnd<Value>(
  client: DetailClient,
  input: Inputs['QueryDeviceDistributeDetail'],
  options: DownloadOptions | undefined,
  read: (download: Download, limits: Limits) => Promise<Value>,
): Promise<Value> {
  const given = readOptions(options, ['signal', 'timeout', 'maxBytes', 'allow', 'fetch']);
  const timeout = checkDuration('timeout', given.timeout, 120_000);
  const maxBytes = checkMaxBytes(given.maxBytes ?? 64 * 2 ** 20);
  const allow = typed('allow', given.allow, 'function');
  const transport = downloadTransport(client, typed('fetch', given.fetch, 'function'));
  const work = async (signal: AbortSignal) => {
    for (let downloads = 1; ; downloads++) {
      const { file } = await client.queryDeviceDistributeDetail(input, { signal });
      const url = checkFileUrl(file, allow);
      try {
        return await read(await downloadFile(url, { transport, signal, maxBytes }), { signal, maxBytes });
      } catch (error) {
        if (downloads > 1 || signal.aborted || !isWorthAnotherDownload(error)) throw error;
      }
    }
  };
  const ending = endingSignal({ signal: given.signal, timeout, aborted, timedOut: () => timedOut(timeout) }, sleep);
  try {
    ending.signal.throwIfAborted();
    return await untilAborted(work(ending.signal), ending.signal);
  } finally {
    ending.release();
  }
}

/** Whether the URL has expired, the storage has failed, or the file is truncated. */
function isWorthAnotherDownload(error: unknown): boolean {
  return isDistributionError(error) && (error.retryable || error.code === 'Truncated');
}

function downloadTransport(client: DetailClient, fetch: typeof globalThis.fetch | undefined): Transport {
  const transport = fetch === undefined ? transportOf(client) : fetchTransport(fetch);
  if (transport !== undefined) return transport;
  throw new InputError('the client was not created by createClient and has no transport: pass the option fetch', {
    code: 'NoTransport',
    action,
    pointer: '/fetch',
  });
}

/** Much smaller than the maximum length of a string. */
const maxFileSize = 256 * 2 ** 20;

function checkMaxBytes(maxBytes: unknown): number {
  if (typeof maxBytes === 'number' && maxBytes >= 0 && maxBytes <= maxFileSize) return maxBytes;
  throw invalid('/maxBytes', `the option maxBytes must be a number of bytes from 0 to ${maxFileSize}`);
}

/** A string is iterable too, but it is not a list of names. */
function deviceNames(devices: unknown): ReadonlySet<string> | undefined {
  if (devices === undefined) return undefined;
  const names = new Set<string>();
  try {
    if (typeof devices === 'string') throw new TypeError('a text');
    for (const name of devices as Iterable<unknown>) {
      if (typeof name !== 'string') throw new TypeError('not a text');
      names.add(name);
    }
  } catch {
    throw invalid('/devices', 'the option devices must be a list of device names');
  }
  return names;
}

function aborted(reason: unknown): AbortedError {
  return new AbortedError('reading the result was aborted', { code: 'Aborted', action, timedOut: isTimeout(reason) });
}

function timedOut(timeout: number): TimeoutError {
  return new TimeoutError(`reading the result took longer than ${timeout} ms`, {
    code: 'Timeout',
    action,
    retryable: true,
  });
}
