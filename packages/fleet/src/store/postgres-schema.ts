/** The tables of a fleet in PostgreSQL. */
import { FleetError } from '../fleet-error.ts';
import type { PostgresConnection } from './postgres-pool.ts';

/** Grows with each change of the tables that an older version of this package cannot read. */
const version = 1;

/** Names are compared byte by byte, not as the language of the database sorts them. */
const tables = `
  CREATE TABLE IF NOT EXISTS journal (version integer NOT NULL);
  CREATE TABLE IF NOT EXISTS fleet (
    id integer PRIMARY KEY CHECK (id = 1),
    plan text NOT NULL,
    state text NOT NULL,
    identity text NOT NULL,
    parameters text NOT NULL,
    devices integer NOT NULL,
    round integer NOT NULL
  );
  CREATE TABLE IF NOT EXISTS batch (
    id integer PRIMARY KEY,
    round integer NOT NULL,
    size integer NOT NULL,
    state text NOT NULL,
    fence bigint NOT NULL,
    progress text NOT NULL,
    worker text,
    job uuid,
    attempt integer
  );
  CREATE TABLE IF NOT EXISTS device (
    line integer PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    batch integer,
    round integer NOT NULL DEFAULT 1,
    outcome smallint NOT NULL DEFAULT 0,
    source smallint,
    code text,
    message text
  );
  CREATE INDEX IF NOT EXISTS device_batch ON device (batch, line);
  CREATE INDEX IF NOT EXISTS device_outcome ON device (outcome, line);
`;

/** Creates the tables unless they exist, in a transaction. @throws {FleetError} `NewerJournal` */
export async function createTables(connection: PostgresConnection, schema: string): Promise<void> {
  // Two processes that create the same table at the same time fail, even with IF NOT EXISTS.
  await connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`iot-distribution ${schema}`]);
  await connection.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await useSchema(connection, schema);
  await connection.query(tables);
  const { rows } = await connection.query('SELECT version FROM journal');
  if (rows.length === 0) await connection.query('INSERT INTO journal VALUES ($1)', [version]);
  else if (rows[0].version > version) {
    throw new FleetError(
      `the schema ${schema} was written by a newer version of @iot-distribution/fleet: update this one`,
      { code: 'NewerJournal' },
    );
  }
}

/** Names of tables are those of this schema until the end of the transaction. */
export async function useSchema(connection: PostgresConnection, schema: string): Promise<void> {
  await connection.query(`SET LOCAL search_path TO ${schema}`);
}
