/** What the gateway signed, according to its message about a signature that does not match. */

export interface ServerStrings {
  readonly scheme: 'v1' | 'v3';
  readonly stringToSign: string;
  /** V3 only, and not in every message. */
  readonly canonicalRequest?: string;
  /**
   * Whether the last text is complete: `whole` if something follows it, `open` if nothing does, `truncated` if the message is marked as
   * truncated.
   */
  readonly end: 'whole' | 'open' | 'truncated';
}

/**
 * The strings of a message, or undefined when it has none. They are found by the known words and not by the first colon, since values may
 * contain colons (docs/wire/signing.md, section 3.2 and rule 54). The rest of the response may surround the message.
 */
export function readServerStrings(message: string): ServerStrings | undefined {
  const text = toPlainText(message);
  return readV3(text) ?? readV1(text);
}

/** A string to sign has no other characters than these and masks, so it ends at the first other character. */
const v1Echo = /server\s+string\s+to\s+sign\s+is\s*:\s*([A-Z]*&[\w.~%&*-]*)([^]*)$/i;
/** Whitespace, or half of an escape. */
const nothing = /^\s*(?:\\(?:u[0-9a-f]{0,3})?)?$/i;
const truncationNote = /^\s*(?:…|[[(<{]?\s*(?:truncated|snip|\d+ more))/i;

function readV1(text: string): ServerStrings | undefined {
  const [, echo, rest = ''] = v1Echo.exec(text) ?? [];
  if (echo === undefined) return undefined;
  // Dots, or part of a mask.
  const stringToSign = echo.replace(/\.{2,3}$/, '').replace(/\*+$/, '***');
  if (truncationNote.test(rest) || echo.endsWith('..')) return { scheme: 'v1', stringToSign, end: 'truncated' };
  return { scheme: 'v1', stringToSign, end: nothing.test(rest) ? 'open' : 'whole' };
}

const v3Echo = /server\s+StringToSign\s+is\s+\[\s*(ACS3-HMAC-SHA256(?:\\n|\s)+[0-9a-f]{64})/i;
const v3RequestEcho = /server\s+CanonicalRequest\s+is\s+\[([^]*)$/i;
/** A header may contain brackets, so a whole request is recognised by the hash at its end. */
const wholeRequest = /^[^]*?\n(?:[0-9a-f]{64}|\*\*\*)(?=\])/;

function readV3(text: string): ServerStrings | undefined {
  const stringToSign = v3Echo.exec(text)?.[1];
  if (stringToSign === undefined) return undefined;
  const echo = v3RequestEcho.exec(text)?.[1];
  if (echo === undefined) return { scheme: 'v3', stringToSign: toLines(stringToSign), end: 'open' };
  const whole = wholeRequest.exec(toLines(echo))?.[0];
  return {
    scheme: 'v3',
    stringToSign: toLines(stringToSign),
    canonicalRequest: whole ?? toLines(echo),
    end: whole === undefined ? 'open' : 'whole',
  };
}

/** In JSON that was not decoded, and in logs, line feeds are a backslash and an n. */
export function toLines(text: string): string {
  return text.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\r', '');
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const references = /&(?:(amp|lt|gt|quot|apos)|#(\d{2})|#x([0-9a-f]{2}));/gi;

/**
 * A text as it was before tools wrote it down. A string to sign contains no byte order mark, no NUL as in UTF-16 that was read byte by byte, and
 * neither `&amp;` nor a backslash. HTML references are undone as often as tools escape: three times at most.
 */
export function toPlainText(text: string): string {
  let plain = text.replaceAll('\0', '').replace(/^(?:\ufeff|\ufffd|ÿþ|þÿ)+/, '');
  plain = plain.replace(/\\+u00([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  for (let times = 0; times < 3; times++) {
    plain = plain.replace(references, (_, name?: string, decimal?: string, hex?: string) =>
      name === undefined
        ? String.fromCharCode(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
        : (characters[name.toLowerCase()] ?? ''),
    );
  }
  return plain;
}
