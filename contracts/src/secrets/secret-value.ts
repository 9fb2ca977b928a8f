/** Whether a value under a name is a secret. The names are the signer's: there is one list of them. */
import { isSecretName } from '@iot-distribution/signer';
import { isPlaceholder } from './placeholder.ts';

/** The id of a key is not a proof, but it identifies its owner: a caller may log it, but recordings are published. */
const keyId = /access[-_]?key[-_]?id$/i;

const signatureName = /signature$/i;

/** 20 bytes in base64, or 32 in hexadecimal, at least. */
const signature = /^(?:[A-Za-z0-9+/_-]|%(?:25)*(?:2B|2F)){27,}(?:=|%(?:25)*3D){0,2}$/i;

export function isSecretOrKeyIdName(name: string): boolean {
  return isSecretName(name) || keyId.test(name);
}

/** Whether a value under this name is a secret that is not masked. A signature counts if it has the length of one. */
export function isSecret(name: string, value: string): boolean {
  // In a list of names, names follow names.
  if (!isSecretOrKeyIdName(name) || isPlaceholder(value) || isSecretOrKeyIdName(value)) return false;
  return !signatureName.test(name) || signature.test(value.trim());
}

/** Words of sentences about secrets. */
const word =
  /^(?:required|optional|string|text|secret|password|token|empty|missing|invalid|unknown|valid|expired|example|header|see|the|a|an|is|of|for)$/i;

const scheme = /^(?:Basic|Bearer|Digest|acs|ACS3-HMAC-\S+|OSS4?\S*)\s+\S/i;

/** Whether a value after `Name: ` is a secret: a header or a line of YAML, and not a sentence. */
export function isSecretLine(name: string, value: string): boolean {
  const text = value.trim();
  if (!isSecret(name, text)) return false;
  if (scheme.test(text)) return !isPlaceholder(text.replace(/^\S+\s+/, ''));
  if (/cookie$/i.test(name)) return /=/.test(text);
  const [first = '', ...rest] = text.replace(/\s*(?:-->|\*\/|[,;#])\s*$/, '').split(/\s+/);
  if (rest.length > 0) return looksRandom(first);
  return first.length >= 6 && !word.test(first);
}

/** No word of a sentence has this length and digits. */
function looksRandom(text: string): boolean {
  return text.length >= 16 && /\d/.test(text) && /[A-Za-z]/.test(text);
}
