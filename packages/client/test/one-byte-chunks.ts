/** Reads one response over the named transport, in a worker whose memory is limited. Exits with 0 when it has the expected size. */
import { workerData } from 'node:worker_threads';
import { fetchTransport, nodeTransport, undiciTransport, type Transport, type UndiciDispatcher } from '../src/index.ts';

const { name, url, size } = workerData as { readonly name: string; readonly url: string; readonly size: number };

async function transportNamed(): Promise<Transport> {
  if (name === 'node') return nodeTransport();
  if (name === 'fetch') return fetchTransport();
  const { Agent } = (await import(name)) as { readonly Agent: new () => UndiciDispatcher };
  return undiciTransport(new Agent());
}

const send = await transportNamed();
const { signal } = new AbortController();
const { body } = await send({ method: 'GET', url, headers: {}, signal, maxBytes: 8 * 2 ** 20 });
process.exit(body.length === size ? 0 : 1);
