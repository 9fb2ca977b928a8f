/**
 * Parts that most calls do without. A bundler makes a file of each, so a page that sends one query loads a good half of this package; on Node
 * all of them are in one module.
 */
import { TransportError } from './errors.ts';
import { untilAborted } from './sleep.ts';

/**
 * @throws the reason of the signal, when that comes first
 * @throws {TransportError} when the part is not to be had: a page may be older than what its server has
 */
export async function loadPart<Part>(load: () => Promise<Part>, signal: AbortSignal): Promise<Part> {
  try {
    return await untilAborted(load(), signal);
  } catch {
    signal.throwIfAborted();
    throw new TransportError('a part of @iot-distribution/client could not be loaded: load the program anew', {
      code: 'PartNotLoaded',
      kind: 'other',
      retryable: true,
    });
  }
}
