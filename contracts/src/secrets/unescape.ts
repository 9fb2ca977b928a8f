/** Decodes the escapes of JSON, XML and URLs in a text, layer by layer, until nothing changes. */

/** A signed URL in a query in a string to sign is encoded three times; more than these rounds is hostile. */
const mostRounds = 8;

/**
 * The text, and the result of each round. Escaped line breaks become spaces, so that a line stays one line.
 *
 * `whole` is false if more rounds would be needed.
 */
export function unescapedForms(text: string): { readonly forms: readonly string[]; readonly whole: boolean } {
  const forms = [text];
  let form = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = fromJson(fromXml(fromPercent(form)));
    if (next === form) return { forms, whole: true };
    form = next;
    forms.push(form);
  }
  return { forms, whole: fromJson(fromXml(fromPercent(form))) === form };
}

const lenient = new TextDecoder();

function fromPercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    visible(lenient.decode(Buffer.from(run.replaceAll('%', ''), 'hex'))),
  );
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function fromXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (typeof named === 'string') return references[named.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? visible(String.fromCodePoint(code)) : whole;
  });
}

const short: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', b: ' ', f: ' ' };

function fromJson(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u\{?([0-9a-fA-F]{4})\}?|x([0-9a-fA-F]{2})|(["'\\/bfnrt]))/g, (_, unicode, hex, one) => {
    if (typeof one === 'string') return short[one] ?? one;
    return visible(String.fromCharCode(Number.parseInt(String(unicode ?? hex), 16)));
  });
}

/** Control characters are removed: they would break a line. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
