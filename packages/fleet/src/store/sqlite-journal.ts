/** Opens the file of a journal: creates it, checks that it is one, and lets one process work on it. */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { FleetError } from '../fleet-error.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import { applicationId, journalVersion, tables } from './sqlite-schema.ts';

/** An open journal. */
export interface Journal {
  readonly database: DatabaseSync;
  close(): void;
}

/** Loaded when it is used, since Node warns that the module is experimental. */
function openDatabase(path: string): DatabaseSync {
  const sqlite = process.getBuiltinModule('node:sqlite');
  return new sqlite.DatabaseSync(path);
}

function lockPathOf(path: string): string {
  return `${path}-lock`;
}

/** 0 for a file that does not exist. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function numberOf(
  database: DatabaseSync,
  pragma: 'application_id' | 'user_version' | 'page_count' | 'page_size',
): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
}

/**
 * Opens the journal to read it, also while another process works on it; undefined when the file does not exist, or is empty because its first plan
 * could not be stored.
 */
export function openToRead(path: string): Journal | undefined {
  if (sizeOf(path) === 0 && sizeOf(lockPathOf(path)) === 0) return undefined;
  return opened(path, (database) => {
    if (isNew(database, path)) throw emptied(path);
  });
}

/**
 * Opens the journal for one process, and creates it if necessary. The lock is on a file next to it, which the operating system releases when the
 * process dies: in the journal itself, a lock would exclude readers.
 */
export function openToWrite(path: string): Journal {
  const lock = lockOf(path);
  try {
    const { database, close } = opened(path, (one) => {
      const isEmpty = isNew(one, path);
      const isMarked = numberOf(lock, 'application_id') === applicationId;
      if (isEmpty && isMarked) throw emptied(path);
      // Before WAL, which writes a first page: without space for the tables, the file stays empty.
      if (isEmpty) one.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
      // A journal that is emptied later is then known to have been one.
      if (!isMarked) lock.exec(`PRAGMA application_id = ${applicationId}; COMMIT; BEGIN EXCLUSIVE;`);
      one.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;');
      // SQLite opens a file without permission to write. This write of the same value fails there, before anything is sent.
      one.exec(`PRAGMA user_version = ${journalVersion}`);
      const { quick_check: problem } = one.prepare('PRAGMA quick_check(1)').get() ?? {};
      if (problem !== 'ok') throw damaged(path);
    });
    const closeBoth = () => {
      close();
      lock.close();
    };
    return { database, close: closeBoth };
  } catch (error) {
    lock.close();
    throw sqliteFailure(path, error);
  }
}

/** A transaction that stays open as long as the process works on the journal. */
function lockOf(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = openDatabase(lockPathOf(path));
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    throw sqliteFailure(path, error);
  }
}

function opened(path: string, check: (database: DatabaseSync) => void): Journal {
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(path);
    database.exec('PRAGMA busy_timeout = 5000');
    if (hasPartOfPage(database, path)) throw damaged(path);
    check(database);
    const close = database.close.bind(database);
    return { database, close };
  } catch (error) {
    database?.close();
    throw sqliteFailure(path, error);
  }
}

/**
 * Whether the last page is truncated, which SQLite fills with zeros and accepts. After a crash this can be so until the pages in `-wal` have been
 * written again.
 */
function hasPartOfPage(database: DatabaseSync, path: string): boolean {
  return sizeOf(path) % numberOf(database, 'page_size') !== 0 && sizeOf(`${path}-wal`) === 0;
}

/** Whether nothing was ever written to the file. @throws {FleetError} when it is not a journal, or one of a newer version */
function isNew(database: DatabaseSync, path: string): boolean {
  const application = numberOf(database, 'application_id');
  if (application === 0 && numberOf(database, 'page_count') === 0) return true;
  if (application !== applicationId) throw notAJournal(path);
  const version = numberOf(database, 'user_version');
  if (version > journalVersion) throw newer(path, version);
  if (version !== journalVersion) throw notAJournal(path);
  return false;
}

function notAJournal(path: string): FleetError {
  return new FleetError(`the journal ${path}: the file is not a journal of a fleet. Pass another path`, {
    code: 'NotAJournal',
  });
}

function damaged(path: string): FleetError {
  return new FleetError(`the journal ${path}: it is damaged or truncated: restore the file from a backup`, {
    code: 'NotAJournal',
  });
}

function emptied(path: string): FleetError {
  const text = `it was emptied: restore the file from a backup, or delete it and ${lockPathOf(path)} to begin with a new plan`;
  return new FleetError(`the journal ${path}: ${text}`, { code: 'NotAJournal' });
}

function newer(path: string, version: number): FleetError {
  const text = `its version is ${version}, and this package reads version ${journalVersion}: update @iot-distribution/fleet`;
  return new FleetError(`the journal ${path}: ${text}`, { code: 'NewerJournal' });
}
