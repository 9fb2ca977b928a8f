/**
 * A plain response is read in one pass, every other one by the full readers of JSON and XML. Here both read the same: a response, and the same
 * response with something meaningless after its end that is not plain (a space in JSON, a comment in XML).
 */
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { outputsOf } from '../test/arbitraries.ts';
import { caseCount } from '../../../tools/tests/case-count.ts';
import { mutated } from '../test/mutate.ts';
import { outcomeOf, type Outcome } from '../test/outcome.ts';
import { randomFrom } from '../test/random.ts';
import { recordings } from '../test/recordings.ts';
import { seedOf } from '../test/seed-of.ts';
import { spelledXml } from '../test/xml-spellings.ts';
import { encodeResponse } from './encode-response.ts';
import { successPlan } from './envelope.ts';
import type { Outputs } from './generated/models.ts';
import { operations, type Action } from './operations/operations.ts';
import { plainJsonReader } from './wire/plain-json.ts';
import { plainXmlReader } from './wire/plain-xml.ts';

const actions = Object.keys(operations) as Action[];
const utf8 = new TextEncoder();
const ends = { json: utf8.encode(' '), xml: utf8.encode('<!---->') };

const plainReaders = Object.fromEntries(
  actions.map((action) => {
    const plan = successPlan(operations[action].response);
    return [action, { json: plainJsonReader(plan), xml: plainXmlReader(`${action}Response`, plan) }];
  }),
);

const counts: Record<string, { cases: number; plain: number; failed: number }> = {};

/** What differs between the two readings of one body; nothing when they are equal. */
function difference(kind: string, action: Action, format: 'json' | 'xml', body: Uint8Array): string[] {
  const count = (counts[`${kind}, ${format}`] ??= { cases: 0, plain: 0, failed: 0 });
  const asItIs = outcomeOf(action, { body, status: 400 });
  const end = ends[format];
  const longer = new Uint8Array(body.length + end.length);
  longer.set(body);
  longer.set(end, body.length);
  const notPlain = outcomeOf(action, { body: longer, status: 400 });
  count.cases += 1;
  if (asItIs.value !== undefined && isPlain(action, format, body)) count.plain += 1;
  if (asItIs.error !== undefined) count.failed += 1;
  const [got, want] = [asItIs, notPlain].map(comparable);
  return got === want ? [] : [`${new TextDecoder().decode(body)}\n${got}\n${want}`];
}

function isPlain(action: Action, format: 'json' | 'xml', body: Uint8Array): boolean {
  return plainReaders[action]?.[format](new TextDecoder().decode(body)) !== undefined;
}

function comparable({ line, value, unknownMembers, error }: Outcome<Action>): string {
  const { requestId, serviceCode } = (error ?? {}) as { requestId?: string; serviceCode?: string };
  return JSON.stringify({ line, value, unknownMembers, requestId, serviceCode });
}

test.each(recordings)('both readers give the same result for $file', ({ action, format, bytes }) => {
  expect(difference('recordings', action, format, bytes)).toEqual([]);
});

test.each(recordings)('both readers give the same result for damaged $file', ({ file, action, format, bytes }) => {
  const wrong: string[] = [];
  for (let number = 0; number < caseCount(60); number += 1) {
    const body = mutated(bytes, randomFrom(seedOf(`${file} ${number}`)));
    wrong.push(...difference('mutations', action, format, body));
  }
  expect(wrong).toEqual([]);
});

test.each(recordings)(
  'both readers give the same result for $file, truncated after any byte',
  ({ action, format, bytes }) => {
    const wrong: string[] = [];
    // An empty body is another error than a truncated one. What is not plain is read by the full reader in both cases: every tenth is compared.
    for (let length = 1; length < bytes.length; length += 1) {
      const body = bytes.subarray(0, length);
      if (length % 10 === 0 || isPlain(action, format, body)) {
        wrong.push(...difference('truncations', action, format, body));
      }
    }
    expect(wrong).toEqual([]);
  },
);

test.each(actions)('both readers give the same result for generated responses of %s, in every spelling', (action) => {
  const numRuns = caseCount(50);
  const property = fc.property(outputsOf(action), fc.nat(), (model, seed) => {
    const output = model as unknown as Outputs[Action];
    const json = encodeResponse(action, output, 'json');
    const struct = JSON.parse(json) as Parameters<typeof spelledXml>[1];
    const bodies = [
      ['json', json],
      ['json', JSON.stringify(struct, null, seed % 2)],
      ['xml', encodeResponse(action, output, 'xml')],
      ...[0, 0, 12, 60].map((oddity, index) => {
        return ['xml', spelledXml(`${action}Response`, struct, randomFrom(seed + index), oddity)] as const;
      }),
    ] as const;
    const wrong = bodies.flatMap(([format, body]) => difference('generated', action, format, utf8.encode(body)));
    expect(wrong).toEqual([]);
  });
  fc.assert(property, { numRuns, seed: 20180120 });
});

test('the compact recordings are plain', () => {
  const compact = recordings.filter(({ file }) => file.includes('success.compact.'));
  const others = compact.filter(({ action, format, bytes }) => !isPlain(action, format, bytes));
  // Both formats of the nine operations; an operation that was added later may have bodies in one form only.
  expect(compact.length).toBeGreaterThanOrEqual(18);
  expect(others.map(({ file }) => file)).toEqual([]);
});

afterAll(() => {
  for (const [kind, { cases, plain, failed }] of Object.entries(counts)) {
    console.log(`equivalence: ${kind}: ${cases} cases, of them ${plain} plain successes and ${failed} errors`);
  }
});
