/** Secrets in a file: those that are known, in every encoded form, and whatever stands under a secret's name. */
import { encodedForms } from './encoded-forms.ts';
import { isSecret } from './secret-names.ts';

/** A secret, or what looks like one, without showing it. */
export interface SecretFound {
  /** Where: a line, or a JSON pointer. */
  readonly place: string;
  /** What, without showing it: `SecurityToken`, `a key id`, `a known secret, base64`. */
  readonly what: string;
}

/** Ids and tokens that the vendor gives out begin like this; a mask keeps the beginning and stops soon after. */
const shapes: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a key id', /\bLTAI[A-Za-z0-9]{12,}/],
  ['a temporary key id', /\bSTS\.[A-Za-z0-9]{10,}/],
  ['a security token', /\bCAIS[A-Za-z0-9+/%]{40,}/],
];

/** `Name=value`, `"Name": "value"`, `Name: value` and `<Name>value`; the value is only looked at, so that it is searched as well. */
const named = /([A-Za-z][A-Za-z_-]{0,24})(?:=|\\?"\s*:\s*\\?"|:\s+|>)(?=([^\s"'&\\<>,;]{1,128}))/g;

/**
 * Looks through a whole file, as text and, where it is JSON, member by member: header lists and HAR have names and values
 * apart.
 *
 * @param known secrets that must not stand there in any form, such as the key that a recording was made with
 *
 * @example
 * findSecrets('a note with hunter22 in it', ['hunter22']); // [{ place: 'line 1', what: 'a known secret, plain' }]
 * findSecrets('GET /?Signature=***'); // []
 */
export function findSecrets(text: string, known: readonly string[] = []): SecretFound[] {
  const found: SecretFound[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const place = `line ${index + 1}`;
    for (const [what, shape] of shapes) if (shape.test(line)) found.push({ place, what });
    // Text may travel inside text: a signed address in a query, a query in a string to sign.
    const once = percentDecoded(line);
    for (const form of new Set([line, once, percentDecoded(once)])) {
      for (const [, name = '', value = ''] of form.matchAll(named)) {
        if (isSecret(name, value)) found.push({ place, what: name });
      }
    }
  }
  for (const secret of known) found.push(...findKnown(text, secret));
  found.push(...inJson(text));
  return distinct(found);
}

function percentDecoded(text: string): string {
  return text.replace(/%([2-7][0-9A-Fa-f])/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function findKnown(text: string, secret: string): SecretFound[] {
  const lower = text.toLowerCase();
  return encodedForms(secret).flatMap(({ encoding, text: form }) => {
    const at = lower.indexOf(form.toLowerCase());
    if (at === -1) return [];
    return [{ place: `line ${text.slice(0, at).split('\n').length}`, what: `a known secret, ${encoding}` }];
  });
}

/** What is nested deeper is hostile, and searched as text only. */
const deepest = 64;

function inJson(text: string): SecretFound[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const found: SecretFound[] = [];
  const look = (name: unknown, member: unknown, place: string) => {
    const texts = Array.isArray(member) ? (member as unknown[]) : [member];
    if (typeof name !== 'string') return;
    for (const item of texts) if (typeof item === 'string' && isSecret(name, item)) found.push({ place, what: name });
  };
  const walk = (at: unknown, pointer: string, depth = 0): void => {
    if (depth > deepest) return;
    if (typeof at !== 'object' || at === null) {
      // A body inside a body, as HAR keeps them.
      if (typeof at === 'string' && /^\s*[[{]/.test(at)) {
        found.push(...inJson(at).map(({ place, what }) => ({ place: `${pointer} → ${place}`, what })));
      }
      return;
    }
    if (Array.isArray(at)) {
      for (const [index, item] of (at as unknown[]).entries()) {
        // Raw headers: a name, and its value after it.
        if (typeof item === 'string' && index % 2 === 0)
          look(item, (at as unknown[])[index + 1], `${pointer}/${index + 1}`);
        walk(item, `${pointer}/${index}`, depth + 1);
      }
      return;
    }
    const { name, value: own } = at as { name?: unknown; value?: unknown };
    look(name, own, `${pointer}/value`);
    for (const [key, member] of Object.entries(at)) {
      look(key, member, `${pointer}/${key}`);
      walk(member, `${pointer}/${key}`, depth + 1);
    }
  };
  walk(value, '');
  return found;
}

/** The same secret is often found as text and as a member; one place is enough for each kind of it. */
function distinct(found: readonly SecretFound[]): SecretFound[] {
  const byWhat = new Map<string, SecretFound>();
  for (const secret of found) {
    const key = `${secret.what.toLowerCase().replace(/[-_]/g, '')} ${secret.place}`;
    if (!byWhat.has(key)) byWhat.set(key, secret);
  }
  return [...byWhat.values()];
}
