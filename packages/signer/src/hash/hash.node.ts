import type Crypto from 'node:crypto';

/** Loaded by the first signature: loading it takes most of the import time of this package. */
const crypto = (): typeof Crypto => process.getBuiltinModule('node:crypto');

/** HMAC-SHA1 of a message as UTF-8, in base64. */
export function hmacSha1Base64(key: string, message: string): string {
  return crypto().createHmac('sha1', key).update(message).digest('base64');
}

/** HMAC-SHA256 of a message as UTF-8, in lower-case hex. */
export function hmacSha256Hex(key: string, message: string): string {
  return crypto().createHmac('sha256', key).update(message).digest('hex');
}

/** `hmacSha1Base64` of pieces of ASCII, one after the other. */
export function hmacSha1Base64OfPieces(key: string, pieces: readonly string[]): string {
  const hmac = crypto().createHmac('sha1', key);
  for (const piece of pieces) hmac.update(piece);
  return hmac.digest('base64');
}

/** `hmacSha1Base64` for many messages under one key. */
export function keyedHmacSha1Base64(key: string): (message: string) => string {
  return keyedHmac('sha1', 20, 'base64', key);
}

/** `hmacSha256Hex` for many messages under one key. */
export function keyedHmacSha256Hex(key: string): (message: string) => string {
  return keyedHmac('sha256', 32, 'hex', key);
}

/** SHA-256 of bytes, or of a string as UTF-8, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return crypto().hash('sha256', data, 'hex');
}

/** In bytes, of both algorithms. */
const blockLength = 64;

/**
 * An HMAC is two hashes: of the key's inner pad and the message, and of its outer pad and that digest. Two one-shot hashes over stored pads
 * take half of the time of `createHmac`. The inner pad of an ASCII key is ASCII too, so pad and message are one string and need no
 * buffer. Keys that are longer than a block or not ASCII go through `createHmac`.
 */
function keyedHmac(name: string, digestLength: number, encoding: 'base64' | 'hex', key: string) {
  const { createHmac, hash } = crypto();
  if (!/^\p{ASCII}{0,64}$/u.test(key)) {
    return (message: string) => createHmac(name, key).update(message).digest(encoding);
  }
  const pad = (mask: number, length: number) =>
    Buffer.from(Array.from({ length }, (_, index) => key.charCodeAt(index) ^ mask));
  const inner = pad(0x36, blockLength).toString('latin1');
  // With room for the inner digest.
  const outer = pad(0x5c, blockLength + digestLength);
  return (message: string) => {
    outer.write(hash(name, inner + message, 'binary'), blockLength, 'binary');
    return hash(name, outer, encoding);
  };
}
