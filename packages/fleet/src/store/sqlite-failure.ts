/** From an error of SQLite to a FleetError that says what to do. */
import { FleetError, type FleetErrorCode } from '../fleet-error.ts';

const notWritable = [
  'JournalNotWritable',
  'the file, its directory, or -wal, -shm or -lock next to it cannot be written: check their permissions',
] as const;

const full = [
  'JournalFull',
  'the disk is full, or a quota is reached: free space, then plan or resume again. Everything that was stored before is in the journal',
] as const;

/** By primary result code: https://www.sqlite.org/rescode.html. */
const cases: Readonly<Record<number, readonly [code: FleetErrorCode, text: string]>> = {
  3: notWritable,
  5: ['JournalInUse', 'another process works on it: wait until that process has finished, or stop it'],
  6: ['JournalInUse', 'another process works on it: wait until that process has finished, or stop it'],
  8: notWritable,
  11: ['NotAJournal', 'it is damaged or truncated: restore the file from a backup'],
  13: full,
  14: ['JournalNotWritable', 'the file cannot be opened: check that its directory exists and can be written'],
  26: ['NotAJournal', 'the file is something else, or is damaged'],
};

/** SQLITE_IOERR_WRITE, which a quota and a limit on the size of files give, and SQLITE_IOERR_SHMOPEN and _SHMSIZE: no space for `-shm`. */
const noSpace = new Set([778, 4_618, 4_874]);

export function sqliteFailure(path: string, error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  const { errcode, errstr } = (error ?? {}) as { readonly errcode?: number; readonly errstr?: string };
  const known = errcode === undefined ? undefined : noSpace.has(errcode) ? full : cases[errcode & 0xff];
  const [code, text] = known ?? ['StoreFailed', `SQLite failed: ${errstr ?? 'unknown error'}`];
  return new FleetError(`the journal ${path}: ${text}`, {
    code,
    retryable: code === 'JournalInUse',
    cause: known === undefined ? error : undefined,
  });
}
