/** Which format an answer has. The body tells, whatever was asked for and whatever the header says. */
import { DecodeError } from './errors.ts';

/** The two formats of answers. The service sends XML when a request does not ask for JSON. */
export type Format = 'json' | 'xml';

/** @throws {DecodeError} when it is neither, or a page for people: what stands between may answer for the API */
export function formatOf(text: string): Format {
  switch (/\S/.exec(text)?.[0]) {
    case '{':
      return 'json';
    case '<':
      break;
    default:
      throw new DecodeError('the body is neither a JSON object nor an XML document', { code: 'UnexpectedRoot' });
  }
  if (!/^\s*<(?:!doctype\s+)?html\b/i.test(text)) return 'xml';
  throw new DecodeError('the answer is an HTML page, not one of the API: a proxy or a portal may have sent it', {
    code: 'NotFromApi',
  });
}

/** Whether a header `content-type` names the other format. A type that names neither says nothing. */
export function namesOtherFormat(contentType: string | undefined, format: Format): boolean {
  if (contentType === undefined) return false;
  const named = /^\s*(?:application|text)\/(?:[\w.-]+\+)?(json|xml)\b/i.exec(contentType)?.[1];
  return named !== undefined && named.toLowerCase() !== format;
}
