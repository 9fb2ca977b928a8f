/**
 * Workers on PostgreSQL that are killed: each device is in one job and has the result of that job. `pnpm test:workers` does 200 kills over fleets of
 * 60,000 devices. A run is repeated with its seed: `FLEET_SEED=3 pnpm test:workers`.
 */
import { expect, test } from 'vitest';
import { runKilledFleet } from './killed-workers.ts';

const kills = Number(process.env['FLEET_KILLS'] ?? 3);
const firstSeed = Number(process.env['FLEET_SEED'] ?? 1);
const isAcceptance = process.env['FLEET_KILLS'] !== undefined;
const killsOfFleet = isAcceptance ? 20 : kills;
const size = isAcceptance
  ? { devices: 60_000, batchSize: 1_000, workers: 4 }
  : { devices: 300, batchSize: 30, workers: 3 };

test(`${kills} kills of ${size.workers} workers, and a crash of the server: no device is lost or in two jobs`, async () => {
  let killed = 0;
  for (let seed = firstSeed; killed < kills; seed++) {
    const result = await runKilledFleet({ seed, ...size, kills: killsOfFleet, faults: 0.05 });
    const { violations, ...rest } = result;
    if (isAcceptance) console.log(`seed ${seed}:`, rest);
    expect(violations.slice(0, 5), `seed ${seed}`).toEqual([]);
    expect(rest.kills).toBeGreaterThan(0);
    killed += rest.kills;
  }
}, 7_200_000);
