/** What a command may touch of the world: results go to stdout, all else to stderr. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls the listener once when the user asks to stop (SIGINT). */
  readonly interrupt: (listener: () => void) => void;
}

/** A stream, as far as it is needed here. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}
