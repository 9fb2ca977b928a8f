/** What the gateway says it signed, cut out of its message about a signature that does not match. */

export interface ServerStrings {
  readonly scheme: 'v1' | 'v3';
  readonly stringToSign: string;
  /** V3 only, and not always there. */
  readonly canonicalRequest?: string;
  /** The last of them ends where the message was cut. */
  readonly isCut: boolean;
}

/**
 * The strings of a message, or undefined when it has none. Cut by the known words and not at the first colon, since values may hold
 * colons (docs/wire/signing.md, section 3.2 and rule 54). The message may come with all that was around it in the answer.
 */
export function readServerStrings(message: string): ServerStrings | undefined {
  const text = unescape(message);
  return readV3(text) ?? readV1(text);
}

/** A string to sign has no other characters than these, so it ends where another one stands. */
const v1Echo = /server\s+string\s+to\s+sign\s+is\s*:\s*([A-Z]*&[\w.~%&-]*)(…?)/i;

function readV1(text: string): ServerStrings | undefined {
  const [, echo, dots] = v1Echo.exec(text) ?? [];
  if (echo === undefined) return undefined;
  const stringToSign = echo.replace(/\.{3}$/, '');
  return { scheme: 'v1', stringToSign, isCut: dots !== '' || stringToSign !== echo };
}

const v3Echo = /server\s+StringToSign\s+is\s+\[\s*(ACS3-HMAC-SHA256(?:\\n|\s)[0-9a-f]{64})/i;
const v3RequestEcho = /server\s+CanonicalRequest\s+is\s+\[([\s\S]*)$/i;
/** A header may hold brackets, so a whole request is told by the hash that it ends with. */
const wholeRequest = /^[\s\S]*?(?:\\n|\n)[0-9a-f]{64}(?=\])/;

function readV3(text: string): ServerStrings | undefined {
  const stringToSign = v3Echo.exec(text)?.[1];
  if (stringToSign === undefined) return undefined;
  const echo = v3RequestEcho.exec(text)?.[1];
  const whole = wholeRequest.exec(echo ?? '')?.[0];
  return {
    scheme: 'v3',
    stringToSign: lines(stringToSign),
    ...(echo !== undefined && { canonicalRequest: lines(whole ?? echo) }),
    isCut: whole === undefined,
  };
}

/** In JSON that was not decoded, and in logs, line feeds arrive as a backslash and an n. */
function lines(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\r\n', '\n');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#38': '&',
  '#x26': '&',
};

/**
 * Undoes what pages, XML and JSON do to an `&`, as often as they did it: a string to sign holds neither `&amp;` nor a backslash.
 * More often than three times nobody escapes.
 */
function unescape(message: string): string {
  let text = message.replace(/\\+u00([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  for (let times = 0; times < 3; times++) {
    text = text.replace(/&(amp|lt|gt|quot|#3[89]|#x2[67]);/gi, (_, name: string) => entities[name.toLowerCase()] ?? '');
  }
  return text;
}
