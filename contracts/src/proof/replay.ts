/** One recording through the real client, over the real HTTP stack, up to nock's interceptors. */
import { createClient, nodeTransport, type ClientOptions } from '@iot-distribution/client';
import type { Action } from '@iot-distribution/codec';
import { replayTransport } from '../no-recording.ts';
import type { Recording } from '../recordings.ts';
import { serveWithNock, type ReceivedRequest } from '../serve-with-nock.ts';

/** The credentials, time and nonce that the recorded calls were written for. */
export const replaySettings = {
  credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  now: () => Date.parse('2020-02-13T12:12:22Z'),
  nonce: () => '217f3bb4-f3e6-4479-9bac-2bfa68122c54',
} as const;

export interface Replayed {
  readonly requests: readonly ReceivedRequest[];
  /** What the client returned, or threw. */
  readonly outcome: { readonly value: unknown } | { readonly error: unknown };
}

/**
 * Serves a recording, makes its call with the real client, and returns the sent request and the outcome.
 *
 * @param action the operation to call; for responses of the gateway, which are possible for any
 */
export async function replay(
  nock: typeof import('nock').default,
  recording: Recording,
  action: Action,
  input: unknown,
  options: Partial<ClientOptions> = {},
): Promise<Replayed> {
  const { received } = serveWithNock(nock, recording, { action });
  const client = createClient({
    ...replaySettings,
    format: recording.format,
    transport: replayTransport(nodeTransport()),
    // One recording is one response: a policy that sends again would get none.
    retry: false,
    ...options,
  });
  const methods = client as unknown as Record<string, (input: unknown) => Promise<unknown>>;
  const method = methods[action.charAt(0).toLowerCase() + action.slice(1)];
  if (method === undefined) throw new Error(`the client has no method for ${action}`);
  try {
    return { requests: received, outcome: { value: await method(input) } };
  } catch (error) {
    return { requests: received, outcome: { error } };
  }
}
