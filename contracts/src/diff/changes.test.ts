import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { annotatedSchema } from '@iot-distribution/codec';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { diff, type DiffReport } from '../commands/diff.ts';
import { runCommand } from '../commands/run.ts';
import { ownRecordings } from '../recordings.ts';
import { bumpInChangeset, neededBump } from './changesets.ts';

const schemas = dirname(
  createRequire(import.meta.url).resolve('@iot-distribution/codec/schemas/QueryDeviceDistributeJob.request.json'),
);
const surroundings = { environment: {}, now: Date.now };
const root = mkdtempSync(join(tmpdir(), 'contracts-diff-'));
let directory = root;
let count = 0;

beforeEach(() => {
  directory = join(root, `case-${(count += 1)}`);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function report(old: string, now: string, ...options: readonly string[]): DiffReport {
  return JSON.parse(diff([old, now, '--report', 'json', ...options]).output) as DiffReport;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a schema is edited as the JSON it is
type Draft = Record<string, any>;
type Edit = (schema: Draft) => unknown;

const copy = join(root, 'copy');
cpSync(schemas, copy, { recursive: true });
let last: string | undefined;

/** The copy of the published schemas with this one file changed: an earlier change is undone. */
function edited(file: string, edit: Edit): string {
  if (last !== undefined) copyFileSync(join(schemas, last), join(copy, last));
  last = file;
  const schema = annotatedSchema(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Draft) as Draft;
  edit(schema);
  writeFileSync(join(copy, file), JSON.stringify(schema));
  return copy;
}

test('a version compared with itself has no changes', () => {
  expect(report(schemas, schemas)).toEqual({ changes: [], breaking: false, bump: 'none', unread: [], ok: true });
});

describe('each change has a bump for its direction', () => {
  const request = 'CreateDeviceDistributeJob.request.json';
  const response = 'QueryDeviceDistributeJob.response.json';
  const wire = 'QueryDeviceDistributeJob.response.wire.json';
  const data = (schema: Draft) => schema['properties'].data as Draft;
  // A struct that may be null is one of two branches.
  const wireStatus = ({ properties: { Data } }: Draft) => (Data.anyOf?.[0] ?? Data).properties.Status as Draft;
  const string = { type: 'string' };

  const table: readonly (readonly [title: string, file: string, edit: Edit, want: object])[] = [
    [
      'an optional member of a request is added',
      request,
      (s) => (s['properties'].tag = string),
      { member: 'tag', kind: 'added', bump: 'minor' },
    ],
    [
      'a required member of a request is added',
      request,
      (s) => ((s['properties'].tag = string), s['required'].push('tag')),
      { member: 'tag', kind: 'added as required', bump: 'major' },
    ],
    [
      'a member of a request is removed',
      request,
      (s) => delete s['properties'].targetAliyunId,
      { member: 'targetAliyunId', kind: 'removed', bump: 'major' },
    ],
    [
      'a member of a request becomes required',
      request,
      (s) => s['required'].push('targetUid'),
      { member: 'targetUid', kind: 'required', bump: 'major' },
    ],
    [
      'a member of a request becomes optional',
      request,
      (s) => s['required'].splice(s['required'].indexOf('strategy'), 1),
      { member: 'strategy', kind: 'optional', bump: 'minor' },
    ],
    [
      'a member of a request is widened',
      request,
      (s) => (s['properties'].productKey = { type: ['string', 'boolean'], pattern: '\\S' }),
      { member: 'productKey', kind: 'widened', bump: 'minor' },
    ],
    [
      'a member of a request is retyped',
      request,
      (s) => (s['properties'].productKey = { type: 'boolean', pattern: '\\S' }),
      { member: 'productKey', kind: 'retyped', bump: 'major' },
    ],
    [
      'a code of a request is added',
      request,
      (s) => s['properties'].strategy.enum.push('random'),
      { member: 'strategy', kind: 'code added', bump: 'minor' },
    ],
    [
      'a code of a request is removed',
      request,
      (s) => s['properties'].strategy.enum.pop(),
      { member: 'strategy', kind: 'code removed', bump: 'major' },
    ],
    [
      'a limit of a request gets tighter',
      request,
      (s) => (s['properties'].deviceName.maxItems = 1000),
      { member: 'deviceName', kind: 'limit tightened', bump: 'major' },
    ],
    [
      'a limit of a request gets looser',
      request,
      (s) => (s['properties'].deviceName.maxItems = 20_000),
      { member: 'deviceName', kind: 'limit loosened', bump: 'minor' },
    ],
    [
      'a rule of a request changes',
      request,
      (s) => delete s['anyOf'],
      { member: '', kind: 'rule changed', bump: 'major' },
    ],
    [
      'a member of a response is added',
      response,
      (s) => (data(s)['properties'].owner = string),
      { member: 'data.owner', kind: 'added', bump: 'minor' },
    ],
    [
      'a member of a response is removed',
      response,
      (s) => delete data(s)['properties'].total,
      { member: 'data.total', kind: 'removed', bump: 'major' },
    ],
    [
      'a member of a response is no longer required',
      response,
      (s) => data(s)['required'].splice(data(s)['required'].indexOf('total'), 1),
      { member: 'data.total', kind: 'optional', bump: 'major' },
    ],
    [
      'a member of a response is widened',
      response,
      (s) => (data(s)['properties'].sourceUid = { type: ['string', 'boolean'] }),
      { member: 'data.sourceUid', kind: 'widened', bump: 'major' },
    ],
    [
      'a member of a response is retyped',
      response,
      (s) => (data(s)['properties'].sourceUid = { type: 'boolean' }),
      { member: 'data.sourceUid', kind: 'retyped', bump: 'major' },
    ],
    [
      'a code of a response is added',
      wire,
      (s) => wireStatus(s).enum.push(4),
      { member: 'Data.Status', kind: 'code added', bump: 'minor' },
    ],
    [
      'a code of a response is removed',
      wire,
      (s) => (wireStatus(s).enum = [0, 1, 2]),
      { member: 'Data.Status', kind: 'code removed', bump: 'major' },
    ],
  ];
  test.each(table)('%s', (_, file, edit, want) => {
    const { changes, breaking, bump, ok } = report(schemas, edited(file, edit));
    expect(changes).toMatchObject([want]);
    const breaks = (want as { bump: string }).bump === 'major';
    expect({ breaking, bump, ok }).toEqual({ breaking: breaks, bump: (want as { bump: string }).bump, ok: !breaks });
  });

  test('changed descriptions are not changes', () => {
    const { changes } = report(
      schemas,
      edited(request, (schema) => (schema['description'] = 'Other words.')),
    );
    expect(changes).toEqual([]);
  });

  test('a removed operation breaks, an added one does not', () => {
    cpSync(schemas, directory, { recursive: true });
    for (const file of readdirSync(directory)) if (file.startsWith('DeleteDevice')) rmSync(join(directory, file));
    expect(report(schemas, directory)).toMatchObject({ breaking: true, bump: 'major' });
    expect(report(directory, schemas)).toMatchObject({ breaking: false, bump: 'minor' });
  });
});

describe('two folders of recordings are compared by the members in them', () => {
  const swap = (from: string, to: string) => {
    cpSync(join(ownRecordings, 'QueryDeviceDistributeJob'), join(directory, 'old/QueryDeviceDistributeJob'), {
      recursive: true,
    });
    cpSync(join(ownRecordings, 'QueryDeviceDistributeJob'), join(directory, 'new/QueryDeviceDistributeJob'), {
      recursive: true,
    });
    for (const file of readdirSync(join(directory, 'new/QueryDeviceDistributeJob'))) {
      if (!file.endsWith('.xml')) continue;
      const path = join(directory, 'new/QueryDeviceDistributeJob', file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
    }
    return report(join(directory, 'old'), join(directory, 'new'));
  };

  test('a removed member breaks', () => {
    expect(swap('<Total>5</Total>', '').changes).toMatchObject([
      { surface: 'QueryDeviceDistributeJob xml', member: 'Data.Total', kind: 'removed', bump: 'major' },
    ]);
  });

  test('an added member does not', () => {
    expect(swap('<Total>', '<Owner>a</Owner><Total>').changes).toMatchObject([{ member: 'Data.Owner', bump: 'minor' }]);
  });

  test('layout and values are not compared', () => {
    expect(swap('<Total>5<', '\n<Total>6<').changes).toEqual([]);
  });
});

describe('the announced version must allow the difference', () => {
  const withChangeset = (bump: string, ...options: readonly string[]) => {
    const changed = edited('CreateDeviceDistributeJob.request.json', (schema) => schema['required'].push('targetUid'));
    const folder = `${directory}-changesets`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'one.md'), `---\n"@iot-distribution/codec": ${bump}\n---\n\nA letter.\n`);
    return diff([schemas, changed, '--changesets', folder, ...options]);
  };

  test('too small is status 1', () => {
    const { status, output } = withChangeset('minor');
    expect(status).toBe(1);
    expect(output).toMatch(/breaking: needs a bump of major; the changesets announce minor, which is too small\n$/);
  });

  test('large enough is status 0', () => {
    expect(withChangeset('major').status).toBe(0);
  });

  test('before 1.0.0 a minor version may break', () => {
    expect(withChangeset('minor', '--released', '0.3.1').status).toBe(0);
    expect(withChangeset('patch', '--released', '0.3.1').status).toBe(1);
    expect(neededBump('major', '1.2.0')).toBe('major');
  });

  test('a changeset for another scope announces nothing', () => {
    expect(bumpInChangeset('---\n"@other/codec": major\n---\n')).toBe('none');
  });

  test.each([
    ['double quotes', '---\n"@iot-distribution/codec": minor\n---\n\nText.\n'],
    ['single quotes', "---\n'@iot-distribution/codec': minor\n---\n"],
    ['no quotes', '---\n@iot-distribution/codec: minor\n---\n'],
    ['quotes around the bump', '---\n"@iot-distribution/codec": "minor"\n---\n'],
    ['a comment after it', '---\n"@iot-distribution/codec": minor # a member came\n---\n'],
    ['a comment before it', '---\n# a member came\n"@iot-distribution/codec": minor\n---\n'],
    ['blank lines and spaces', '---\n\n  "@iot-distribution/codec" :  minor  \n\n---\n'],
    ['a byte order mark', '\uFEFF---\n"@iot-distribution/codec": minor\n---\n'],
    ['carriage returns', '---\r\n"@iot-distribution/codec": minor\r\n---\r\n\r\nText.\r\n'],
    [
      'several packages',
      '---\n"@iot-distribution/codec": patch\n"@other/x": major\n"@iot-distribution/client": minor\n---\n',
    ],
    ['no text after the front matter', '---\n"@iot-distribution/codec": minor\n---'],
    [
      'a rule in the text',
      '---\n"@iot-distribution/codec": minor\n---\n\nA\n\n---\n"@iot-distribution/codec": major\n---\n',
    ],
  ])('a changeset with %s is read', (_, text) => {
    expect(bumpInChangeset(text)).toBe('minor');
  });

  test('an empty changeset announces nothing', () => {
    expect(bumpInChangeset('---\n---\n\nDocs only.\n')).toBe('none');
    expect(bumpInChangeset('---\n"@iot-distribution/codec": none\n---\n')).toBe('none');
  });

  test.each<readonly [string, string | Uint8Array]>([
    ['no head', 'A letter.\n'],
    ['a head that does not end', '---\n"@iot-distribution/codec": minor\n'],
    ['a bump that does not exist', '---\n"@iot-distribution/codec": huge\n---\n'],
    ['an invalid line', '---\n- minor\n---\n'],
    ['a merge marker', '---\n<<<<<<< HEAD\n"@iot-distribution/codec": minor\n---\n'],
    ['bytes that are not text', Buffer.from([0x2d, 0xff, 0x2d])],
  ])('a changeset with %s is a misuse with its name', async (_, content) => {
    const folder = `${directory}-changesets`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'odd.md'), content);
    const { status, messages } = await runCommand(['diff', schemas, schemas, '--changesets', folder], surroundings);
    expect(messages[0]).toContain('odd.md');
    expect(status).toBe(2);
  });

  test('one in UTF-16 is read', () => {
    const folder = `${directory}-changesets`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'a.md'),
      Buffer.from('\uFEFF---\r\n"@iot-distribution/codec": minor\r\n---\r\n', 'utf16le'),
    );
    expect(report(schemas, schemas, '--changesets', folder)).toMatchObject({ announced: 'minor', ok: true });
  });
});

