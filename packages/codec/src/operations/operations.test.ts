import { expect, test } from 'vitest';
import { walk } from '../../generate/walk.ts';
import type { ObjectSchema, Operation } from '../contract.ts';
import { operations } from './index.ts';

const all = Object.values(operations);

test('contracts are plain data: they survive a JSON round trip', () => {
  expect(JSON.parse(JSON.stringify(operations))).toEqual(operations);
});

test('there are nine operations, each under its own name', () => {
  expect(Object.entries(operations).map(([key, { action }]) => [key, action])).toEqual([
    ['CreateDeviceDistributeJob', 'CreateDeviceDistributeJob'],
    ['CreateProductDistributeJob', 'CreateProductDistributeJob'],
    ['QueryDeviceDistributeJob', 'QueryDeviceDistributeJob'],
    ['QueryDeviceDistributeDetail', 'QueryDeviceDistributeDetail'],
    ['ListDeviceDistributeJob', 'ListDeviceDistributeJob'],
    ['DeleteDeviceDistributeJob', 'DeleteDeviceDistributeJob'],
    ['ListDistributedDevice', 'ListDistributedDevice'],
    ['ListDistributedProduct', 'ListDistributedProduct'],
    ['QueryDeviceProvisioning', 'QueryDeviceProvisioning'],
  ]);
});

test('quotas are those of the pages, in calls a second for one account', () => {
  expect(all.map(({ queriesPerSecond }) => queriesPerSecond)).toEqual([2, 2, 10, 5, 5, 2, 5, 5, 50]);
  expect(operations.ListDistributedDevice.queriesPerSecondOfAllAccounts).toBe(200);
});

test('only reads can be repeated blindly', () => {
  expect(all.map(({ effect }) => effect)).toEqual([
    'create',
    'create',
    'read',
    'read',
    'read',
    'delete',
    'read',
    'read',
    'read',
  ]);
});

test.each(all)(
  '$action describes each member, with an example, and says where each parameter travels',
  ({ request, response }) => {
    for (const schema of [...walk(request), ...walk(response)]) expect(schema.description).toMatch(/^[A-Z].*\.$/);
    for (const parameter of Object.values(request.properties)) {
      expect(['query', 'form']).toContain(parameter['x-in']);
      expect(parameter.examples).toHaveLength(1);
    }
    const scalars = [...walk(response)].filter(({ type }) => type !== 'object' && type !== 'array');
    for (const scalar of scalars) expect(scalar.examples).toHaveLength(1);
  },
);

test.each(all)('$action names accounts and signed addresses as what must not be logged', ({ request, response }) => {
  const redacted = members(request, response)
    .filter(([, schema]) => schema['x-redact'] !== undefined)
    .map(([name]) => name);
  const wanted = members(request, response)
    .map(([name]) => name)
    .filter((name) => /Uid$|AliyunId$|^File$/.test(name));
  expect(redacted).toEqual(wanted);
});

test.each(all)(
  'every member that $action requires is declared, and rules speak of declared members',
  ({ request, response }) => {
    for (const schema of [...walk(request), ...walk(response)].filter((one) => one.type === 'object')) {
      const { properties, required, anyOf = [], if: when, then, 'x-offset-limit': limit } = schema;
      const named = [
        ...required,
        ...anyOf.flatMap((one) => one.required),
        ...Object.keys({ ...when?.properties, ...then?.properties }),
        ...(limit === undefined ? [] : [limit.pageSize, limit.currentPage, limit.unless]),
      ];
      expect(named.filter((name) => !(name in properties))).toEqual([]);
    }
  },
);

test('the item of a response list is named; a request list has none', () => {
  const items = (schema: ObjectSchema) =>
    [...walk(schema)].flatMap((one) => (one.type === 'array' ? [one['x-item']] : []));
  expect(all.flatMap(({ request }) => items(request))).toEqual([undefined, undefined]);
  expect(all.flatMap(({ response }) => items(response))).toEqual([
    'targetInstanceConfigs',
    'items',
    'targetInstanceConfigs',
    'items',
    'items',
  ]);
});

function members(...schemas: readonly ObjectSchema[]): [string, Operation['request']['properties'][string]][] {
  return schemas
    .flatMap((schema) => [...walk(schema)])
    .flatMap((schema) => (schema.type === 'object' ? Object.entries(schema.properties) : []));
}
