import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { inputsOf, outputsOf } from '../test/arbitraries.ts';
import { caseCount } from '../../../tools/tests/case-count.ts';
import { validatorOf } from '../test/published-schemas.ts';
import { decodeResponse } from './decode-response.ts';
import { encodeGatewayError, encodeResponse, type GatewayError } from './encode-response.ts';
import type { Inputs, Outputs } from './generated/models.ts';
import { operations, type Action } from './operations/operations.ts';
import { decodeRequest, encodeRequest, type RequestParameter } from './request.ts';

const actions = Object.keys(operations) as Action[];
const formats = ['json', 'xml'] as const;
const numRuns = caseCount(100);
let properties = 0;

test.each(actions)('a success of %s is the same after encoding and decoding, in both formats', (action) => {
  const property = fc.property(outputsOf(action), (model) => {
    expect(validatorOf(`${action}.response`)(model)).toBe(true);
    for (const format of formats) {
      const body = encodeResponse(action, model as unknown as Outputs[Action], format);
      const got = decodeResponse(action, { body });
      expect(got).toMatchObject({ kind: 'success', format });
      expect(got.kind === 'success' && got.value).toEqual(model);
    }
  });
  properties += 1;
  fc.assert(property, { numRuns, seed: 20180120 });
});

test.each(actions)('an input of %s is the same after encoding, sending as text, and decoding', (action) => {
  const property = fc.property(inputsOf(action), (input) => {
    expect(validatorOf(`${action}.request`)(input)).toBe(true);
    const encoded = encodeRequest(action, input as unknown as Inputs[Action]);
    const travelled = { query: asText(encoded.query), form: asText(encoded.form) };
    expect(decodeRequest(action, encoded)).toEqual(input);
    expect(decodeRequest(action, travelled as typeof encoded)).toEqual(input);
  });
  properties += 1;
  fc.assert(property, { numRuns, seed: 20180120 });
});

function asText(value: RequestParameter): RequestParameter {
  if (Array.isArray(value)) return value.map((item: RequestParameter) => asText(item));
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asText(member as RequestParameter)]));
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 });

test('a failure of the service is the same after encoding and decoding', () => {
  const failure = fc.record(
    { code: text.filter((code) => code !== ''), errorMessage: text },
    { requiredKeys: ['code', 'errorMessage'] },
  );
  const property = fc.property(
    fc.constantFrom(...actions),
    fc.constantFrom(...formats),
    failure,
    (action, format, { code, errorMessage }) => {
      const body = encodeResponse(action, { requestId: 'E55E50B7', success: false, code, errorMessage }, format);
      expect(decodeResponse(action, { body })).toEqual({
        kind: 'failure',
        format,
        layer: 'service',
        requestId: 'E55E50B7',
        code,
        message: errorMessage,
      });
    },
  );
  properties += 1;
  fc.assert(property, { numRuns, seed: 20180120 });
});

test('an error response of the gateway is the same after encoding and decoding', () => {
  const refusal: fc.Arbitrary<GatewayError> = fc.record(
    {
      requestId: fc.uuid(),
      hostId: text,
      code: text.filter((code) => code !== ''),
      message: text,
      recommend: fc.tuple(fc.domain(), text).map(([host, path]) => `https://${host}/${encodeURIComponent(path)}`),
    },
    { requiredKeys: ['requestId', 'hostId', 'code', 'message'] },
  );
  const property = fc.property(
    fc.constantFrom(...actions),
    fc.constantFrom(...formats),
    refusal,
    (action, format, error) => {
      const body = encodeGatewayError(error, format);
      expect(decodeResponse(action, { body })).toEqual({ kind: 'failure', format, layer: 'gateway', ...error });
    },
  );
  properties += 1;
  fc.assert(property, { numRuns, seed: 20180120 });
});

afterAll(() => console.log(`round trips: ${properties} properties of ${numRuns} runs`));
