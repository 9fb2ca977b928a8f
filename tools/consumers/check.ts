/** One cell of the matrix: one use of the packages on one platform. */
export interface Check {
  readonly where: string;
  readonly what: string;
  /** Returns a comment; throws on failure. */
  readonly run: () => string | Promise<string>;
}
