/** The input and the output of a command: it prints nothing itself and does not exit the process. */

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
