import { isSecretName } from './is-secret-name.ts';
import { type Traces, tracesOf } from './known-secrets.ts';
import { isV3Authorization } from './named-values.ts';
import { mask, redactText } from './redact-text.ts';

/**
 * Masks the secrets in a text, a URL, parameters, headers, or any object of those, and returns the same kind: a string for a string, a URL for
 * a URL, a plain object for an object of a class. The original is not changed. It never throws, takes time in proportion to the length of its
 * input, and `redact(redact(x))` equals `redact(x)`.
 *
 * Secrets are recognised by their names, as `isSecretName` does. In texts, names are found in forms, URLs, headers, JSON, XML, printed objects and
 * command lines, in any nesting of percent-encoding, JSON escapes and HTML references. In an `Authorization` of V3 only the signature is
 * masked. A secret without its name next to it is not recognised: `createRedactor` masks secrets that you know.
 *
 * @example
 * redact('GET /?JobId=j&SecurityToken=CAIS%2Bx&Signature=a%3D'); // 'GET /?JobId=j&SecurityToken=***&Signature=***'
 * redact({ JobId: 'j', SecurityToken: 'CAIS+x' }); // { JobId: 'j', SecurityToken: '***' }
 */
export function redact<Kind extends string | URL | object>(from: Kind): Kind {
  return new RedactedCopy(noTraces).of(from, '', 0) as Kind;
}

/**
 * A function like `redact` that also masks known secrets wherever they are: plain, percent-encoded, in base64, base64url or hex, in escapes of
 * JSON and HTML, in any letter case, and every part of them that has 12 characters or more. A known secret of less than 6 characters is
 * recognised by name only.
 *
 * @example
 * const hide = createRedactor(['made-up-secret-of-30-characters']);
 * hide('the key begins with made-up-secret'); // 'the key begins with ***'
 */
export function createRedactor(secrets: readonly string[]): <Kind extends string | URL | object>(from: Kind) => Kind {
  const traces = tracesOf(secrets);
  return <Kind extends string | URL | object>(from: Kind) => new RedactedCopy(traces).of(from, '', 0) as Kind;
}

/** Made once: the index takes longer than most texts that are logged. */
const noTraces = tracesOf([]);

/** Logs are not nested deeper. A deeper object may be an attempt to exhaust the stack. */
const maxDepth = 100;

/** The copy of one object. It may contain itself, so it remembers what it has copied. */
class RedactedCopy {
  readonly #traces: Traces;
  readonly #copies = new Map<object, unknown>();

  constructor(traces: Traces) {
    this.#traces = traces;
  }

  /** @param name of the parameter, header or member with this value */
  of(value: unknown, name: string, depth: number): unknown {
    const isSecret = isSecretName(name);
    if (typeof value === 'string') return this.#ofText(value, isSecret);
    if (value === null || value === undefined || typeof value === 'boolean') return value;
    if (typeof value === 'function') return mask;
    if (typeof value !== 'object') return isSecret ? mask : value;
    if ((isSecret && !Array.isArray(value)) || depth > maxDepth) return mask;
    try {
      return this.#copies.get(value) ?? this.#ofObject(value, name, depth + 1);
    } catch {
      // A proxy or a getter may throw anything, also an error that contains the secret.
      return mask;
    }
  }

  /** An empty value is not a secret, and is often the cause of a problem. */
  #ofText(text: string, isSecret: boolean): string {
    return isSecret && text !== '' && !isV3Authorization(text) ? mask : redactText(text, this.#traces);
  }

  #ofObject(value: object, name: string, depth: number): unknown {
    const pairs = (from: Iterable<[string, string]>) =>
      Array.from(from, ([key, text]): [string, string] => [key, this.#ofText(text, isSecretName(key))]);
    // Not every runtime has these classes.
    if (typeof URL === 'function' && value instanceof URL) return this.#ofUrl(value);
    if (typeof URLSearchParams === 'function' && value instanceof URLSearchParams)
      return new URLSearchParams(pairs(value));
    if (typeof Headers === 'function' && value instanceof Headers) return new Headers(pairs(value));
    if (value instanceof Date) return new Date(value);
    if (ArrayBuffer.isView(value)) return this.#ofBytes(value);
    if (value instanceof ArrayBuffer) return this.#ofBytes(new Uint8Array(value)).buffer;
    if (value instanceof Set) {
      const copy = this.#keep(value, new Set());
      for (const item of value) copy.add(this.of(item, '', depth));
      return copy;
    }
    if (value instanceof Map) {
      const copy = this.#keep(value, new Map());
      for (const [key, item] of value)
        copy.set(this.of(key, '', depth), this.of(item, typeof key === 'string' ? key : '', depth));
      return copy;
    }
    return this.#ofMembers(value, name, depth);
  }

  #keep<Copy extends object>(value: object, copy: Copy): Copy {
    this.#copies.set(value, copy);
    return copy;
  }

  #ofUrl(url: URL): URL {
    const copy = new URL(redactText(url.href, this.#traces));
    // A value at the end of the query does not continue in the fragment.
    copy.hash = redactText(url.hash, this.#traces);
    return copy;
  }

  /** Bytes are usually the text of a body, where all names and separators are ASCII. */
  #ofBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
    const bytes = Array.from(new Uint8Array(buffer, byteOffset, byteLength), (byte) => String.fromCharCode(byte));
    return Uint8Array.from(redactText(bytes.join(''), this.#traces), (character) => character.charCodeAt(0));
  }

  #ofMembers(value: object, name: string, depth: number): unknown {
    const copy: object = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value) && Object.prototype);
    this.#keep(value, copy);
    if (Array.isArray(value)) (copy as unknown[]).length = value.length;
    const nameOf = memberNames(value, name);
    for (const key of value instanceof Error ? ['name', ...Object.getOwnPropertyNames(value)] : Object.keys(value)) {
      const member = this.of(read(value, key), nameOf(key), depth);
      // Not an assignment: a member may be called `__proto__`.
      Object.defineProperty(copy, key, { value: member, enumerable: true, writable: true, configurable: true });
    }
    return copy;
  }
}

/**
 * The name of each member of an object: its own, or the one next to it. Pairs, lists of alternating names and values (Node's raw headers) and
 * `{ name, value }` (archives of HTTP traffic) have the name next to the value.
 */
function memberNames(value: object, name: string): (key: string) => string {
  if (Array.isArray(value)) {
    const inTurn =
      value.length % 2 === 0 && value.length <= 1000 && value.every((item, index) => index % 2 === 1 || isName(item));
    return (key) => (inTurn && Number(key) % 2 === 1 ? String(value[Number(key) - 1]) : name);
  }
  const naming = Object.keys(value).find((key) => /^(?:name|key)$/i.test(key));
  const other = naming === undefined ? undefined : read(value, naming);
  return (key) => (typeof other === 'string' && /^value$/i.test(key) ? other : key);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z][\w.-]{0,99}$/.test(value);
}

function read(value: object, key: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[key];
  } catch {
    return mask;
  }
}
