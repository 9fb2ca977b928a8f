/** Signer, codec and client, on all supported platforms. */
import { calls, decodes, signs } from './proof.js';

signs();
decodes();
await calls();
console.log('signed, decoded, called');