describe('an unknown change needs a review, and is breaking until then', () => {
  const request = 'CreateDeviceDistributeJob.request.json';
  const member = (schema: Draft) => schema['properties'].productKey as Draft;
  const review = (at: string, what: string) => ({
    member: at,
    kind: 'changed, review',
    bump: 'major',
    message: `changed, review: ${what}`,
  });

  test.each<readonly [string, Edit, object]>([
    ['a format', (s) => (member(s)['format'] = 'uuid'), review('productKey', 'format')],
    ['a default', (s) => (s['properties'].strategy.default = 'nearest'), review('strategy', 'default')],
    [
      'a pattern in one of several branches',
      (s) => {
        s['properties'].productKey = {
          anyOf: [
            { type: 'string', pattern: '^a' },
            { type: 'string', pattern: '^b' },
          ],
          pattern: '\\S',
        };
      },
      review('productKey', 'anyOf'),
    ],
    [
      '"one of" in place of "any of"',
      (s) => {
        s['properties'].productKey = { oneOf: [{ type: 'string' }], pattern: '\\S' };
      },
      review('productKey', 'oneOf'),
    ],
    [
      'a rule of a keyword that is new',
      (s) => (member(s)['contentEncoding'] = 'base64'),
      review('productKey', 'contentEncoding'),
    ],
    ['names of members as a rule', (s) => (s['propertyNames'] = { pattern: '^a' }), review('', 'propertyNames')],
    [
      'members by pattern',
      (s) => (s['patternProperties'] = { '^x-': { type: 'string' } }),
      review('', 'patternProperties'),
    ],
    ['"not"', (s) => (member(s)['not'] = { const: 'a' }), review('productKey', 'not')],
    ['unique items', (s) => (s['properties'].deviceName.uniqueItems = true), review('deviceName', 'uniqueItems')],
    ['a multiple', (s) => (member(s)['multipleOf'] = 5), review('productKey', 'multipleOf')],
    ['the place of a parameter', (s) => (member(s)['x-in'] = 'query'), review('productKey', 'x-in')],
    ['a name on the wire', (s) => (member(s)['x-wire-name'] = 'Product'), review('productKey', 'x-wire-name')],
    [
      'a reference to another document',
      (s) => {
        s['properties'].productKey = { $ref: 'other.json#/a', type: 'string', pattern: '\\S' };
      },
      review('productKey', '$ref'),
    ],
    [
      'a reference to nothing',
      (s) => {
        s['properties'].productKey = { $ref: '#/$defs/none', type: 'string', pattern: '\\S' };
      },
      review('productKey', '$ref'),
    ],
  ])('%s', (_, edit, want) => {
    const { changes, ok } = report(schemas, edited(request, edit));
    expect(changes).toMatchObject([want]);
    expect(ok).toBe(false);
  });

  test.each<readonly [string, Edit, object]>([
    [
      'an exclusive bound is a bound',
      (s) => (member(s)['exclusiveMaximum'] = 5),
      { member: 'productKey', kind: 'limit tightened', bump: 'major' },
    ],
    [
      'an exclusive minimum is tighter when it is higher',
      (s) => (member(s)['exclusiveMinimum'] = 5),
      { member: 'productKey', kind: 'limit tightened', bump: 'major' },
    ],
    [
      'a code that is renamed breaks',
      (s) => (s['properties'].strategy['x-enum-names']['1'] = 'closest'),
      { member: 'strategy', kind: 'code renamed', bump: 'major' },
    ],
    [
      'a name with a dot is a name',
      (s) => {
        s['properties']['product.key'] = { type: 'string' };
        s['required'].push('product.key');
      },
      { member: '["product.key"]', kind: 'added as required', bump: 'major' },
    ],
    [
      'a name with a dot below a member is not a member of it',
      (s) => (s['properties']['targetInstanceConfig.targetInstanceId'] = { type: 'string' }),
      { member: '["targetInstanceConfig.targetInstanceId"]', kind: 'added', bump: 'minor' },
    ],
    [
      'a reference equals its target',
      (s) => {
        s['$defs'] = { key: { ...member(s), type: 'boolean' } };
        s['properties'].productKey = { $ref: '#/$defs/key' };
      },
      { member: 'productKey', kind: 'retyped', bump: 'major' },
    ],
  ])('%s', (_, edit, want) => {
    expect(report(schemas, edited(request, edit)).changes).toMatchObject([want]);
  });

  test('a reference to the same schema changes nothing, and a circular reference ends', () => {
    const same = edited(request, (schema) => {
      schema['$defs'] = { key: { ...member(schema) }, alias: { $ref: '#/$defs/key' } };
      schema['properties'].productKey = { $ref: '#/$defs/alias' };
    });
    expect(report(schemas, same).changes).toEqual([]);
    mkdirSync(directory);
    writeFileSync(
      join(directory, request),
      JSON.stringify({ type: 'object', required: [], properties: { a: { $ref: '#' } } }),
    );
    expect(report(directory, directory).changes).toEqual([]);
  });

  test('added or removed annotations, and descriptions, are not changes', () => {
    const bare = edited(request, (schema) => {
      for (const keyword of ['x-in', 'x-wire-name', 'x-wire-type', 'examples', 'description'])
        delete member(schema)[keyword];
    });
    expect(report(schemas, bare).changes).toEqual([]);
  });

  test('a file that is not JSON is a misuse with its name', async () => {
    const broken = edited(request, () => undefined);
    writeFileSync(join(broken, request), '{');
    const { status, messages } = await runCommand(['diff', schemas, broken], surroundings);
    expect(messages[0]).toContain(request);
    expect(status).toBe(2);
  });
});

