/** The client package, with a client whose default transport is an emulator. */
import { createClient as createRealClient, type Client, type ClientOptions } from '@iot-distribution/client';
import { createEmulator } from '@iot-distribution/emulator';
import { emulatorOfExamples } from './examples.ts';

export * from '@iot-distribution/client';

/** Short enough for a test, long enough to be seen in each state. */
const plan = [
  { status: 'initializing', milliseconds: 1_500 },
  { status: 'running', milliseconds: 300 },
  { status: 'completed' },
] as const;

const ofOperation = import.meta.url.includes('?program=api-');
const emulator = createEmulator(ofOperation ? emulatorOfExamples : { plan, results: { light3: 6204 } });
globalThis.fetch = emulator.fetch as typeof globalThis.fetch;

export function createClient(options: ClientOptions): Client {
  return createRealClient({ transport: emulator.transport, ...options });
}
