/**
 * Completes a `call.json` of the recordings: adds the common parameters that all of them share, and the signature of each format. The
 * signatures come from the vendor's own package, so that ours is compared with an implementation that shares nothing with it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { api } from '../packages/codec/src/api.ts';
import { repository } from './packages.ts';

interface Call {
  readonly input: object;
  readonly sent: { readonly method: string; readonly parameters: Readonly<Record<string, string>>; signature?: object };
}

const common = {
  AccessKeyId: 'testid',
  SignatureMethod: 'HMAC-SHA1',
  SignatureNonce: '217f3bb4-f3e6-4479-9bac-2bfa68122c54',
  SignatureVersion: '1.0',
  Timestamp: '2020-02-13T12:12:22Z',
  Version: api.version,
};

const [file] = process.argv.slice(2);
if (file === undefined)
  throw new Error('which call.json? It has input, and sent with method and the parameters of the call');
const { input, sent } = JSON.parse(readFileSync(file, 'utf8')) as Call;
const parameters = { ...sent.parameters, ...common };
const load = createRequire(join(repository, 'packages/signer/package.json'));
const { default: vendor } = load('@alicloud/openapi-util') as {
  default: { getRPCSignature(parameters: object, method: string, secret: string): string };
};
const signature = Object.fromEntries(
  ['json', 'xml'].map((format) => {
    const all = { ...parameters, Format: format.toUpperCase() };
    return [format, vendor.getRPCSignature(all, sent.method, 'testsecret')];
  }),
);
writeFileSync(file, `${JSON.stringify({ input, sent: { method: sent.method, parameters, signature } }, null, 2)}\n`);
