/** In a page: runs the signer, the codec and the client without Node, and reports to the page's server. */
import { calls, decodes, signs } from './proof.js';

async function prove(): Promise<string> {
  signs();
  decodes();
  await calls();
  return 'signed, decoded, called';
}

const outcome = await prove().catch((error: unknown) => String(error));
await fetch('/outcome', { method: 'POST', body: outcome });
