import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { job, jobId } from '../../test/wire-responses.ts';
import { serving } from '../../test/serving.ts';
import { randomNonces } from './random-nonces.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('100,000 nonces are unique', () => {
  const next = randomNonces();
  const nonces = new Set(Array.from({ length: 100_000 }, next));
  expect(nonces.size).toBe(100_000);
  expect(Array.from(nonces).filter((nonce) => !/^[0-9a-z]+(?:-[0-9a-z]+){6}$/.test(nonce))).toEqual([]);
});

test('processes with the same state of the random generator have different nonces because of the time', () => {
  vi.stubGlobal('crypto', { getRandomValues: (words: Uint32Array) => words.fill(7) });
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const fresh = () => randomNonces()();
  const first = fresh();
  expect(fresh()).toBe(first);
  vi.advanceTimersByTime(1);
  expect(fresh()).not.toBe(first);
  // The wall clock of a virtual machine may have the same value as at the time of the snapshot.
  vi.setSystemTime(Date.now() - 1);
  expect(fresh()).not.toBe(first);
});

test('nonces are unique even if the clock stops or moves back', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const next = randomNonces();
  const nonces = [next(), next()];
  for (const step of [1, 5, -5, -1]) {
    vi.setSystemTime(Date.now() + step);
    nonces.push(next(), next());
  }
  expect(new Set(nonces).size).toBe(10);
});

test('random bits are replaced after 20 milliseconds or if the clock moves back, and the time is read every millisecond', () => {
  let draws = 0;
  vi.stubGlobal('crypto', { getRandomValues: (words: Uint32Array) => words.fill(++draws) });
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const next = randomNonces();
  const drawn = [0, 19, 1, 5, -1, 19, -20, 20].map((step) => {
    vi.setSystemTime(Date.now() + step);
    const nonces = Array.from({ length: 5 }, next);
    for (const nonce of nonces) {
      expect(nonce.split('-').slice(0, 5)).toEqual([...Array(4).fill(String(draws)), Date.now().toString(36)]);
    }
    return draws;
  });
  expect(drawn).toEqual([1, 1, 2, 2, 2, 3, 4, 5]);
});

test('nonces do not require randomUUID, which pages over plain http do not have', async () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  await using at = await serving([job(1)]);
  for (let count = 0; count < 2; count++) await at.client.queryDeviceDistributeJob({ jobId });
  const nonces = at.server.received.map(({ parameters }) => parameters['SignatureNonce']);
  expect(new Set(nonces).size).toBe(2);
});

/** What two processes print that are resumed from one snapshot of Node: a nonce and a UUID. */
function fromOneSnapshot(make: string): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  const blob = join(folder, 'snapshot.blob');
  const script = join(folder, 'entry.cjs');
  writeFileSync(
    script,
    `${make}
     next(); // Before the snapshot, so that what is drawn in advance becomes a part of it.
     crypto.randomUUID();
     require('node:v8').startupSnapshot.setDeserializeMainFunction(() =>
       process.stdout.write([next(), crypto.randomUUID()].join(' ')));`,
  );
  try {
    execFileSync(process.execPath, ['--snapshot-blob', blob, '--build-snapshot', script], { cwd: folder });
    return [1, 2].map(() => execFileSync(process.execPath, ['--snapshot-blob', blob], { encoding: 'utf8' }).split(' '));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('processes resumed from one snapshot have different nonces, although randomUUID repeats', () => {
  const source = readFileSync(new URL('random-nonces.ts', import.meta.url), 'utf8');
  const script = stripTypeScriptTypes(source).replace('export function', 'function');
  const [[first, uuid] = [], [second, otherUuid] = []] = fromOneSnapshot(`${script}; const next = randomNonces();`);
  expect(first).toMatch(/^[0-9a-z]+(?:-[0-9a-z]+){6}$/);
  expect(second).not.toBe(first);
  const random = (nonce: string | undefined) => nonce?.split('-').slice(0, 4).join('-');
  expect(random(second)).not.toBe(random(first));
  // What would happen otherwise: the test can fail.
  expect(uuid).toMatch(/^[0-9a-f-]{36}$/);
  expect(otherUuid).toBe(uuid);
});
