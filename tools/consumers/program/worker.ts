/** In a worker: the same, as the response to a request; and at `/call` one call by a client that all requests share. */
import type { Client } from '@iot-distribution/client';
import { calls, decodes, sharedClient, signs } from './proof.js';
import { samples } from './samples.js';

let client: Client | undefined;

// oxlint-disable-next-line import/no-default-export -- a worker is one
export default {
  async fetch({ url }: Request): Promise<Response> {
    try {
      if (url.endsWith('/call')) {
        client ??= sharedClient();
        const { data } = await client.queryDeviceDistributeJob({ jobId: samples.model.data.jobId });
        return new Response(data.status);
      }
      signs();
      decodes();
      await calls();
      return new Response('signed, decoded, called');
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
