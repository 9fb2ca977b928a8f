/**
 * With any request lost, and a run that dies at any instant: each device is in one job per round, and has the result of that job.
 *
 * `pnpm test:crashes` does 2,000 runs. A failing run is repeated with its seed alone: `FLEET_SEED=1234 FLEET_RUNS=1 pnpm vitest run test/crashes`.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCrashingFleet } from './crashing-fleet.ts';

const runs = Number(process.env['FLEET_RUNS'] ?? 8);
const firstSeed = Number(process.env['FLEET_SEED'] ?? 1);

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

test(`${runs} fleets with crashes, faults and jobs of others, from seed ${firstSeed}`, async () => {
  const total: Record<string, number> = {};
  const stops: string[] = [];
  let kills = 0;
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const options = {
      seed,
      devices: 60,
      batchSize: 1 + (seed % 12),
      kills: seed % 6,
      faults: 0.05 * (seed % 5),
      foreignJobs: seed % 7,
    };
    const result = await runCrashingFleet(options);
    expect(result.violations.slice(0, 5), `seed ${seed}`).toEqual([]);
    for (const [type, count] of Object.entries(result.events)) total[type] = (total[type] ?? 0) + count;
    kills += result.kills;
    stops.push(...result.stops);
  }
  if (runs > 8) console.log(`seeds ${firstSeed} to ${firstSeed + runs - 1}: ${kills} kills`, total, stops);
  expect(total['created']).toBeGreaterThan(runs);
}, 3_600_000);
