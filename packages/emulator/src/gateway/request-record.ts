import { isSecretName, unflatten, type ParameterTree } from '@iot-distribution/signer';
import { mergeParts, type DecodedParameters, type Parts } from './parameters.ts';

/** A request that the emulator has received, and its outcome. Contains no key, token or signature. */
export interface RequestRecord {
  /** 1 for the first request of the emulator. */
  readonly number: number;
  /** When it arrived, in milliseconds of the emulator's clock. */
  readonly at: number;
  readonly method: string;
  /** The name of the operation, as sent. `ResultFile` for a result file, `''` for a request that names no operation. */
  readonly action: string;
  /** The parameters of the operation, in wire names and with lists as arrays: `{ DeviceName: ['light1'] }`. */
  readonly parameters: ParameterTree;
  /** Names of the faults that affected it, the outermost first. */
  readonly faults: readonly string[];
  /** Whether the operation was executed or the file was read, even if the caller received an error or nothing. */
  readonly executed: boolean;
  /** The HTTP status of the response; `undefined` until then, and if the caller receives no response. */
  readonly status: number | undefined;
  /** The code of an error response. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  /** The time from the arrival to the response, in milliseconds of the emulator's clock. */
  readonly milliseconds: number | undefined;
}

const commonParameters = new Set([
  'Action',
  'Version',
  'Format',
  'AccessKeyId',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'SignatureType',
  'Timestamp',
]);

/** The parameters of a request, without the common ones and without secrets. */
export function recordedParameters(parts: Parts): ParameterTree {
  const parameters: DecodedParameters = {};
  for (const [name, value] of Object.entries(mergeParts(parts))) {
    if (!commonParameters.has(name) && !isSecretName(name)) define(parameters, name, value);
  }
  try {
    return unflatten(parameters);
  } catch {
    // The names contradict each other, such as `a` and `a.1`: keep them flat, as sent.
    return parameters;
  }
}

/** Defines an own property, even for the name `__proto__`. */
function define(parameters: DecodedParameters, name: string, value: string): void {
  Object.defineProperty(parameters, name, { value, enumerable: true, writable: true, configurable: true });
}
