import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { rawServer } from '../../test/fault-server.ts';
import { BodyBuffer } from './body.ts';

const bytes = (length: number, from = 0) => Uint8Array.from({ length }, (_, index) => (from + index) % 251);

function collected(maxBytes: number, ...chunks: readonly Uint8Array[]) {
  const body = new BodyBuffer(maxBytes);
  const taken = chunks.map((chunk) => body.add(chunk));
  return { taken, whole: body.whole(), size: body.size };
}

test('a single chunk is the body, and is not copied', () => {
  const chunk = bytes(5);
  expect(collected(10, chunk).whole.buffer).toBe(chunk.buffer);
});

test.each([1, 2, 3, 7, 1_000, 16_384, 40_000])('a body in chunks of %d bytes is complete', (length) => {
  const all = bytes(100_000);
  const chunks = Array.from({ length: Math.ceil(all.length / length) }, (_, index) =>
    all.subarray(index * length, (index + 1) * length),
  );
  const { whole, size } = collected(100_000, new Uint8Array(), ...chunks, new Uint8Array());
  expect([whole.length, size, Buffer.compare(whole, all)]).toEqual([100_000, 100_000, 0]);
});

test('the first chunk is not modified', () => {
  const slab = bytes(100);
  const before = Uint8Array.from(slab);
  collected(100, slab.subarray(0, 10), bytes(10, 50), bytes(10, 90));
  expect(slab).toEqual(before);
});

test('a chunk up to the limit is accepted, and one beyond it is rejected', () => {
  expect(collected(10, bytes(6), bytes(4)).taken).toEqual([true, true]);
  expect(collected(10, bytes(6), bytes(5)).taken).toEqual([true, false]);
  expect(collected(10, bytes(11)).taken).toEqual([false]);
  expect(collected(10, bytes(6), bytes(5)).whole).toEqual(bytes(6));
});

const oneByteEach = Buffer.from(`1\r\n \r\n`.repeat(20_000));

/** A server that sends a JSON text of so many bytes, a chunk per byte. */
const dripping = (size: number) =>
  rawServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
    let left = size / 20_000;
    const more = () => {
      while (left > 0 && socket.writable) {
        left -= 1;
        if (!socket.write(oneByteEach)) return;
      }
      if (left === 0) socket.end('2\r\n{}\r\n0\r\n\r\n');
    };
    socket.on('drain', more);
    more();
  });

// Kept apart, that many chunks would take ten times the memory that the worker has.
test.concurrent.each(['node', 'undici', 'undici-8', 'fetch'])(
  'over %s a body of 400 kB in chunks of one byte takes at most 3 times its size',
  async (name) => {
    await using server = await dripping(400_000);
    const worker = new Worker(new URL('../../test/one-byte-chunks.ts', import.meta.url), {
      workerData: { name, url: server.origin, size: 400_002 },
      resourceLimits: { maxOldGenerationSizeMb: 40, maxYoungGenerationSizeMb: 4 },
    });
    expect(await once(worker, 'exit')).toEqual([0]);
  },
);
