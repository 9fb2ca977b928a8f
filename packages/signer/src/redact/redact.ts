/** Blanks secrets in whatever is about to be logged, shown or thrown. */
import { mask, redactAuthorization, redactText } from './redact-text.ts';
import { isSecretName } from './is-secret-name.ts';

/**
 * Blanks the secrets of a text, of a URL, or of parameters and headers, and gives back the same kind: text for text, a URL for a URL, a map,
 * a list or a plain object for each of those, to any depth. An object of another class comes back as a plain object of its members. What
 * came in is not changed. It never throws, takes time in proportion to the length of what it is given, and `redact(redact(x))` is
 * `redact(x)`.
 *
 * Secrets are known by their names, of which `is-secret-name.ts` has the list and the rule: a secret that stands somewhere without its name
 * is not found. In text a name may be spelled as in a form, a URL, a header, JSON or XML, encoded as often as in a string to sign, or
 * escaped. Of an `Authorization` of V3 only the signature is blanked.
 *
 * @example
 * redact('GET /?JobId=j&SecurityToken=CAIS%2Bx&Signature=a%3D'); // 'GET /?JobId=j&SecurityToken=***&Signature=***'
 * redact({ JobId: 'j', SecurityToken: 'CAIS+x' }); // { JobId: 'j', SecurityToken: '***' }
 */
export function redact<Kind extends string | URL | object>(from: Kind): Kind {
  return redactValue(from, new Map(), 0) as Kind;
}

/** Nothing that is logged nests deeper, and what does may be there to exhaust the stack. */
const deepest = 100;

/** What was copied already: an object may hold itself. */
type Copies = Map<object, unknown>;

function redactValue(value: unknown, copies: Copies, depth: number): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'function') return mask;
  if (typeof value !== 'object' || value === null) return value;
  const copy = copies.get(value);
  if (copy !== undefined) return copy;
  if (depth >= deepest) return mask;
  try {
    return redactObject(value, copies, depth + 1);
  } catch {
    // A proxy or a getter that throws: what it throws is not ours to show.
    return mask;
  }
}

function redactObject(value: object, copies: Copies, depth: number): unknown {
  // Not every runtime has these.
  if (typeof URL === 'function' && value instanceof URL) return redactUrl(value);
  if (typeof URLSearchParams === 'function' && value instanceof URLSearchParams) {
    return new URLSearchParams(redactPairs([...value]));
  }
  if (typeof Headers === 'function' && value instanceof Headers) return new Headers(redactPairs([...value]));
  if (value instanceof Date) return new Date(value);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return redactBytes(value);
  if (value instanceof Map) return redactMap(value, copies, depth);
  if (value instanceof Set) return redactSet(value, copies, depth);
  return Array.isArray(value) ? redactList(value, copies, depth) : redactMembers(value, copies, depth);
}

/** A URL is redacted as text; parameters whose names hide behind more encoding than that knows are found by the URL itself. */
function redactUrl(url: URL): URL {
  const copy = new URL(redactText(url.href.slice(0, url.href.length - url.hash.length)));
  copy.hash = redactText(url.hash);
  if (copy.password !== '') copy.password = mask;
  for (const [name, value] of new URLSearchParams(copy.search)) {
    if (isSecretName(name) && value !== mask && value !== '') copy.searchParams.set(name, mask);
  }
  return copy;
}

function redactPairs(pairs: readonly (readonly [string, string])[]): [string, string][] {
  return pairs.map(([name, value]) => [name, redactNamed(name, value)]);
}

function redactNamed(name: string, text: string): string {
  if (!isSecretName(name)) return redactText(text);
  return /authorization$/i.test(name.slice(-20)) ? redactAuthorization(text) : maskText(text);
}

/** That a secret is empty is no secret, and often the reason of the trouble. */
function maskText(text: string): string {
  return text === '' ? text : mask;
}

/** The bytes of a body are text as a rule, and what is ASCII in them stays where it is in this view of them. */
function redactBytes(value: ArrayBufferView | ArrayBuffer): unknown {
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const redacted = redactText(text);
  const copy = Uint8Array.from(redacted, (character) => character.charCodeAt(0));
  return value instanceof ArrayBuffer ? copy.buffer : copy;
}

function redactMap(map: ReadonlyMap<unknown, unknown>, copies: Copies, depth: number): unknown {
  const copy = new Map<unknown, unknown>();
  copies.set(map, copy);
  for (const [key, value] of map) {
    copy.set(redactValue(key, copies, depth), redactMember(typeof key === 'string' ? key : '', value, copies, depth));
  }
  return copy;
}

function redactSet(set: ReadonlySet<unknown>, copies: Copies, depth: number): unknown {
  const copy = new Set<unknown>();
  copies.set(set, copy);
  for (const value of set) copy.add(redactValue(value, copies, depth));
  return copy;
}

/** A list of names and values in turn, as Node has raw headers, or one pair of them, is masked as a map is. Holes stay holes. */
function redactList(list: readonly unknown[], copies: Copies, depth: number): unknown {
  const copy: unknown[] = [];
  copies.set(list, copy);
  copy.length = list.length;
  const inTurn = isNamesAndValues(list);
  for (const key of Object.keys(list)) {
    const index = Number(key);
    if (!Number.isInteger(index)) continue;
    const name = inTurn && index % 2 === 1 ? String(list[index - 1]) : '';
    copy[index] = redactMember(name, list[index], copies, depth);
  }
  return copy;
}

function isNamesAndValues(list: readonly unknown[]): boolean {
  if (list.length % 2 !== 0 || list.length > 1000) return false;
  for (let index = 0; index < list.length; index += 2) {
    const name = list[index];
    if (typeof name !== 'string' || !/^[A-Za-z][\w.-]{0,99}$/.test(name)) return false;
  }
  return true;
}

/** `{ name: 'x-acs-security-token', value: '…' }` is how archives of HTTP traffic spell a member. */
const nameMembers = new Set(['name', 'key']);

function redactMembers(from: object, copies: Copies, depth: number): unknown {
  const copy: Record<string, unknown> = Object.getPrototypeOf(from) === null ? Object.create(null) : {};
  copies.set(from, copy);
  const names = from instanceof Error ? ['name', ...Object.getOwnPropertyNames(from)] : Object.keys(from);
  const members = from as Readonly<Record<string, unknown>>;
  const naming = names.find((name) => nameMembers.has(name.toLowerCase()));
  for (const name of names) {
    const isValueOfName = naming !== undefined && name.toLowerCase() === 'value';
    put(copy, name, redactMember(isValueOfName ? nameIn(members, naming) : name, read(members, name), copies, depth));
  }
  return copy;
}

function nameIn(members: Readonly<Record<string, unknown>>, naming: string): string {
  const name = read(members, naming);
  return typeof name === 'string' ? name : '';
}

function read(members: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return members[name];
  } catch {
    return mask;
  }
}

/** Also a member that is called `__proto__`. */
function put(copy: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(copy, name, { value, enumerable: true, writable: true, configurable: true });
}

function redactMember(name: string, value: unknown, copies: Copies, depth: number): unknown {
  if (typeof value === 'string') return redactNamed(name, value);
  if (!isSecretName(name) || value === null || value === undefined || typeof value === 'boolean') {
    return redactValue(value, copies, depth);
  }
  return Array.isArray(value) ? maskList(value, name) : mask;
}

/** A header that came more than once. */
function maskList(list: readonly unknown[], name: string): unknown[] {
  return list.slice(0, 1000).map((value) => (typeof value === 'string' ? redactNamed(name, value) : mask));
}
