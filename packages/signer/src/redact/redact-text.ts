/** Finds secrets in text by their names, however the text is spelled, and blanks them. */
import { harmlessHeaders, nameInText } from './secret-names.ts';
import { readDelimiter, TextScan } from './text-scan.ts';

export const mask = '***';

/**
 * What `redact` does with a text, alone: who has nothing but texts to blank spares a bundle the rest. The values behind the names of
 * secrets are blanked, in one pass from start to end: each value is passed over once, and nothing is looked for twice.
 *
 * @example
 * redactText('GET /?JobId=j&Signature=a%3D'); // 'GET /?JobId=j&Signature=***'
 */
export function redactText(text: string): string {
  const scan = new TextScan(text);
  const names = nameInText();
  let redacted = '';
  let copied = 0;
  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    const [name] = found;
    const value = harmlessHeaders.has(name.toLowerCase()) ? undefined : findValue(scan, found.index, names.lastIndex);
    if (value === undefined || value.end <= value.start) continue;
    redacted += text.slice(copied, value.start) + mask;
    copied = value.end;
    names.lastIndex = value.end;
  }
  return redactPasswords(copied === 0 ? text : redacted + text.slice(copied));
}

/** Blanks an Authorization, except what is no secret in one of V3: all but its signature. */
export function redactAuthorization(text: string): string {
  return text === '' || startsAsV3(text, 0) ? redactText(text) : mask;
}

interface Value {
  readonly start: number;
  readonly end: number;
}

/** The value behind a name, or undefined when what follows is none. */
function findValue(scan: TextScan, nameStart: number, nameEnd: number): Value | undefined {
  const { text } = scan;
  const delimiter = readDelimiter(text, nameEnd);
  if (delimiter === undefined) return undefined;
  const { kind, start, quote, isList } = delimiter;
  const isAuthorization = text.slice(Math.max(0, nameEnd - 13), nameEnd).toLowerCase() === 'authorization';
  // What follows names its own signature, and that is found next.
  if (isAuthorization && startsAsV3(text, start)) return undefined;
  if (kind === 'element') return scan.opensElement(nameStart) ? { start, end: scan.endOfElement(start) } : undefined;
  if (kind === 'comma' && !scan.isItem(nameStart)) return undefined;
  if (kind === 'colon' && quote === '') {
    if (scan.isErrorCode(nameStart)) return undefined;
    if (scan.startsLine(nameStart)) return { start, end: scan.endOfHeader(start) };
  }
  if (isList) return { start, end: scan.endOfList(start, quote) };
  if (quote !== '') return { start, end: scan.endOfQuoted(start, quote) };
  // The members of an object have names of their own; and that there is no secret is none.
  if (kind === 'colon' && /[[{]/.test(text[start] ?? '')) return undefined;
  const end = scan.endOfRun(start, delimiter.encodings);
  return /^(?:null|undefined|true|false)$/.test(text.slice(start, Math.min(end, start + 10)))
    ? undefined
    : { start, end };
}

const v3Authorization = /ACS\d-[A-Z\d-]{1,40} Credential=[^,\s"'\\]*, ?SignedHeaders=[^,\s"'\\]*, ?Signature=/y;

function startsAsV3(text: string, at: number): boolean {
  v3Authorization.lastIndex = at;
  return v3Authorization.test(text);
}

/** `https://user:password@host`, as proxies are configured. */
function redactPasswords(text: string): string {
  return text.replaceAll(/(:\/\/[^\s/?#@:"'<>]*:)[^\s/?#@"'<>]+@/g, `$1${mask}@`);
}
