import { expect, test } from 'vitest';
import { walk } from '../../generate/walk.ts';
import type { ObjectSchema, Operation, Schema } from '../contract.ts';
import { operations } from './operations.ts';

const all = Object.values(operations);

test('contracts are plain data: they survive a JSON round trip', () => {
  expect(JSON.parse(JSON.stringify(operations))).toEqual(operations);
});

test.each(Object.entries(operations))('%s is listed under its own name', (name, { action }) => {
  expect(action).toBe(name);
});

test.each(all)(
  '$action describes each member, with an example, and where each parameter is sent',
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

test.each(all)('$action marks accounts and signed URLs as values that must not be logged', ({ request, response }) => {
  const redacted = members(request, response)
    .filter(([, schema]) => schema['x-redact'] !== undefined)
    .map(([name]) => name);
  const wanted = members(request, response)
    .map(([name]) => name)
    .filter((name) => /Uid$|AliyunId$|^File$/.test(name));
  expect(redacted).toEqual(wanted);
});

test.each(all)(
  'every member that $action requires is declared, and rules refer to declared members',
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

test.each(all)('each response list of $action names its items; a request list does not', ({ request, response }) => {
  const named = (schema: ObjectSchema) =>
    [...walk(schema)].flatMap((one) => (one.type === 'array' ? [one['x-item'] !== undefined] : []));
  expect(named(request)).not.toContain(true);
  expect(named(response)).not.toContain(false);
});

test.each(all.filter(({ lookup }) => lookup !== undefined))(
  'the lookup of $action names a list and declared members, of the list, of its entries and of the request',
  ({ request, lookup }) => {
    const list = all.find(({ action }) => action === lookup?.list);
    const data = list?.response.properties['Data'];
    const entries = data?.type === 'object' ? data.properties[list?.list?.items ?? ''] : undefined;
    if (list === undefined || entries?.type !== 'array') throw new Error('there is no such list');
    const { filter = {}, same = {}, total } = lookup ?? {};
    expect(Object.keys(filter).filter((name) => !hasMember(list.request, name))).toEqual([]);
    expect(Object.keys(same).filter((name) => !hasMember(entries.items, name))).toEqual([]);
    const own = [...Object.values(filter), ...Object.values(same), ...(typeof total === 'string' ? [total] : [])];
    expect(own.filter((name) => !hasMember(request, name))).toEqual([]);
  },
);

test('a create or a delete may have a lookup, a read has none', () => {
  const looked = all.filter(({ lookup }) => lookup !== undefined).map(({ effect }) => effect);
  expect(looked).toEqual(['create', 'create', 'delete']);
});

/** Whether the path, with a dot between a list and the member of its items, is declared. */
function hasMember(schema: Schema, path: string): boolean {
  const [name = '', ...rest] = path.split('.');
  const within = schema.type === 'array' ? schema.items : schema;
  const member = within.type === 'object' ? within.properties[name] : undefined;
  return member !== undefined && (rest.length === 0 || hasMember(member, rest.join('.')));
}

function members(...schemas: readonly ObjectSchema[]): [string, Operation['request']['properties'][string]][] {
  return schemas
    .flatMap((schema) => [...walk(schema)])
    .flatMap((schema) => (schema.type === 'object' ? Object.entries(schema.properties) : []));
}
