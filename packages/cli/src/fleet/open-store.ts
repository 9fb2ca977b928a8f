/** Opens the store of a fleet: a journal file. */
import { existsSync } from 'node:fs';
import { InputError } from '@iot-distribution/client';
import type { FleetStore } from '@iot-distribution/fleet';
import { commandOf } from '../output/shell-quote.ts';

export interface StoreOptions {
  /** The path of the journal. */
  readonly journal?: string;
}

export const defaultJournal = 'fleet.sqlite';

export interface OpenStore {
  readonly store: FleetStore;
  /** Closes the store and its connections. */
  close(): Promise<void>;
}

/**
 * @param mustExist whether the journal has to exist: only a plan creates one
 * @throws {InputError} if the journal does not exist
 * @throws {FleetError} what the store throws
 */
export async function openStore(
  { journal = defaultJournal }: StoreOptions,
  { mustExist }: { readonly mustExist: boolean },
): Promise<OpenStore> {
  if (mustExist && !existsSync(journal)) {
    const start = commandOf('distribute', '--help');
    const message = `${journal}: there is no such journal. Pass the --journal of your fleet, or start one: ${start}`;
    throw new InputError(message, { code: 'InvalidOption', pointer: '/journal' });
  }
  const { sqliteStore } = await import('@iot-distribution/fleet');
  const store = sqliteStore(journal);
  return { store, close: () => store.close() };
}

/** The options with which another command opens the same store. */
export function storeWords({ journal }: StoreOptions): readonly string[] {
  return journal === undefined ? [] : ['--journal', journal];
}
