/** Names and their values in any text: forms, URLs, headers, JSON, XML, code, settings of an environment. */
import { isSecret, isSecretLine, isSecretOrKeyIdName } from './secret-value.ts';

interface Spelling {
  /** A name, and what separates it from its value. */
  readonly name: RegExp;
  /** The value after it. */
  readonly value: RegExp;
  readonly isSecret: (name: string, value: string) => boolean;
}

/** A name is read from its first character, so that a long run of letters is read once. */
const name = '(?<![\\w.-])([\\w.-]+)';

const spellings: readonly Spelling[] = [
  // Signature=…&  SECRET='…'  --secret=…
  {
    name: new RegExp(`${name}[ \\t]{0,4}=[ \\t]{0,4}\\\\{0,8}["']?`, 'g'),
    value: /^(?:\$?\{\{[^{}]*\}\}|\$\{[^{}]*\}|[^\s"'&\\<>,;]+)/,
    isSecret,
  },
  // "Signature": "…"  Signature: '…'  Signature => "…"
  {
    name: new RegExp(`${name}\\\\{0,8}["']?\\s{0,8}(?::|=>)\\s{0,8}\\\\{0,8}["']`, 'g'),
    value: /^[^"'\\\r\n]+/,
    isSecret,
  },
  // Signature: …
  { name: new RegExp(`${name}:[ \\t]{0,8}`, 'g'), value: /^[^\s"'[{][^"'\r\n<]*/, isSecret: isSecretLine },
  // <Signature>…<
  { name: /<(?:[\w.-]{1,32}:)?([\w.-]{1,128})(?:\s[^<>]{0,256})?>/g, value: /^[^<]+/, isSecret },
  // --access-key-secret …
  {
    name: new RegExp(`${name}[ \\t]{1,4}["']?`, 'g'),
    value: /^[^\s"'&<>,;-][^\s"'&<>,;]{5,}/,
    isSecret: isSecretOption,
  },
];

function isSecretOption(found: string, value: string): boolean {
  return found.startsWith('-') && isSecretLine(found, value);
}

/** Maximum number of characters of a value that are searched. */
const longestValue = 512;

/** A secret in a text: its name or form, and where it begins and ends. */
interface Range {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** Values after the name of a secret. */
function* namedSecrets(text: string): Generator<Range> {
  for (const { name: pattern, value, isSecret: holds } of spellings) {
    for (const { 0: whole, 1: found = '', index } of text.matchAll(pattern)) {
      if (!isSecretOrKeyIdName(found)) continue;
      const start = index + whole.length;
      const first = value.exec(text.slice(start, start + longestValue))?.[0] ?? '';
      if (!holds(found, first)) continue;
      const all = first.length < longestValue ? first : (value.exec(text.slice(start))?.[0] ?? first);
      yield { what: found.replace(/^-+/, ''), start, end: start + all.trimEnd().length };
    }
  }
}

/** Secrets that are recognised by their form, under any name. */
const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a key id', /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,}/g],
  ['a temporary key id', /(?<![A-Za-z0-9])STS\.[A-Za-z0-9]{10,}/g],
  ['a security token', /(?<![A-Za-z0-9])CAIS[A-Za-z0-9+/%]{40,}/g],
  ['a bearer token', /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g],
];

const userInAddress = /(?<=:\/\/[^\s/:@"'<>]{1,64}:)[^\s/@"'<>]{3,128}(?=@)/g;

function* shapedSecrets(text: string): Generator<Range> {
  for (const [what, shape] of shapes) {
    for (const { 0: found, index } of text.matchAll(shape)) yield { what, start: index, end: index + found.length };
  }
  for (const { 0: found, index } of text.matchAll(userInAddress)) {
    if (isSecret('password', found)) {
      yield { what: 'a password in a URL', start: index, end: index + found.length };
    }
  }
}

/** Descriptions of the secrets in a text: the names before them, or their forms. */
export function* secretsIn(text: string): Generator<string> {
  for (const { what } of shapedSecrets(text)) yield what;
  for (const { what } of namedSecrets(text)) yield what;
  // Its lines are not masked: the file must be removed.
  if (/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.test(text)) yield 'a private key';
}

/** The text with a mask in place of each secret. */
export function maskSecretsIn(text: string, mask: string): string {
  let masked = text;
  let last = Number.POSITIVE_INFINITY;
  const ranges = [...shapedSecrets(text), ...namedSecrets(text)].toSorted((a, b) => b.start - a.start || a.end - b.end);
  for (const { start, end } of ranges) {
    // If one secret contains another one, the outer one is enough.
    const until = Math.min(end, last);
    if (ranges.some((other) => other.start < start && other.end >= end)) continue;
    masked = masked.slice(0, start) + mask + masked.slice(until);
    last = start;
  }
  return masked;
}
