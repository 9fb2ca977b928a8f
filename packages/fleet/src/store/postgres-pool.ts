/** What is used of a pool of `pg`. */

/** A pool of `pg`: `new Pool({ connectionString })`. */
export interface PostgresPool {
  connect(): Promise<PostgresConnection>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
}

/** A connection of the pool. */
export interface PostgresConnection {
  query(text: string, values?: unknown[]): Promise<PostgresResult>;
  /** Returns the connection to the pool, which closes it after an error. */
  release(error?: Error | boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
}

/** The result of a statement. */
export interface PostgresResult {
  // The type that `pg` declares.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly rows: any[];
  readonly rowCount: number | null;
}