describe('a consumer gets the changes that concern it', () => {
  const response = 'QueryDeviceDistributeJob.response.json';
  const wire = 'QueryDeviceDistributeJob.response.wire.json';
  const data = (schema: Draft) => schema['properties'].data as Draft;
  const wireData = ({ properties: { Data } }: Draft) => (Data.anyOf?.[0] ?? Data).properties as Draft;
  const uses = (members: unknown, more: object = {}) => {
    const file = join(root, `uses-${count}.json`);
    writeFileSync(file, JSON.stringify({ operations: { QueryDeviceDistributeJob: members }, ...more }));
    return ['--consumer', file];
  };
  const changed = (file: string, edit: Edit, members: unknown) =>
    report(schemas, edited(file, edit), ...uses(members)).changes.map(({ kind, member }) => `${kind} ${member}`);

  test.each<readonly [string, string, Edit, unknown, readonly string[]]>([
    [
      'a member that is read was removed',
      response,
      (s) => delete data(s)['properties'].total,
      ['data.total'],
      ['removed data.total'],
    ],
    [
      'by its name on the wire',
      response,
      (s) => delete data(s)['properties'].total,
      ['Data.Total'],
      ['removed data.total'],
    ],
    ['one that is not read was removed', response, (s) => delete data(s)['properties'].total, ['data.status'], []],
    [
      'its parent is no longer required',
      response,
      (s) => s['required'].splice(s['required'].indexOf('data'), 1),
      ['data.total'],
      ['optional data'],
    ],
    [
      'a code that is used was removed',
      wire,
      (s) => (wireData(s)['Status'].enum = [0, 1, 2]),
      { 'data.status': ['interrupted'] },
      ['code removed Data.Status'],
    ],
    [
      'a code that is not used was removed',
      wire,
      (s) => (wireData(s)['Status'].enum = [0, 1, 2]),
      { 'data.status': ['completed'] },
      [],
    ],
    [
      'a request of an operation that is used',
      'QueryDeviceDistributeJob.request.json',
      (s) => (s['properties'].jobId = { type: 'boolean' }),
      ['data.total'],
      ['retyped jobId', 'rule changed jobId'],
    ],
    [
      'a request of one that is not',
      'CreateDeviceDistributeJob.request.json',
      (s) => s['required'].push('targetUid'),
      ['data.total'],
      [],
    ],
    [
      'an error of the gateway',
      'GatewayError.json',
      (s) => s['required'].splice(s['required'].indexOf('Code'), 1),
      ['data.total'],
      ['optional Code'],
    ],
  ])('%s', (_, file, edit, members, want) => {
    expect(changed(file, edit, members)).toEqual(want);
  });

  test('its exit status depends on those changes only', () => {
    const now = edited(response, (schema) => delete data(schema)['properties'].total);
    expect(report(schemas, now).ok).toBe(false);
    expect(report(schemas, now, ...uses(['data.status'])).ok).toBe(true);
    expect(report(schemas, now, ...uses(['data.total'])).ok).toBe(false);
  });

  test('recordings in a format that it does not use are ignored', () => {
    const [old, now] = ['old', 'new'].map((name) => join(directory, name));
    for (const folder of [old, now])
      cpSync(join(ownRecordings, 'QueryDeviceDistributeJob'), join(folder ?? '', 'QueryDeviceDistributeJob'), {
        recursive: true,
      });
    for (const file of readdirSync(join(now ?? '', 'QueryDeviceDistributeJob'))) {
      const path = join(now ?? '', 'QueryDeviceDistributeJob', file);
      if (file.endsWith('.xml')) writeFileSync(path, readFileSync(path, 'utf8').replace(/<Total>\d+<\/Total>/, ''));
    }
    expect(report(old ?? '', now ?? '', ...uses(['data.total'])).changes).toMatchObject([
      { kind: 'removed', member: 'Data.Total' },
    ]);
    expect(report(old ?? '', now ?? '', ...uses(['data.total'], { formats: ['json'] })).changes).toEqual([]);
  });
});

