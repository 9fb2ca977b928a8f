/** Plans a fleet in a process whose writes can be limited: `node journal-planner.ts JOURNAL`. */
import { planDistribution, sqliteStore } from '../src/index.ts';
import { names, parameters } from './fleet-devices.ts';

const [journal = ''] = process.argv.slice(2);
const store = sqliteStore(journal);
try {
  await planDistribution({ ...parameters, devices: names(3_000), batchSize: 1_000, store });
} catch (error) {
  console.error(String(error));
  process.exitCode = 3;
} finally {
  await store.close();
}
