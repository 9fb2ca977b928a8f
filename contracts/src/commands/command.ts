/** What a command gets, and what it leaves: it prints nothing itself and ends no process. */

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface CommandOutcome {
  readonly status: 0 | 1 | 2;
  /** For standard output. */
  readonly output: string;
  /** Lines for standard error. */
  readonly messages: readonly string[];
}
