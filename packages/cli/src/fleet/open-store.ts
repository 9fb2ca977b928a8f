/** Opens the store of a fleet: a journal file, or a PostgreSQL database that several machines share. */
import { existsSync } from 'node:fs';
import { InputError } from '@iot-distribution/client';
import type { FleetStore } from '@iot-distribution/fleet';
import { commandOf } from '../output/shell-quote.ts';
import type { Terminal } from '../terminal.ts';
import { optionalPackage } from './optional-package.ts';

export interface StoreOptions {
  /** The path of the journal. */
  readonly journal?: string;
  /** The URL of a PostgreSQL database. It can contain a password: it is never printed. */
  readonly store?: string;
  /** Schema of the database that has the fleet. */
  readonly schema?: string;
}

export const defaultJournal = 'fleet.sqlite';

export interface OpenStore {
  readonly store: FleetStore;
  /** Closes the store and its connections. */
  close(): Promise<void>;
}

/**
 * @param mustExist whether the journal has to exist: only a plan creates one
 * @throws {InputError} if both are given, the URL is not that of a PostgreSQL database, or the journal does not exist
 * @throws {FleetError} what the store throws
 */
export async function openStore(
  { journal, store: storeUrl, schema }: StoreOptions,
  { environment }: Pick<Terminal, 'environment'>,
  { mustExist }: { readonly mustExist: boolean },
): Promise<OpenStore> {
  if (journal !== undefined && storeUrl !== undefined) {
    throw fault('--journal and --store exclude each other: pass one of them', '/store');
  }
  const url = journal === undefined ? (storeUrl ?? (environment['IOT_DISTRIBUTION_STORE'] || undefined)) : undefined;
  return url === undefined ? openJournal(journal ?? defaultJournal, mustExist) : openPostgres(url, schema);
}

/** The options with which another command opens the same store. A URL is left out: it can contain a password. */
export function storeWords({ journal, store, schema }: StoreOptions): readonly string[] {
  if (journal !== undefined) return ['--journal', journal];
  return [...(store === undefined ? [] : ['--store', '<url>']), ...(schema === undefined ? [] : ['--schema', schema])];
}

async function openJournal(path: string, mustExist: boolean): Promise<OpenStore> {
  if (mustExist && !existsSync(path)) {
    const start = commandOf('distribute', '--help');
    throw fault(
      `${path}: there is no such journal. Pass the --journal of your fleet, or start one: ${start}`,
      '/journal',
    );
  }
  const { sqliteStore } = await import('@iot-distribution/fleet');
  const store = sqliteStore(path);
  return { store, close: () => store.close() };
}

async function openPostgres(url: string, schema: string | undefined): Promise<OpenStore> {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) {
    throw fault('the store must be the URL of a PostgreSQL database: postgres://user@host/database', '/store');
  }
  const { default: pg } = await optionalPackage(() => import('pg'), '--store', 'pg pg-boss');
  const { FleetError, postgresStore } = await import('@iot-distribution/fleet');
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that stops while the pool is closed must not end the program: the store has removed its listener by then.
  pool.on('error', () => {});
  // The store waits for a database that restarts. One that was never reached is a mistake in the URL.
  try {
    (await pool.connect()).release();
  } catch (error) {
    const { code = 'unknown error' } = error as { readonly code?: string };
    const message = `cannot connect to the database of --store: ${code}; check its host, port, user and password`;
    throw new FleetError(message, { code: 'StoreFailed', retryable: true });
  }
  const store = postgresStore(pool, { schema });
  return {
    store,
    async close() {
      await store.close();
      await pool.end();
    },
  };
}

function fault(message: string, pointer: string): InputError {
  return new InputError(message, { code: 'InvalidOption', pointer });
}
