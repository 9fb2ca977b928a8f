import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restartTests, storeTests } from '../../test/store-tests.ts';
import { sqliteStore } from './sqlite-store.ts';

const paths = new WeakMap<object, string>();

async function openNew() {
  const path = join(mkdtempSync(join(tmpdir(), 'fleet-')), 'fleet.sqlite');
  const store = sqliteStore(path);
  paths.set(store, path);
  return store;
}

storeTests('sqliteStore', openNew);
restartTests('sqliteStore', openNew, async (closed) => sqliteStore(paths.get(closed) ?? ''));
