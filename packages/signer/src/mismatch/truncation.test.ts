/** Messages truncated at every position: the explanation is right, or it says that the message does not show why. */
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { caseCount } from '../../../../tools/tests/case-count.ts';
import { type Explanation, explainMismatch, percentEncode, redact, signV1, signV3 } from '../index.ts';

interface Case {
  readonly kind: string;
  /** The message as a whole. */
  readonly message: string;
  readonly ours: { readonly stringToSign: string; readonly canonicalRequest?: string };
  /** The parameter that differs; undefined when only the secrets do. */
  readonly parameter: string | undefined;
}

interface Change {
  /** What arrives in place of a pair of the canonical query. */
  readonly arrives: (pair: string, name: string) => readonly string[];
  /** Name of a parameter that was added. */
  readonly added?: (name: string) => string;
}

/** Changes of one pair of a canonical query, as proxies and HTTP clients make them. */
const changes: Readonly<Record<string, Change>> = {
  nothing: { arrives: (pair) => [pair] },
  'a longer value': { arrives: (pair) => [`${pair}%20x`] },
  'another value': { arrives: (_, name) => [`${name}=other`] },
  'an empty value': { arrives: (_, name) => [`${name}=`] },
  'a parameter dropped': { arrives: () => [] },
  'a parameter added': { arrives: (pair) => [pair, 'B0=added'], added: () => 'B0' },
  'a parameter added after': { arrives: (pair, name) => [pair, `${name}z=added`], added: (name) => `${name}z` },
  'a space that became a plus': { arrives: (pair) => [pair.replaceAll('%20', '+')] },
  'a tilde that was encoded': { arrives: (pair) => [pair.replaceAll('~', '%7E')] },
  'a pair encoded twice': { arrives: (pair) => [pair.replaceAll('%', '%25')] },
};

/** Forms in which a message reaches a reader. */
const wrappers: Readonly<Record<string, (message: string) => string>> = {
  'a message': (message) => message,
  'a JSON body': (message) => JSON.stringify({ Code: 'SignatureDoesNotMatch', Message: message, RequestId: '1' }),
  'a JSON body of Go': (message) => JSON.stringify({ Message: message }).replaceAll('&', '\\u0026'),
  'an XML body': (message) => `<Error><Message>${message.replaceAll('&', '&amp;')}</Message></Error>`,
  'a page that escaped twice': (message) => `<p>${message.replaceAll('&', '&amp;amp;')}</p>`,
  'a log line': (message) => `2026-01-02 error: ${message} (request 1)\n`,
};

const anyName = fc.stringMatching(/^[A-Za-z][A-Za-z ~]{0,3}$/);
const anyValue = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '~', '+', '中', '%', '*'), maxLength: 6 });

