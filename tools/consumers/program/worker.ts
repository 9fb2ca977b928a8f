/** In a worker: the same, as the answer to a request. */
import { calls, decodes, signs } from './proof.js';

// oxlint-disable-next-line import/no-default-export -- a worker is one
export default {
  async fetch(): Promise<Response> {
    try {
      signs();
      decodes();
      await calls();
      return new Response('signed, decoded, called');
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
