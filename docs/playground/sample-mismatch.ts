/** An example: a recorded message, and a string to sign in which the time is encoded twice. */
export interface SampleMismatch {
  readonly message: string;
  readonly stringToSign: string;
}

export function sampleMismatchOf(message: string): SampleMismatch {
  const echoed = message.split('server string to sign is:')[1] ?? '';
  return { message, stringToSign: echoed.replaceAll('%253A', '%25253A') };
}
