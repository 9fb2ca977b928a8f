/** A server in a separate thread, so that it responds while the thread of the client is blocked. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const listener = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { flags, body } = workerData;
  const server = require('node:http').createServer((request, response) => {
    Atomics.store(flags, 0, 1);
    // Until the client is blocked.
    Atomics.wait(flags, 1, 0);
    response.writeHead(200, { 'content-type': 'application/json' }).end(body, () => {
      Atomics.store(flags, 2, 1);
      Atomics.notify(flags, 2);
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

export interface LateServer extends AsyncDisposable {
  readonly origin: string;
  /** Whether the request has arrived. */
  readonly isAsked: () => boolean;
  /** Blocks this thread until the response is in its socket. */
  readonly blockUntilSent: () => void;
}

export async function lateServer(body: string): Promise<LateServer> {
  const flags = new Int32Array(new SharedArrayBuffer(12));
  const worker = new Worker(listener, { eval: true, workerData: { flags, body } });
  const [port] = (await once(worker, 'message')) as [number];
  return {
    origin: `http://127.0.0.1:${port}`,
    isAsked: () => Atomics.load(flags, 0) === 1,
    blockUntilSent() {
      Atomics.store(flags, 1, 1);
      Atomics.notify(flags, 1);
      Atomics.wait(flags, 2, 0);
    },
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  };
}