describe('recordings show what happened', () => {
  const both = (edit: (folder: string) => void) => {
    const [old, now] = [join(directory, 'old'), join(directory, 'new')] as const;
    for (const folder of [old, now])
      cpSync(join(ownRecordings, 'QueryDeviceDistributeJob'), join(folder, 'QueryDeviceDistributeJob'), {
        recursive: true,
      });
    edit(join(now, 'QueryDeviceDistributeJob'));
    return report(old, now);
  };

  test('a state that was not seen this time is not breaking', () => {
    const { changes, ok, bump } = both((folder) => {
      for (const format of ['json', 'xml']) rmSync(join(folder, `variant.status3.${format}`));
    });
    expect(changes.map(({ kind, value, bump: own }) => [kind, value, own])).toEqual([
      ['code not seen', '3', 'none'],
      ['code not seen', '3', 'none'],
    ]);
    expect({ ok, bump }).toEqual({ ok: true, bump: 'none' });
  });

  test('what cannot be read is named, and is not reported as unchanged', () => {
    const { unread, ok, changes } = both((folder) => {
      writeFileSync(join(folder, 'variant.status3.json'), '{');
      writeFileSync(join(folder, 'variant.status3.xml'), '<QueryDeviceDistributeJobResponse>');
    });
    expect(unread.map((what) => what.slice(what.indexOf('variant')))).toEqual([
      'variant.status3.json is not JSON: the text ends too early at line 1, column 2',
      'variant.status3.xml is not XML',
    ]);
    expect(changes.every(({ kind }) => kind === 'code not seen')).toBe(true);
    expect(ok).toBe(false);
  });
});
