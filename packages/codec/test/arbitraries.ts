/** Random models from the contracts, for property tests. */
import * as fc from 'fast-check';
import { anyCharacter } from '../../../tools/tests/any-character.ts';
import type { ObjectSchema, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { operations, type Action } from '../src/index.ts';
import { modelName } from '../src/wire/plan.ts';

/** Any text that both formats can represent; XML allows only three control characters. */
const text = fc
  .string({ unit: anyCharacter, maxLength: 20 })
  // oxlint-disable-next-line no-control-regex -- control characters are excluded here
  .map((any) => any.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));

/** Text that looks like something else, or like markup. */
const temptingText = fc.constantFrom(
  '00123',
  '1e5',
  'true',
  'null',
  '-0',
  ' x ',
  '',
  ']]>',
  '&lt;',
  '<a>',
  '\\u0041',
  '"',
  '\r\n',
  '实例',
  '😊',
  '__proto__',
);

export interface Options {
  /** Whether lists may be longer than a request allows, texts may be blank, and codes unknown. */
  readonly role: 'request' | 'response';
}

/** Successes of an operation. */
export function outputsOf(action: Action): fc.Arbitrary<Record<string, unknown>> {
  const response = structOf(successSchema(operations[action].response), { role: 'response' });
  // The request id is the only text that is trimmed.
  return response.map((model) => ({ ...model, success: true, requestId: String(model['requestId']).trim() }));
}

/** Valid inputs of an operation. */
export function inputsOf(action: Action): fc.Arbitrary<Record<string, unknown>> {
  const { request } = operations[action];
  return structOf(request, { role: 'request' }).map((model) => ({
    ...model,
    ...(request.anyOf && model['targetAliyunId'] === undefined && { targetUid: '198***' }),
    ...(model['strategy'] === 'designated' && { targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }] }),
    ...(request['x-offset-limit'] && model['nextToken'] === undefined && { currentPage: 1 }),
  }));
}

function structOf(schema: ObjectSchema, options: Options): fc.Arbitrary<Record<string, unknown>> {
  const members = Object.entries(schema.properties).map(
    ([wire, member]) => [modelName(wire), valueOf(member, options)] as const,
  );
  const isList = (wire: string) => schema.properties[wire]?.type === 'array';
  const requiredKeys = Object.keys(schema.properties)
    .filter((wire) => schema.required.includes(wire) || isList(wire))
    .map(modelName);
  return fc.record(Object.fromEntries(members), { requiredKeys });
}

function valueOf(schema: Schema, options: Options): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string': {
      const any = fc.oneof(text, temptingText);
      return schema.pattern === undefined ? any : any.filter((value) => value.trim() !== '');
    }
    case 'boolean':
      return fc.boolean();
    case 'integer': {
      const names = schema['x-enum-names'];
      if (names === undefined) return fc.maxSafeInteger().map((value) => clamp(value, schema.minimum, schema.maximum));
      const known = fc.constantFrom(...Object.values(names));
      if (options.role === 'request') return known;
      return fc.oneof(
        known,
        fc.integer({ min: 4, max: 1_000_000 }).map((code) => `unrecognized:${code}`),
      );
    }
    case 'array':
      return fc.array(valueOf(schema.items, options), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    case 'object':
      return structOf(schema, options);
  }
}

function clamp(value: number, minimum: number | undefined, maximum: number | undefined): number {
  if (minimum === undefined) return value === 0 ? 0 : value;
  const size = (maximum ?? 1_000) - minimum + 1;
  return minimum + (Math.abs(value) % size);
}
