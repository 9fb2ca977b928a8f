import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

const utf8 = new TextEncoder();

/** HMAC-SHA1 of a message that comes in pieces, all as UTF-8, in base64. */
export function hmacSha1Base64(key: string, pieces: readonly string[]): string {
  return btoa(String.fromCharCode(...hmac(sha1, utf8.encode(key), utf8.encode(pieces.join('')))));
}

/** HMAC-SHA256 of a message that comes in pieces, all as UTF-8, in lower-case hex. */
export function hmacSha256Hex(key: string, pieces: readonly string[]): string {
  return hex(hmac(sha256, utf8.encode(key), utf8.encode(pieces.join(''))));
}

/** SHA-256 of bytes, or of text as UTF-8, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return hex(sha256(typeof data === 'string' ? utf8.encode(data) : data));
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
