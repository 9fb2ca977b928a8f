/** What became of each device of a job. */
import type { Inputs } from '@iot-distribution/codec';
import type { Client } from '../client.ts';
import { AbortedError, TimeoutError, isDistributionError } from '../errors.ts';
import { download } from './download.ts';
import { checkAddress, type AllowAddress } from './file-address.ts';
import { readEntries } from './read-entries.ts';
import { VerdictBook, type DeviceVerdict } from './verdicts.ts';

/** Which devices are asked about, and what may be downloaded. */
export interface ResultOptions {
  /** Ends the reading with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Names of the devices of the job. Those that the file does not mention are then given as unknown. */
  readonly devices?: Iterable<string> | undefined;
  /** Decides where the file may be fetched from. Default: https, and hosts below `aliyuncs.com`. */
  readonly allow?: AllowAddress | undefined;
  /** Milliseconds for everything. Default: 120,000. */
  readonly timeout?: number | undefined;
  /** Most bytes of the file, inflated. Default: 64 MiB. */
  readonly maxBytes?: number | undefined;
  /** Default: the global one, looked up at each download. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Asks for the address of the result file, downloads it and gives one verdict a device. The file is read as a stream, and
 * verdicts are given when all of it is in: half a file is no proof. An address that has expired, and a download that was cut,
 * are made good once by a new address.
 *
 * The form of the file is documented nowhere beyond "one entry a device, with a Code, and 200 is success". A JSON array, JSON
 * lines and CSV with a header are recognised, also as gzip; `format` of a verdict says which it was.
 *
 * @throws {ContractError} when the address is refused, or an entry names nothing
 * @throws {DecodeError} when the file is empty, cut off, or none of these forms
 * @throws {LimitError} when it is larger than `maxBytes`
 * @throws {TransportError} when it could not be downloaded
 * @throws {TimeoutError} when it took longer than `timeout`
 * @throws {DistributionError} what QueryDeviceDistributeDetail is rejected with
 *
 * @example
 * const jobId = 'UbmsMHmkqv0PiAG****010001';
 * await waitForDistribution(client, { jobId });
 * const failed = [];
 * for await (const { deviceName, outcome, code } of readDistributionResult(client, { jobId })) {
 *   if (outcome !== 'distributed') failed.push(`${deviceName}: ${code}`);
 * }
 * failed; // ['light3: 6204']
 */
export async function* readDistributionResult(
  client: Pick<Client, 'queryDeviceDistributeDetail'>,
  input: Inputs['QueryDeviceDistributeDetail'],
  options: ResultOptions = {},
): AsyncGenerator<DeviceVerdict, void, undefined> {
  const { signal, timeout = 120_000 } = options;
  const ending = new AbortController();
  const stop = () =>
    ending.abort(new AbortedError('reading the result was ended by the caller', { code: 'Aborted', action }));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => ending.abort(timedOut(timeout)), timeout);
  let book: VerdictBook;
  try {
    book = await readBook(client, input, options, ending.signal);
  } catch (error) {
    throw ending.signal.aborted ? ending.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
  yield* book.verdicts();
}

const action = 'QueryDeviceDistributeDetail';

async function readBook(
  client: Pick<Client, 'queryDeviceDistributeDetail'>,
  input: Inputs['QueryDeviceDistributeDetail'],
  { devices, allow, maxBytes = 64 * 2 ** 20, fetch }: ResultOptions,
  signal: AbortSignal,
): Promise<VerdictBook> {
  for (let downloads = 1; ; downloads++) {
    const { file } = await client.queryDeviceDistributeDetail(input, { signal });
    const url = checkAddress(file, allow);
    const book = new VerdictBook(devices);
    try {
      const pieces = download(url, {
        signal,
        maxBytes,
        fetch: fetch ?? ((...request) => globalThis.fetch(...request)),
      });
      for await (const entry of readEntries(pieces)) book.add(entry);
      return book;
    } catch (error) {
      if (downloads > 1 || signal.aborted || !isWorthANewAddress(error)) throw error;
    }
  }
}

/** An address that has expired, and a file that was cut off. */
function isWorthANewAddress(error: unknown): boolean {
  return isDistributionError(error) && (error.retryable || error.code === 'Truncated');
}

function timedOut(timeout: number): TimeoutError {
  return new TimeoutError(`the result was not read within ${timeout} ms`, { code: 'Timeout', action, retryable: true });
}
