/** What the playground shows of a signed request. */

export interface SigningStep {
  readonly label: string;
  readonly text: string;
  /** Good for a call for some minutes: not to be pasted anywhere. */
  readonly secret?: boolean;
}

export interface SignedView {
  readonly steps: readonly SigningStep[];
  readonly stringToSign: string;
  /** Of V3. */
  readonly canonicalRequest?: string;
  readonly signature: string;
  readonly curl: string;
}
