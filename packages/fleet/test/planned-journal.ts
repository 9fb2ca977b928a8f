/** Journals for tests of the store in a file. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planDistribution } from '../src/plan/plan-distribution.ts';
import { sqliteStore } from '../src/store/sqlite-store.ts';
import { names, parameters } from './fleet-devices.ts';

/** A file that does not exist, in a new folder. */
export function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'fleet-')), 'fleet.sqlite');
}

/** A journal with a plan that nothing was sent of, and no process that works on it. */
export async function planned(devices = 3_000, path = newPath()): Promise<string> {
  const store = sqliteStore(path);
  await planDistribution({ ...parameters, devices: names(devices), batchSize: 1_000, store });
  await store.close();
  return path;
}
