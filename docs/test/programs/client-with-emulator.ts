/** The client package, with a client whose default transport is an emulator. */
import { createClient as createRealClient, type Client, type ClientOptions } from '@iot-distribution/client';
import type { EmulatorOptions } from '@iot-distribution/emulator';
import { emulatorOfExamples } from './examples.ts';
import { unhurriedEmulator } from './unhurried-emulator.ts';

export * from '@iot-distribution/client';

/** Short enough for a test, long enough to be seen in each state. */
const plan = [
  { status: 'initializing', milliseconds: 1_500 },
  { status: 'running', milliseconds: 300 },
  { status: 'completed' },
] as const;

/** The example of a docblock sees a running job at once, and a completed one at the second poll. */
const shortPlan = [{ status: 'running', milliseconds: 900 }, { status: 'completed' }] as const;

function optionsFor(program: string): EmulatorOptions {
  if (program.startsWith('api-')) return emulatorOfExamples;
  return { plan: program.startsWith('docblock-') ? shortPlan : plan, results: { light3: 6204 } };
}

const emulator = unhurriedEmulator(optionsFor(new URL(import.meta.url).searchParams.get('program') ?? ''));
globalThis.fetch = emulator.fetch as typeof globalThis.fetch;

export function createClient(options: ClientOptions): Client {
  return createRealClient({ transport: emulator.transport, ...options });
}
