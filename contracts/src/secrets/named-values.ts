/** Names and their values in any text: forms, addresses, headers, JSON, XML, code, settings of an environment. */
import { isSecret, isSecretLine, isSecretOrKeyIdName } from './secret-value.ts';

interface Spelling {
  /** A name, and what separates it from its value. */
  readonly name: RegExp;
  /** The value behind it. */
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

/** As much of a value as is looked at, in characters. */
const longestValue = 512;

/** Names in a text that stand before a secret. */
export function* namesOfSecrets(text: string): Generator<string> {
  for (const { name: pattern, value, isSecret: holds } of spellings) {
    for (const { 0: whole, 1: found = '', index } of text.matchAll(pattern)) {
      if (!isSecretOrKeyIdName(found)) continue;
      const behind = text.slice(index + whole.length, index + whole.length + longestValue);
      if (holds(found, value.exec(behind)?.[0] ?? '')) yield found.replace(/^-+/, '');
    }
  }
}

/** What is a secret by its shape, whatever its name. */
const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a key id', /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,}/],
  ['a temporary key id', /(?<![A-Za-z0-9])STS\.[A-Za-z0-9]{10,}/],
  ['a security token', /(?<![A-Za-z0-9])CAIS[A-Za-z0-9+/%]{40,}/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['a bearer token', /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/],
];

const userInAddress = /:\/\/[^\s/:@"'<>]{1,64}:([^\s/@"'<>]{3,128})@/;

export function* shapesOfSecrets(text: string): Generator<string> {
  for (const [what, shape] of shapes) if (shape.test(text)) yield what;
  const password = userInAddress.exec(text)?.[1];
  if (password !== undefined && isSecret('password', password)) yield 'a password in an address';
}
