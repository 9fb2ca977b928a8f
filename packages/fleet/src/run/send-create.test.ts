import { createClient, type Client } from '@iot-distribution/client';
import { testAccount } from '@iot-distribution/emulator';
import { describe, expect, test } from 'vitest';
import { names, parameters } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import type { FleetError } from '../fleet-error.ts';
import { runFleet } from './run-distribution.ts';

/** A client whose first create waits for its turn in the quota while something else happens. */
function waitingClient(scene: FleetScene, meanwhile: () => Promise<void>): Client {
  let waits = false;
  const take = async (action: string) => {
    if (action === 'CreateDeviceDistributeJob' && !waits) {
      waits = true;
      await meanwhile();
    }
    return () => {};
  };
  return createClient({
    credentials: testAccount,
    transport: scene.emulator.transport,
    now: scene.clock.now,
    quota: { take, throttled: () => {} },
  });
}

async function nonceOf({ store }: FleetScene): Promise<string | undefined> {
  return (await store.readBatches())[0]?.attempt?.nonce;
}

describe('a create that has waited', () => {
  test.for([
    [59_999, 1],
    [60_000, 0],
  ] as const)('for %i ms is sent %i times with the nonce of its intent', async ([milliseconds, times]) => {
    const scene = new FleetScene();
    await scene.plan(names(2));
    let nonce: string | undefined;
    const client = waitingClient(scene, async () => {
      nonce = await nonceOf(scene);
      scene.clock.advance(milliseconds);
    });
    const onEvent = (event: (typeof scene.events)[number]) => scene.events.push(event);
    expect(await runFleet(client, { store: scene.store, onEvent }, scene.clock)).toMatchObject({
      devices: { distributed: 2 },
    });
    expect(scene.createdJobs).toBe(1);
    const [batch] = await scene.store.readBatches();
    expect(batch?.attempts).toBe(2 - times);
    expect(batch?.attempt?.nonce === nonce).toBe(times === 1);
    const late = { type: 'rejected', batch: 1, size: 2, error: { name: 'TimeoutError', code: 'TooLate' } };
    expect(scene.events.filter(({ type }) => type === 'rejected')).toEqual(times === 1 ? [] : [late]);
  });

  test('while another worker has sent it, and the gateway has forgotten the nonce, creates no second job', async () => {
    const scene = new FleetScene();
    await scene.plan(names(2));
    const client = waitingClient(scene, async () => {
      const [batch] = await scene.store.readBatches();
      if (batch?.attempt === undefined) throw new Error('no intent is stored');
      const { nonce } = batch.attempt;
      const { jobId } = await scene.client.createDeviceDistributeJob(
        { ...parameters, deviceName: names(2) },
        { nonce },
      );
      await scene.store.update(batch, { ...batch, state: 'created', jobId });
      scene.clock.advance(40 * 60_000);
    });
    const controller = new AbortController();
    const { signal } = controller;
    const onEvent = ({ type }: { readonly type: string }) => type === 'claim-lost' && controller.abort();
    const ending = await runFleet(client, { store: scene.store, onEvent, signal }, scene.clock).catch(
      (error: FleetError) => error.code,
    );
    expect([ending, scene.createdJobs]).toEqual(['Aborted', 1]);
  });
});
