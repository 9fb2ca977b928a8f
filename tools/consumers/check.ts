/** One cell of the matrix: something that is done with the packages somewhere. */
export interface Check {
  readonly where: string;
  readonly what: string;
  /** Gives what there is to say about it; throws when it fails. */
  readonly run: () => string | Promise<string>;
}
