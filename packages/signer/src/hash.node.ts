import type Crypto from 'node:crypto';
import { kept } from './kept.ts';

let loaded: typeof Crypto | undefined;

/** Loaded with the first signature: it would be most of what importing this package costs. */
function crypto(): typeof Crypto {
  return (loaded ??= process.getBuiltinModule('node:crypto'));
}

/** HMAC-SHA1 of a message that comes in pieces, all as UTF-8, in base64. */
export function hmacSha1Base64(key: string, pieces: readonly string[]): string {
  return hmac('sha1', key, pieces, 'base64');
}

/** HMAC-SHA256 of a message that comes in pieces, all as UTF-8, in lower-case hex. */
export function hmacSha256Hex(key: string, pieces: readonly string[]): string {
  return hmac('sha256', key, pieces, 'hex');
}

/** SHA-256 of bytes, or of text as UTF-8, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  const hash = oneShotHash();
  if (hash === undefined) return crypto().createHash('sha256').update(data).digest('hex');
  return hash('sha256', data, 'hex');
}

/** Not in every runtime that has `node:crypto`. */
function oneShotHash(): typeof Crypto.hash | undefined {
  return crypto().hash;
}

type Algorithm = 'sha1' | 'sha256';

const blockLength = 64;
const digestLength = { sha1: 20, sha256: 32 };
const fitsOneBlock = /^\p{ASCII}{0,64}$/u;

/**
 * An HMAC is two hashes: of the key's inner pad and the message, and of its outer pad and that digest. Two one-shot hashes take half of
 * the time of `createHmac`. The inner pad of an ASCII key is ASCII too, so pad and message are one text and need no buffer.
 */
function hmac(algorithm: Algorithm, key: string, pieces: readonly string[], encoding: 'base64' | 'hex'): string {
  const hash = oneShotHash();
  if (hash !== undefined && pieces.length === 1) {
    const { inner, outer } = kept(pads[algorithm], mostKeys, key, makePads[algorithm]);
    if (inner !== '') {
      outer.write(hash(algorithm, inner + (pieces[0] as string), 'binary'), blockLength, 'latin1');
      return hash(algorithm, outer, encoding);
    }
  }
  const running = crypto().createHmac(algorithm, key);
  for (const piece of pieces) running.update(piece);
  return running.digest(encoding);
}

interface Pads {
  readonly inner: string;
  /** With room for the inner digest after it. */
  readonly outer: Buffer;
}

/** Pads are worth their key, and as secret: they are kept here, for the last few keys, and nowhere else. */
const pads: Record<Algorithm, Map<string, Pads>> = { sha1: new Map(), sha256: new Map() };
const mostKeys = 4;
const makePads = {
  sha1: (key: string) => padsOf(key, digestLength.sha1),
  sha256: (key: string) => padsOf(key, digestLength.sha256),
};

function padsOf(key: string, roomForDigest: number): Pads {
  if (!fitsOneBlock.test(key)) return { inner: '', outer: Buffer.alloc(0) };
  const block = Buffer.alloc(blockLength);
  block.write(key, 'latin1');
  const inner = Buffer.from(block.map((byte) => byte ^ 0x36)).toString('latin1');
  return { inner, outer: Buffer.concat([block.map((byte) => byte ^ 0x5c), Buffer.alloc(roomForDigest)]) };
}
