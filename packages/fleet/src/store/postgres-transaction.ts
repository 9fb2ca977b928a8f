/** One transaction on a connection of a pool. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isRepeatable, postgresFailure } from './postgres-failure.ts';
import type { PostgresConnection, PostgresPool } from './postgres-pool.ts';

/** How often a transaction is repeated that PostgreSQL has rolled back because of another one. */
const mostRepetitions = 10;
/** How long a server that restarts is waited for, and the pauses between two attempts to connect, in milliseconds. */
const [connectTime, connectPause] = [30_000, 250];

/**
 * Runs `work` as one transaction: all of it is durable when the promise is fulfilled, or nothing of it was done.
 *
 * @throws {FleetError} what `work` throws, and errors of PostgreSQL without their text
 */
export async function inTransaction<Value>(
  pool: PostgresPool,
  work: (connection: PostgresConnection) => Promise<Value>,
): Promise<Value> {
  for (let repetition = 0; ; repetition++) {
    try {
      return await runOnce(pool, work);
    } catch (error) {
      if (!isRepeatable(error) || repetition >= mostRepetitions) throw postgresFailure(error);
    }
    await sleep(Math.random() * 20 * (repetition + 1));
  }
}

async function runOnce<Value>(
  pool: PostgresPool,
  work: (connection: PostgresConnection) => Promise<Value>,
): Promise<Value> {
  const connection = await connect(pool, 'BEGIN');
  let failure: Error | undefined;
  try {
    const value = await work(connection);
    await connection.query('COMMIT');
    return value;
  } catch (error) {
    failure = await rollBack(connection);
    throw error;
  } finally {
    disconnect(connection, failure);
  }
}

/** Runs `work` on a connection, outside of a transaction. */
export async function onConnection<Value>(
  pool: PostgresPool,
  work: (connection: PostgresConnection) => Promise<Value>,
): Promise<Value> {
  const connection = await connect(pool, 'SELECT 1');
  let failure = true;
  try {
    const value = await work(connection);
    failure = false;
    return value;
  } finally {
    // After an error the connection may be in any state.
    disconnect(connection, failure);
  }
}

/** A connection that has executed a first statement. Nothing has happened before that, so a server that is restarting is waited for. */
async function connect(pool: PostgresPool, statement: string): Promise<PostgresConnection> {
  const until = performance.now() + connectTime;
  for (;;) {
    try {
      const connection = await pool.connect();
      // A connection that is lost reports it twice: by the rejected query, and by this event, to which no one else listens.
      connection.on('error', ignoreError);
      try {
        await connection.query(statement);
        return connection;
      } catch (error) {
        disconnect(connection, true);
        throw error;
      }
    } catch (error) {
      if (performance.now() > until || !postgresFailure(error).retryable) throw error;
    }
    await sleep(connectPause);
  }
}

function disconnect(connection: PostgresConnection, failure?: Error | boolean): void {
  // A connection that is closed may still report an error.
  if (failure === undefined || failure === false) connection.removeListener('error', ignoreError);
  connection.release(failure);
}

/** @returns an error when the connection cannot be used any longer */
async function rollBack(connection: PostgresConnection): Promise<Error | undefined> {
  try {
    await connection.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('ROLLBACK failed');
  }
}

export function ignoreError(): void {}
