/** The ways on which a request can go, for tests that hold all of them to the same promises. */
import { Agent as Agent7 } from 'undici';
import { Agent as Agent6 } from 'undici-6';
import { Agent as Agent8 } from 'undici-8';
import { fetchTransport, nodeTransport, undiciTransport, type Transport } from '../src/index.ts';

type Named = readonly [name: string, transport: Transport];

export const overUndici: readonly Named[] = [
  ['undici 6', undiciTransport(new Agent6())],
  ['undici 7', undiciTransport(new Agent7())],
  ['undici 8', undiciTransport(new Agent8())],
];
export const overSockets: readonly Named[] = [['node:http', nodeTransport()], ...overUndici];
export const overAll: readonly Named[] = [...overSockets, ['fetch', fetchTransport()]];
