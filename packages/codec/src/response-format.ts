/** The format of a response. The body decides, not the format in the request and not the header. */
import { DecodeError } from './errors.ts';

/** The two formats of responses. The service sends XML unless a request has Format=JSON. */
export type Format = 'json' | 'xml';

/** @throws {DecodeError} when the body is neither format, or is an HTML page, which an intermediary sent */
export function formatOf(text: string): Format {
  const start = afterSpace(text, 0);
  switch (text.charAt(start)) {
    case '{':
      return 'json';
    case '<':
      break;
    default:
      throw new DecodeError('the body is neither a JSON object nor an XML document', { code: 'UnexpectedRoot' });
  }
  if (!isHtml(text, start)) return 'xml';
  throw new DecodeError(
    'the response is an HTML page, not an API response: a proxy or a login portal may have sent it',
    {
      code: 'NotFromApi',
    },
  );
}

/** HTML elements at the beginning of pages. The service's root elements are `Error` and `<Action>Response`. */
const htmlStart =
  /<(?:!doctype\s*html\b|(?:html|head|body|title|meta|base|link|style|script|noscript|template|frameset|iframe|h[1-6]|p|div|span|main|header|section|article|nav|form|table|center|font|strong|em|br|hr|img|pre|code|ul|ol|li|dl|blockquote|svg)(?=[\s/>]))/iy;

/** Whether a page begins here, after any comments, XML declaration and processing instructions. */
function isHtml(text: string, start: number): boolean {
  let at = start;
  for (;;) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) break;
    const found = text.indexOf(end, at + 2);
    if (found === -1) return false;
    at = afterSpace(text, found + end.length);
  }
  htmlStart.lastIndex = at;
  return htmlStart.test(text);
}

function afterSpace(text: string, from: number): number {
  // Usually there is none.
  if (text.charCodeAt(from) > 0x20 && text.charCodeAt(from) < 0x7f) return from;
  const space = /\s*/y;
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}

/** Media types of the two formats, anywhere in a `content-type` header: a header that is sent twice arrives joined with a comma. */
const mediaTypes = {
  json: /(?:^|,)\s*(?:application|text)\/(?:[\w.-]+\+)?json\b/i,
  xml: /(?:^|,)\s*(?:application|text)\/(?:[\w.-]+\+)?xml\b/i,
} as const;

/** Whether a header `content-type` names only the other format. A type that names neither is no evidence. */
export function namesOtherFormat(contentType: string | undefined, format: Format): boolean {
  if (contentType === undefined) return false;
  const other = format === 'json' ? 'xml' : 'json';
  return mediaTypes[other].test(contentType) && !mediaTypes[format].test(contentType);
}
