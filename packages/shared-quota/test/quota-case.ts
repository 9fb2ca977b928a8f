/** A quota that several processes share, and the service that it protects. */
export interface QuotaCase {
  readonly account: string;
  readonly service: string;
  readonly storeTimeout: number;
  /** The number of processes that keep their share while the store fails. Default: calls are rejected. */
  readonly fallbackProcesses?: number;
}
