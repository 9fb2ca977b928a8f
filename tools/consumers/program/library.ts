/** Signer, codec and client, wherever they promise to run. */
import { calls, decodes, signs } from './proof.js';

signs();
decodes();
await calls();
console.log('signed, decoded, called');