const anyCase = fc
  .record({
    flat: fc.dictionary(anyName, anyValue, { minKeys: 1, maxKeys: 3 }),
    securityToken: fc.constantFrom('', 'CAIS+a/b=='),
    change: fc.constantFrom(...Object.keys(changes)),
    wrapper: fc.constantFrom(...Object.keys(wrappers)),
    which: fc.nat(),
    isV3: fc.boolean(),
    redacted: fc.constantFrom('', 'our side', 'their side', 'both sides'),
  })
  .map(({ flat, securityToken, change, wrapper, which, isV3, redacted }): Case | undefined => {
    const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret', securityToken };
    const common = { method: 'POST', credentials, timestamp: new Date(0), nonce: 'nonce-1' };
    const v3 = isV3 ? signV3({ ...common, host: 'h', query: flat, action: 'Query', version: '2018' }) : undefined;
    const v1 = signV1({ ...common, parameters: { ...flat, Action: 'Query', Version: '2018' } });
    const pairs = (v3?.query ?? v1.canonicalQuery).split('&');
    const pair = pairs[which % pairs.length] ?? '';
    const name = nameOf(pair);
    const { arrives, added } = changes[change] ?? { arrives: () => [pair] };
    const arrived = arrives(pair, name);
    const parameter = change === 'nothing' ? undefined : (added?.(name) ?? name);
    const isNothing = change !== 'nothing' && arrived.join('&') === pair;
    if (isNothing || (added !== undefined && pairs.some((one) => nameOf(one) === parameter))) return undefined;
    // The gateway sorts what arrived.
    const theirs = pairs
      .flatMap((one) => (one === pair ? arrived : one))
      .toSorted(compareNames)
      .join('&');
    const show = (side: string, text: string) => (redacted === side || redacted === 'both sides' ? redact(text) : text);
    // A change of what is masked cannot be seen.
    if (redacted !== '' && name === 'SecurityToken' && change !== 'nothing') return undefined;
    if (v3 === undefined) {
      const echo = show('their side', `POST&%2F&${percentEncode(theirs)}`);
      const text = `Specified signature is not matched with our calculation. server string to sign is:${echo}`;
      const ours = { stringToSign: show('our side', v1.stringToSign) };
      return { kind: `v1, ${change}`, message: wrappers[wrapper]?.(text) ?? text, ours, parameter };
    }
    const request = v3.canonicalRequest.replace(`\n${v3.query}\n`, () => `\n${theirs}\n`);
    const stringToSign = parameter === undefined ? v3.stringToSign : `ACS3-HMAC-SHA256\n${'0'.repeat(64)}`;
    const text = `Specified signature does not match our calculation. server StringToSign is [${stringToSign}] server CanonicalRequest is [${show('their side', request)}]`;
    const ours = { stringToSign: v3.stringToSign, canonicalRequest: show('our side', v3.canonicalRequest) };
    return { kind: `V3, ${change}`, message: wrappers[wrapper]?.(text) ?? text, ours, parameter };
  })
  .filter((one) => one !== undefined);

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}

function compareNames(one: string, other: string): number {
  return decodeURIComponent(nameOf(one).replaceAll('+', ' ')) < decodeURIComponent(nameOf(other).replaceAll('+', ' '))
    ? -1
    : 1;
}

/** `right`, `cannot tell`, or what is wrong. */
function judge({ result, difference }: Explanation, { parameter }: Case): string {
  if (result === 'unreadable') return 'cannot tell';
  if (result === 'secret') return parameter === undefined ? 'right' : 'says that only the secret is wrong';
  if (parameter === undefined) return `says that ${difference?.parameter} differs`;
  if (difference === undefined) return 'cannot tell';
  return percentEncode(difference.parameter) === parameter ? 'right' : `says that ${difference.parameter} differs`;
}

const counts = { right: 0, 'cannot tell': 0, wrong: 0, 'whole messages right': 0, 'whole messages': 0 };

it('is right or cannot tell, for messages that were truncated at every position', () => {
  const wrong: object[] = [];
  for (const one of fc.sample(anyCase, { seed: 11, numRuns: caseCount(100) })) {
    for (let end = 0; end <= one.message.length; end++) {
      const dots = end < one.message.length ? (['', '', '', '...', '…', ' [truncated]'][end % 6] ?? '') : '';
      const message = one.message.slice(0, end) + dots;
      const explanation = explainMismatch({ message, ...one.ours });
      const said = judge(explanation, one);
      // What has arrived is all that was signed here, and nothing shows that there was more.
      const isIndistinguishable = explanation.result === 'secret' && dots === '';
      if (said === 'right' || said === 'cannot tell') counts[said]++;
      else if (!isIndistinguishable) wrong.push({ ...one, message, said });
    }
  }
  counts.wrong = wrong.length;
  expect(wrong.slice(0, 3)).toEqual([]);
}, 120_000);

it('is right about whole messages', () => {
  // When nothing follows, a last parameter or value that was dropped looks like a truncated message.
  const isOpen = ({ kind, message }: Case) => /dropped|empty/.test(kind) && /[\w~=]$/.test(message);
  const cases = fc.sample(anyCase, { seed: 12, numRuns: caseCount(300) }).filter((one) => !isOpen(one));
  const said = cases.map((one) => judge(explainMismatch({ message: one.message, ...one.ours }), one));
  counts['whole messages'] = said.length;
  counts['whole messages right'] = said.filter((one) => one === 'right').length;
  expect(cases.filter((_, index) => said[index] !== 'right')).toEqual([]);
});

afterAll(() => {
  console.log(
    Object.entries(counts)
      .map(([what, count]) => `${what}: ${count}`)
      .join(', '),
  );
});
