import { isSecretName, unflatten, type ParameterTree } from '@iot-distribution/signer';
import { mergeParts, type DecodedParameters, type Parts } from './parameters.ts';

/** One request that an emulator has received, and what became of it. Contains no key, token or signature. */
export interface RequestRecord {
  /** 1 for the first request of the emulator. */
  readonly number: number;
  /** When it arrived, in milliseconds of the emulator's clock. */
  readonly at: number;
  readonly method: string;
  /** The operation that it names, as sent; `ResultFile` for a result file; `''` for a request that names none. */
  readonly action: string;
  /** The parameters of the operation in wire names, lists as lists: `{ DeviceName: ['light1'] }`. */
  readonly parameters: ParameterTree;
  /** Names of the faults that affected it, the outermost first. */
  readonly faults: readonly string[];
  /** Whether the operation was executed, or the file read, whatever the caller received. */
  readonly executed: boolean;
  /** HTTP status that the caller receives; `undefined` before that, and when the caller receives no response. */
  readonly status: number | undefined;
  /** Code of the error response. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  /** From its arrival to its response, in milliseconds of the emulator's clock. */
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

/** The parameters of a request without those that every request has. */
export function recordedParameters(parts: Parts): ParameterTree {
  const parameters: DecodedParameters = {};
  for (const [name, value] of Object.entries(mergeParts(parts))) {
    if (!commonParameters.has(name) && !isSecretName(name)) define(parameters, name, value);
  }
  try {
    return unflatten(parameters);
  } catch {
    // Names that contradict each other, such as `a` and `a.1`: flat, as they were sent.
    return parameters;
  }
}

/** As a member of its own, also under the name `__proto__`. */
function define(parameters: DecodedParameters, name: string, value: string): void {
  Object.defineProperty(parameters, name, { value, enumerable: true, writable: true, configurable: true });
}
