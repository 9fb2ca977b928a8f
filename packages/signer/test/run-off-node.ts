/**
 * Loads the package as a worker or a browser would, and signs there. The modules run in a context that has the language, `TextEncoder`,
 * `TextDecoder`, `btoa` and `crypto`, and nothing of Node. Code from text is rejected, and so is any module that is not a file of this
 * package or of the hashes. Started by off-node.test.ts, since Node links modules into a context only with a flag.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext, SourceTextModule } from 'node:vm';

const hash = new URL('../src/hash/hash.noble.ts', import.meta.url).href;
const context = createContext(
  { TextEncoder, TextDecoder, btoa, crypto: { randomUUID: () => crypto.randomUUID() } },
  { codeGeneration: { strings: false, wasm: false } },
);

const modules = new Map<string, SourceTextModule>();

function load(url: string): SourceTextModule {
  const known = modules.get(url);
  if (known !== undefined) return known;
  const source = readFileSync(fileURLToPath(url), 'utf8');
  const code = url.endsWith('.ts') ? stripTypeScriptTypes(source) : source;
  const module = new SourceTextModule(code, { context, identifier: url });
  modules.set(url, module);
  return module;
}

function resolve(specifier: string, from: string): string {
  if (specifier === '#hash') return hash;
  if (specifier.startsWith('.')) return new URL(specifier, from).href;
  if (specifier.startsWith('@noble/hashes/')) return import.meta.resolve(specifier);
  throw new Error(`${from} imports ${specifier}`);
}

const index = load(new URL('../src/index.ts', import.meta.url).href);
await index.link((specifier, { identifier }) => load(resolve(specifier, identifier)));
await index.evaluate();

const program = `(signer, given) => {
  const { timestamp, ...settings } = given;
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const v1 = signer.signV1({ ...settings.v1, credentials, timestamp: new Date(timestamp) });
  const v3 = signer.signV3({ ...settings.v3, credentials, timestamp: new Date(timestamp) });
  const received = { method: 'POST', path: '/', query: settings.v3.query, headers: v3.headers, accessKeySecret: 'testsecret' };
  return JSON.stringify({
    v1: v1.signature,
    v3: v3.signature,
    verified: [
      signer.verifyV1({ method: settings.v1.method, parameters: v1.parameters, accessKeySecret: 'testsecret' }),
      signer.verifyV3(received),
    ],
    explained: signer.explainMismatch({ message: 'server string to sign is:' + v1.stringToSign, stringToSign: v1.stringToSign }).result,
    redacted: signer.redact('a=b&Signature=c'),
    redactedMap: signer.redact({ SecurityToken: 't', list: ['Signature=s'] }),
    ofNode: ['Buffer', 'process', 'require', 'global', 'setImmediate', 'URL', 'Headers'].filter((name) => name in globalThis),
    nonce: signer.signV1({ ...settings.v1, nonce: undefined, credentials }).parameters.SignatureNonce,
  });
}`;

// Input and output are text, so that no object of this realm is used in the other.
const run = runInContext(`(signer, text) => (${program})(signer, JSON.parse(text))`, context) as (
  signer: object,
  given: string,
) => string;
const given = readFileSync(0, 'utf8');
const imported = [...modules.keys()].map((url) => url.slice(url.lastIndexOf('/') + 1)).toSorted();
console.log(JSON.stringify({ ...(JSON.parse(run(index.namespace, given)) as object), imported }));
