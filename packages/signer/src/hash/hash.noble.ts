import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

const utf8 = new TextEncoder();

/** HMAC-SHA1 of a message as UTF-8, in base64. */
export function hmacSha1Base64(key: string, message: string): string {
  return btoa(String.fromCharCode(...hmac(sha1, utf8.encode(key), utf8.encode(message))));
}

/** HMAC-SHA256 of a message as UTF-8, in lower-case hex. */
export function hmacSha256Hex(key: string, message: string): string {
  return toHex(hmac(sha256, utf8.encode(key), utf8.encode(message)));
}

/** `hmacSha1Base64` of pieces of ASCII, one after the other. */
export function hmacSha1Base64OfPieces(key: string, pieces: readonly string[]): string {
  return hmacSha1Base64(key, pieces.join(''));
}

/** `hmacSha1Base64` for many messages under one key. */
export function keyedHmacSha1Base64(key: string): (message: string) => string {
  return (message) => hmacSha1Base64(key, message);
}

/** `hmacSha256Hex` for many messages under one key. */
export function keyedHmacSha256Hex(key: string): (message: string) => string {
  return (message) => hmacSha256Hex(key, message);
}

/** SHA-256 of bytes, or of a string as UTF-8, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return toHex(sha256(typeof data === 'string' ? utf8.encode(data) : data));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
