/** In a page: what the signer, the codec and the client do without Node, told to the server that the page came from. */
import { calls, decodes, signs } from './proof.js';

async function prove(): Promise<string> {
  signs();
  decodes();
  await calls();
  return 'signed, decoded, called';
}

const outcome = await prove().catch((error: unknown) => String(error));
await fetch('/outcome', { method: 'POST', body: outcome });
