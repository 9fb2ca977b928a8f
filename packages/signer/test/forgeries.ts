/** Requests signed without a secret, which a verifier always rejects. They run against the hash that the package was loaded with. */
import { describe, expect, it } from 'vitest';
import { signV1 } from '../src/v1/sign-v1.ts';
import { v1Signature, v1StringToSign } from '../src/v1/v1-steps.ts';
import { verifyV1 } from '../src/v1/verify-v1.ts';
import { signV3 } from '../src/v3/sign-v3.ts';
import { v3Signature } from '../src/v3/v3-steps.ts';
import { verifyV3 } from '../src/v3/verify-v3.ts';

const secrets: Readonly<Record<string, string>> = { testid: 'testsecret' };
const unknownId = 'unknown';

/** Values that a careless lookup returns for an unknown key, and the texts that an attacker may sign with instead of a secret. */
const noSecrets: readonly [what: string, value: unknown, ...texts: string[]][] = [
  ['undefined, as a lookup of an unknown id returns', secrets[unknownId]],
  ['null', null],
  ['an empty string', ''],
  ['a space', ' '],
  ['a line feed', '\n'],
  ['whitespace of every kind', ' \t\r\n\u00a0\ufeff'],
  ['a lone surrogate, which has no UTF-8 form', '\ud800', '\ufffd'],
  ['zero', 0],
  ['a number', 12_345_678],
  ['NaN', Number.NaN],
  ['a bigint', 5n],
  ['false', false],
  ['true', true],
  ['a symbol', Symbol('testsecret'), 'testsecret'],
  ['a function, as a lookup of the id constructor returns', secrets['constructor']],
  ['the prototype, as a lookup of the id __proto__ returns', secrets['__proto__']],
  ['an object', {}],
  ['an object that converts to a string', { toString: () => 'testsecret' }, 'testsecret'],
  ['a boxed string', Object('testsecret'), 'testsecret'],
  ['an empty list', []],
  ['a list with a string', ['testsecret'], 'testsecret'],
  ['bytes', new TextEncoder().encode('testsecret'), 'testsecret'],
  ['no bytes', new Uint8Array()],
  ['a Map', new Map()],
  ['a promise of the secret', Promise.resolve('testsecret'), 'testsecret'],
];

/** What an attacker would sign with: the text of the value, and the texts that it may be converted to. */
function guesses(value: unknown, texts: readonly string[]): string[] {
  return [...new Set([String(value), ...texts, '', 'undefined', 'null', '[object Object]'])];
}

export function testForgeries(): void {
  describe('a request that was signed without the secret', () => {
    const forger = { accessKeyId: unknownId, accessKeySecret: 'x' };
    const v1 = signV1({ method: 'GET', parameters: { Action: 'A', Version: 'V', JobId: 'j' }, credentials: forger });
    const v3 = signV3({
      method: 'GET',
      host: 'h',
      query: { JobId: 'j' },
      action: 'A',
      version: 'V',
      credentials: forger,
    });

    it.each(noSecrets)('does not verify with %s for a secret', (_, value, ...texts) => {
      const accessKeySecret = value as string;
      for (const guess of guesses(value, texts)) {
        const Signature = v1Signature(v1StringToSign('GET', v1.parameters), guess);
        expect(verifyV1({ method: 'GET', parameters: { ...v1.parameters, Signature }, accessKeySecret })).toBe(false);
        const signature = v3Signature(v3.stringToSign, guess);
        const headers = { ...v3.headers, authorization: v3.authorization.replace(v3.signature, signature) };
        expect(verifyV3({ method: 'GET', path: '/', query: { JobId: 'j' }, headers, accessKeySecret })).toBe(false);
      }
    });

    it('verifies with the secret that it was signed with', () => {
      const { accessKeySecret } = forger;
      expect(verifyV1({ method: 'GET', parameters: v1.parameters, accessKeySecret })).toBe(true);
      const received = { method: 'GET', path: '/', query: { JobId: 'j' }, headers: v3.headers };
      expect(verifyV3({ ...received, accessKeySecret })).toBe(true);
    });
  });
}
