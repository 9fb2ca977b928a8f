/** CommonJS in TypeScript. */
import signer = require('@iot-distribution/signer');
import client = require('@iot-distribution/client');

const encoded: string = signer.percentEncode('a b');
const create: typeof client.createClient = client.createClient;
console.log(encoded, typeof create);
