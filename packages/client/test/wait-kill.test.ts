/** A process that waits for jobs is killed again and again: the process that finishes the wait still knows the outcome of every job. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { job } from './wire-responses.ts';
import { failure, faultServer, type Responder } from './fault-server.ts';

const program = fileURLToPath(new URL('waiting-process.ts', import.meta.url));

/** Seven jobs of each kind: completed, interrupted, and without permission. Each has another number of polls. */
const jobIds = Array.from({ length: 21 }, (_, index) => `J-${index}`);
const endOf = (index: number): readonly [status: number, outcome: string] =>
  index % 3 === 0 ? [2, 'completed'] : index % 3 === 1 ? [3, 'interrupted'] : [-1, 'iot.device.NoPermission'];
const want = jobIds.map((id, index) => [id, endOf(index)[1]]);

interface Life {
  readonly stdout: string;
  readonly wasKilled: boolean;
}

/**
 * Runs the process, and kills it when the service has received that many requests of it: before the response, or a little after it, when
 * the process may be writing its state.
 */
async function live(args: readonly string[], service: Service, requests: number, isAnswered: boolean): Promise<Life> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  service.kill = { after: requests, isAnswered, now: () => child.kill('SIGKILL') };
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { stdout, wasKilled: signal === 'SIGKILL' };
}

interface Service {
  kill: { after: number; readonly isAnswered: boolean; readonly now: () => void };
  readonly answer: Responder;
}

/** A service that remembers how often each job was polled, over all lives of the process. */
function statefulService(): Service {
  const polls = new Map<string, number>();
  const service: Service = {
    kill: { after: Infinity, isAnswered: true, now: () => {} },
    answer(response, received) {
      const id = received.parameters['JobId'] ?? '';
      const { kill } = service;
      kill.after -= 1;
      if (kill.after <= 0 && !kill.isAnswered) return kill.now();
      if (kill.after <= 0) response.on('finish', () => setImmediate(kill.now));
      const index = jobIds.indexOf(id);
      const count = (polls.get(id) ?? 0) + 1;
      polls.set(id, count);
      const [status, code] = endOf(index);
      if (count <= 1 + (index % 3)) return job(1, { JobId: id })(response, received);
      return (status === -1 ? failure(code) : job(status, { JobId: id }))(response, received);
    },
  };
  return service;
}

test('a wait whose process is killed before or after a response, at any point, loses no outcome', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wait-'));
  try {
    const service = statefulService();
    await using server = await faultServer(service.answer);
    const args = [server.origin, join(folder, 'state'), ...jobIds];
    let life: Life | undefined;
    let kills = 0;
    // Each life is one request longer than the one before, so that the kills meet the wait everywhere.
    for (; kills < 40; kills++) {
      life = await live(args, service, 2 + kills, kills % 2 === 1);
      if (!life.wasKilled) break;
    }
    expect(kills).toBeGreaterThan(5);
    expect(JSON.parse(life?.stdout ?? '')).toEqual(want);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 120_000);
