/** Converts the entries of a result file to one result per device. What the file does not say is unknown, never a success. */
import { NumberLiteral } from '@iot-distribution/codec';
import { ContractError, DecodeError, LimitError } from '../errors.ts';
import { memberNames, normalizeName } from './entry-members.ts';
import type { FileEntry } from './result-entries.ts';
import type { ResultFormat } from './result-format.ts';

/** The result of one device. */
export interface DeviceResult {
  /** Empty for an entry about the product. */
  readonly deviceName: string;
  readonly productKey?: string;
  /** `unknown`: the file has no entry, no code, or contradictory codes for the device. */
  readonly outcome: 'distributed' | 'failed' | 'unknown';
  /** The code of the entry, as text. Only `200` means success. */
  readonly code?: string;
  readonly message?: string;
  /** Why the outcome is unknown. `unclear-code`: a number equal to 200 in a different form, such as `200.0`. */
  readonly reason?: 'missing' | 'no-code' | 'contradictory' | 'unclear-code';
  /** True if the device is not in `devices`. */
  readonly unexpected?: true;
  /** The format of the file; absent for a device that is not in the file. */
  readonly format?: ResultFormat;
}

/** What to do if the file has a device that is not in `devices`. */
export type OnUnexpected = 'fail' | 'report';

/** Ten times the maximum per job. */
const maxDevices = 100_000;

/** Collects entries. The results are complete when all entries have been added. */
export class DeviceResults {
  readonly #devices: ReadonlySet<string> | undefined;
  readonly #results = new Map<string, DeviceResult>();

  /** @param devices the names of the devices of the job, if they are known */
  constructor(devices: ReadonlySet<string> | undefined) {
    this.#devices = devices;
  }

  /**
   * @throws {ContractError} if the entry names neither a device nor a product, or several
   * @throws {LimitError} at the 100,001st device
   */
  add(entry: FileEntry): void {
    const result = resultOf(entry);
    const { deviceName, productKey, format } = result;
    const key = JSON.stringify([productKey, deviceName]);
    const before = this.#results.get(key);
    const agrees = before === undefined || (before.code === result.code && before.outcome === result.outcome);
    this.#results.set(key, agrees ? result : contradictory(deviceName, productKey, format));
    if (this.#results.size > maxDevices) {
      throw new LimitError(`the result file has more than ${maxDevices} devices`, { code: 'TooManyDevices' });
    }
  }

  /**
   * The results in the order of the file, then those of the devices that are missing in it.
   *
   * @throws {ContractError} `UnexpectedDevice` if the file has a device that is not in `devices`, unless `onUnexpected` is `report`
   * @throws {DecodeError} if the file has no entry and no devices are known
   */
  all(onUnexpected: OnUnexpected): readonly DeviceResult[] {
    const results = Array.from(this.#results.values());
    const devices = this.#devices;
    if (devices === undefined) {
      if (results.length === 0) throw noEntries();
      return results;
    }
    const isUnexpected = ({ deviceName }: DeviceResult) => deviceName !== '' && !devices.has(deviceName);
    const unexpected = results.filter(isUnexpected).length;
    if (unexpected > 0 && onUnexpected !== 'report') throw unexpectedDevice(unexpected);
    const inFile = new Set(results.map(({ deviceName }) => deviceName));
    const missing = Array.from(devices).filter((deviceName) => !inFile.has(deviceName));
    return [
      ...results.map((result) => (isUnexpected(result) ? { ...result, unexpected: true as const } : result)),
      ...missing.map((deviceName) => ({ deviceName, outcome: 'unknown', reason: 'missing' }) as const),
    ];
  }
}

function resultOf({ format, members }: FileEntry): DeviceResult {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of members) {
    const normalized = normalizeName(name);
    values.set(normalized, (values.get(normalized) ?? new Set()).add(textOf(value)));
  }
  const deviceName = onlyValue(values, memberNames.deviceName);
  const productKey = onlyValue(values, memberNames.productKey);
  if (deviceName === undefined && productKey === undefined) throw nameless();
  const codes = new Set(allValues(values, memberNames.code).map((code) => code.trim()));
  if (codes.size > 1) return contradictory(deviceName, productKey, format);
  const [code = ''] = codes;
  const success = allValues(values, memberNames.success).filter((text) => text !== '');
  if (success.some((text) => isTrue(text) !== (code === '200'))) return contradictory(deviceName, productKey, format);
  const message = memberNames.message.flatMap((name) => Array.from(values.get(name) ?? [])).find((text) => text !== '');
  return {
    deviceName: deviceName ?? '',
    ...(productKey !== undefined && { productKey }),
    ...outcomeOf(code),
    ...(message !== undefined && { message }),
    format,
  };
}

function outcomeOf(code: string): Pick<DeviceResult, 'outcome' | 'code' | 'reason'> {
  if (/^(?:true|false)?$/i.test(code)) return { outcome: 'unknown', reason: 'no-code' };
  if (code === '200') return { outcome: 'distributed', code };
  return Number(code) === 200 ? { outcome: 'unknown', code, reason: 'unclear-code' } : { outcome: 'failed', code };
}

type Values = ReadonlyMap<string, ReadonlySet<string>>;

/** The value of the first of these names that has a value. */
function onlyValue(values: Values, names: readonly string[]): string | undefined {
  for (const name of names) {
    const [value, ...others] = Array.from(values.get(name) ?? []).filter((text) => text !== '');
    if (others.length > 0) throw invalidEntry('names several devices or products');
    if (value !== undefined) return value;
  }
  return undefined;
}

/** An empty string represents a value without content. */
function allValues(values: Values, names: readonly string[]): string[] {
  return names.flatMap((name) => Array.from(values.get(name) ?? []));
}

function textOf(value: unknown): string {
  if (value instanceof NumberLiteral) return value.digits;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isTrue(text: string): boolean {
  return /^(?:true|1)$/i.test(text.trim());
}

function contradictory(
  deviceName: string | undefined,
  productKey: string | undefined,
  format: ResultFormat | undefined,
): DeviceResult {
  return {
    deviceName: deviceName ?? '',
    ...(productKey !== undefined && { productKey }),
    outcome: 'unknown',
    reason: 'contradictory',
    ...(format !== undefined && { format }),
  };
}

function nameless(): ContractError {
  return invalidEntry('names neither a device nor a product');
}

function invalidEntry(what: string): ContractError {
  return contractError(`an entry of the result file ${what}`, 'InvalidEntry');
}

function unexpectedDevice(count: number): ContractError {
  const found = count === 1 ? '1 device that is' : `${count} devices that are`;
  return contractError(
    `the result file has ${found} not in \`devices\`: check that the job id and \`devices\` belong together`,
    'UnexpectedDevice',
  );
}

function contractError(message: string, code: string): ContractError {
  return new ContractError(message, { code, action: 'QueryDeviceDistributeDetail', pointer: '/File' });
}

function noEntries(): DecodeError {
  return new DecodeError('the result file has no entries, but every job has at least one', { code: 'EmptyFile' });
}
