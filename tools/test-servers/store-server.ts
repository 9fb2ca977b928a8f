/** The server of a store, started by a test on a free port. */
export interface StoreServer {
  /** Contains a password. */
  readonly url: string;
  /** Kills it, as a crash does. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes its files. */
  readonly close: () => Promise<void>;
}
