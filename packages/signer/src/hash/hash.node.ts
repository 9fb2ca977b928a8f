import type Crypto from 'node:crypto';
import { kept } from '../bounded-cache.ts';

/** In bytes, of both algorithms. */
const blockLength = 64;

let loaded: typeof Crypto | undefined;

/** Loaded with the first signature: it would be most of what importing this package costs. */
function crypto(): typeof Crypto {
  return (loaded ??= process.getBuiltinModule('node:crypto'));
}

/** HMAC-SHA1 of a message that comes in pieces, all as UTF-8, in base64. */
export function hmacSha1Base64(key: string, pieces: readonly string[]): string {
  return hmac(sha1, key, pieces);
}

/** HMAC-SHA256 of a message that comes in pieces, all as UTF-8, in lower-case hex. */
export function hmacSha256Hex(key: string, pieces: readonly string[]): string {
  return hmac(sha256, key, pieces);
}

/** SHA-256 of bytes, or of text as UTF-8, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return crypto().hash('sha256', data, 'hex');
}

/** The outer one has room for the inner digest after it. */
type Pads = readonly [inner: string, outer: Buffer];

interface Algorithm {
  readonly name: string;
  readonly digestLength: number;
  readonly encoding: 'base64' | 'hex';
  /** Pads are worth their key, and as secret: they are kept here, for the last few keys, and nowhere else. */
  readonly pads: Map<string, Pads | undefined>;
}

const sha1: Algorithm = { name: 'sha1', digestLength: 20, encoding: 'base64', pads: new Map() };
const sha256: Algorithm = { name: 'sha256', digestLength: 32, encoding: 'hex', pads: new Map() };

/**
 * An HMAC is two hashes: of the key's inner pad and the message, and of its outer pad and that digest. Two one-shot hashes take half of
 * the time of `createHmac`. The inner pad of an ASCII key is ASCII too, so pad and message are one text and need no buffer.
 */
function hmac({ name, digestLength, encoding, pads }: Algorithm, key: string, pieces: readonly string[]): string {
  const { hash, createHmac } = crypto();
  const keyPads = pieces.length === 1 && kept(pads, 4, key, () => padsOf(key, digestLength));
  if (keyPads) {
    const [inner, outer] = keyPads;
    outer.write(hash(name, inner + (pieces[0] as string), 'binary'), blockLength, 'binary');
    return hash(name, outer, encoding);
  }
  const running = createHmac(name, key);
  for (const piece of pieces) running.update(piece);
  return running.digest(encoding);
}

/** Undefined for a key that is longer than a block, or not ASCII. */
function padsOf(key: string, digestLength: number): Pads | undefined {
  if (!/^\p{ASCII}{0,64}$/u.test(key)) return undefined;
  const pad = (mask: number, length: number) =>
    Buffer.from(Array.from({ length }, (_, index) => key.charCodeAt(index) ^ mask));
  return [pad(0x36, blockLength).toString('binary'), pad(0x5c, blockLength + digestLength)];
}
