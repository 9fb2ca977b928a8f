/** What the gateway says it signed, cut out of its message about a signature that does not match. */

export interface ServerStrings {
  readonly scheme: 'v1' | 'v3';
  readonly stringToSign: string;
  /** V3 only, and not always there. */
  readonly canonicalRequest?: string;
}

/**
 * The strings of a message, or undefined when it has none. Cut by the known words and not at the first colon, since values may hold
 * colons (docs/wire/signing.md, section 3.2 and rule 54).
 */
export function readServerStrings(message: string): ServerStrings | undefined {
  const text = unescapeHtml(message);
  const v3 = /server\s+StringToSign\s+is\s+\[\s*(ACS3-HMAC-SHA256(?:\\n|\s)[0-9a-f]{64})/i.exec(text)?.[1];
  if (v3 !== undefined) {
    const canonicalRequest = /server\s+CanonicalRequest\s+is\s+\[([\s\S]*)$/i
      .exec(text)?.[1]
      ?.replace(/\]\s*\.?\s*$/, '');
    return {
      scheme: 'v3',
      stringToSign: lines(v3),
      ...(canonicalRequest !== undefined && { canonicalRequest: lines(canonicalRequest) }),
    };
  }
  const v1 = /server\s+string\s+to\s+sign\s+is\s*:\s*([\s\S]*)$/i.exec(text)?.[1];
  return v1 === undefined || v1 === '' ? undefined : { scheme: 'v1', stringToSign: v1.trimEnd() };
}

/** In JSON that was not decoded, and in logs, line feeds arrive as a backslash and an n. */
function lines(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\r\n', '\n');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** An echo that passed through a page or through XML without being decoded; a string to sign itself never holds `&amp;`. */
function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name] ?? '');
}
