/** A pasted error about a signature, and where two texts differ. */
import { decodeResponse, isDistributionError } from '@iot-distribution/codec';

/** The message alone, whether it was pasted by itself or with the whole response. */
export function messageIn(pasted: string): string {
  const text = pasted.trim();
  if (!text.startsWith('{') && !text.startsWith('<')) return text;
  try {
    const response = decodeResponse('QueryDeviceDistributeJob', { body: text });
    return response.kind === 'failure' ? response.message : text;
  } catch (error) {
    if (isDistributionError(error)) return text;
    throw error;
  }
}

export function isAboutV3(message: string): boolean {
  return message.includes('ACS3-HMAC-SHA256');
}

export interface Parted {
  readonly same: string;
  readonly rest: string;
}

/** A text, split where it begins to differ from another. */
export function partedFrom(text: string, other: string): Parted {
  let end = 0;
  while (end < text.length && text[end] === other[end]) end += 1;
  return { same: text.slice(0, end), rest: text.slice(end) };
}
