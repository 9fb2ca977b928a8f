/** The published schemas, applied to recordings, to examples and to encoded responses. */
import { afterAll, expect, test } from 'vitest';
import { outcomeOf } from '../test/outcome.ts';
import { ajv, schemas, validatorOf } from '../test/published-schemas.ts';
import { recordings } from '../test/recordings.ts';
import { encodeGatewayError } from './encode-response.ts';
import { operations, type Action } from './operations/operations.ts';
import { planOf } from './wire/plan.ts';
import { structFromWire } from './wire/model.ts';
import type { WireStruct } from './wire/wire-value.ts';

const files = [...schemas.keys()];
const actions = Object.keys(operations) as Action[];

/** The errors of a value under a schema. */
function objections(file: string, value: unknown): unknown {
  const validate = validatorOf(file);
  return validate(value) ? [] : validate.errors;
}

test('there are three schemas for each operation, and one for error responses of the gateway', () => {
  const want = actions.flatMap((action) => [
    `${action}.request.json`,
    `${action}.response.json`,
    `${action}.response.wire.json`,
  ]);
  expect(files).toEqual([...want, 'GatewayError.json'].toSorted());
});

test.each(files)('%s is a valid schema of draft 2020-12 under strict rules', (file) => {
  const schema = schemas.get(file);
  expect(schema?.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema?.$id).toBe(`urn:iot-distribution:2018-01-20:${file.replace('.json', '')}`);
  expect(ajv.validateSchema(schema ?? {})).toBe(true);
  expect(validatorOf(file.replace('.json', ''))).toBeTypeOf('function');
});

const answers = recordings.filter(({ layer }) => layer !== 'gateway');

test.each(answers.filter(({ format }) => format === 'json'))(
  '$file is valid under the wire schema of $action',
  ({ action, text }) => {
    expect(objections(`${action}.response.wire`, JSON.parse(text))).toEqual([]);
  },
);

test.each(recordings.filter(({ layer, format }) => layer === 'gateway' && format === 'json'))(
  '$file is valid under the schema of gateway errors',
  ({ text }) => {
    expect(objections('GatewayError', JSON.parse(text))).toEqual([]);
  },
);

test.each(answers.filter(({ layer }) => layer === 'success'))(
  'the model of $file is valid under the schema of its output',
  ({ action, bytes }) => {
    expect(objections(`${action}.response`, outcomeOf(action, { body: bytes }).value)).toEqual([]);
  },
);

test.each(answers.filter(({ file }) => file.endsWith('success.json')))(
  'the wire schema of $file is closed at every level',
  ({ action, text }) => {
    const levels = structs(JSON.parse(text)).length;
    for (let level = 0; level < levels; level += 1) {
      const copy = JSON.parse(text) as object;
      Object.assign(structs(copy)[level] ?? {}, { Extra: 1 });
      expect(objections(`${action}.response.wire`, copy)).not.toEqual([]);
    }
  },
);

function structs(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(structs);
  return Array.isArray(value) ? inner : [value, ...inner];
}

test.each(actions)('the examples in the contract of %s form a valid input', (action) => {
  const { request } = operations[action];
  const examples = Object.entries(request.properties).map(([wire, member]) => [wire, member.examples?.[0]] as const);
  const input = structFromWire(Object.fromEntries(examples) as WireStruct, planOf(request), []);
  expect(objections(`${action}.request`, input)).toEqual([]);
});

test('an unknown code is valid in the model and invalid on the wire', () => {
  const { text } = recordings.find(({ file }) => file === 'QueryDeviceDistributeJob/success.compact.json') ?? {
    text: '',
  };
  const unknown = text.replace('"Status":1', '"Status":7');
  expect(validatorOf('QueryDeviceDistributeJob.response.wire')(JSON.parse(text))).toBe(true);
  expect(validatorOf('QueryDeviceDistributeJob.response.wire')(JSON.parse(unknown))).toBe(false);
  const { value } = outcomeOf('QueryDeviceDistributeJob', { body: unknown });
  expect(validatorOf('QueryDeviceDistributeJob.response')(value)).toBe(true);
});

test('an encoded error response of the gateway is valid', () => {
  const error = { requestId: 'E55E50B7', hostId: 'iot.cn-shanghai.aliyuncs.com', code: 'Throttling', message: 'slow' };
  expect(validatorOf('GatewayError')(JSON.parse(encodeGatewayError(error, 'json')))).toBe(true);
});

afterAll(() => console.log(`schemas: ${files.length} files, ${recordings.length} recordings`));
