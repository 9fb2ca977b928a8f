import { createHash, createHmac } from 'node:crypto';

/** HMAC-SHA1 of two texts, both as UTF-8, in base64. */
export function hmacSha1Base64(key: string, message: string): string {
  return createHmac('sha1', key).update(message).digest('base64');
}

/** HMAC-SHA256 of two texts, both as UTF-8, in lower-case hex. */
export function hmacSha256Hex(key: string, message: string): string {
  return createHmac('sha256', key).update(message).digest('hex');
}

/** SHA-256 of bytes, or of text as UTF-8, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
