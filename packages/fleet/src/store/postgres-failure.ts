/** From an error of PostgreSQL to a FleetError that says what to do. Its text is not kept: it may contain a connection URL with a password. */
import { FleetError, type FleetErrorCode } from '../fleet-error.ts';

/** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const byState: Readonly<Record<string, readonly [code: FleetErrorCode, text: string]>> = {
  '25006': ['JournalNotWritable', 'it is read-only: connect to the primary server'],
  '28000': ['StoreFailed', 'it rejects the user: check the connection URL'],
  '28P01': ['StoreFailed', 'it rejects the password: check the connection URL'],
  '3D000': ['StoreFailed', 'the database does not exist: create it, or check the connection URL'],
  '42501': [
    'JournalNotWritable',
    'the user may not create or change the schema of the store: grant CREATE on the database',
  ],
  '53100': [
    'JournalFull',
    'the disk is full: free space and resume. Everything that was stored before is in the store',
  ],
};

/** Errors of sockets, and SQLSTATE classes in which the same request can succeed later: connection, resources, operator, rollback. */
const transient = /^(?:E[A-Z]+|08|40|53|55|57)/;

/** Errors after which a transaction was rolled back and may be repeated at once. */
const repeatable = new Set(['40001', '40P01']);

export function isRepeatable(error: unknown): boolean {
  return repeatable.has(codeOf(error) ?? '');
}

export function postgresFailure(error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  const state = codeOf(error);
  const [code, text] = byState[state ?? ''] ?? ['StoreFailed', `it failed with ${state ?? 'an unknown error'}`];
  // A connection that was reset has no code.
  const retryable = state === undefined || transient.test(state);
  return new FleetError(`the store in PostgreSQL: ${text}`, { code, retryable });
}

function codeOf(error: unknown): string | undefined {
  try {
    const { code } = error as { readonly code?: unknown };
    return typeof code === 'string' && /^[A-Z0-9_]{1,30}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
