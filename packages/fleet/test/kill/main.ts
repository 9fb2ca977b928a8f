/**
 * Kills the process of a fleet at random instants, and compares the results with the jobs that the emulator had:
 * `pnpm test:kill` kills 200 times, over fleets of 60,000 devices, with 5 % faults. Options: KILLS, DEVICES, FAULTS (per cent), SEED, FOREIGN=1.
 */
import { killFleet } from './kill-fleet.ts';

const { KILLS = '200', DEVICES = '60000', FAULTS = '5', SEED = '1', FOREIGN = '' } = process.env;
const devices = Number(DEVICES);
const totals: Record<string, number> = {};
const problems: string[] = [];
let [kills, fleets, jobs, foreignJobs, errors] = [0, 0, 0, 0, 0];

for (let seed = Number(SEED); kills < Number(KILLS); seed++) {
  const started = Date.now();
  const result = await killFleet({
    seed,
    devices,
    batchSize: Math.min(10_000, Math.max(20, Math.ceil(devices / 6.5))),
    kills: Math.min(12, Number(KILLS) - kills),
    faults: Number(FAULTS) / 100,
    within: 5_000,
    foreign: FOREIGN !== '',
  });
  fleets += 1;
  kills += result.kills;
  jobs += result.jobs;
  foreignJobs += result.foreignJobs;
  errors += result.errors.length;
  for (const [type, count] of Object.entries(result.events)) totals[type] = (totals[type] ?? 0) + count;
  problems.push(...result.violations.map((violation) => `seed ${seed}: ${violation}`));
  const seconds = Math.round((Date.now() - started) / 1_000);
  console.log(
    `seed ${seed}: ${result.kills} kills, ${result.jobs} jobs, ${result.violations.length} violations, ${seconds} s`,
  );
  for (const error of result.errors) console.log(`  ${error.trim()}`);
}
console.log(
  `${kills} kills over ${fleets} fleets of ${devices} devices from seed ${SEED}, ${FAULTS} % faults, ${errors} exits with an error`,
);
console.log(`${jobs} jobs of the fleets, ${foreignJobs} of another process; events:`, totals);
if (problems.length > 0) {
  console.log(problems.slice(0, 20).join('\n'));
  console.log(`${problems.length} violations`);
  process.exitCode = 1;
} else {
  console.log('each device has one result, that of the emulator, and is in one job per round');
}
