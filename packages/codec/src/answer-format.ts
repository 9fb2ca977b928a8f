/** Which format an answer has. The body tells, whatever was asked for and whatever the header says. */
import { DecodeError } from './errors.ts';

export type Format = 'json' | 'xml';

/** @throws {DecodeError} when it is a page for people: what stands between may answer for the API */
export function formatOf(text: string): Format {
  if (text.charAt(text.search(/\S/)) !== '<') return 'json';
  if (!/^\s*<(?:!doctype\s+)?html\b/i.test(text)) return 'xml';
  throw new DecodeError('the answer is an HTML page, not one of the API: a proxy or a portal may have sent it', {
    code: 'NotFromApi',
  });
}

/** Whether a header `content-type` names the other format. A type that names neither says nothing. */
export function namesOtherFormat(contentType: string | undefined, format: Format): boolean {
  const named = /^\s*(?:application|text)\/(?:[\w.-]+\+)?(json|xml)\b/i.exec(contentType ?? '')?.[1];
  return named !== undefined && named.toLowerCase() !== format;
}
