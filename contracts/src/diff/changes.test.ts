import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { diff, type DiffReport } from '../commands/diff.ts';
import { ownRecordings } from '../recordings.ts';
import { bumpInChangeset, neededBump } from './changesets.ts';

const schemas = dirname(
  createRequire(import.meta.url).resolve('@iot-distribution/codec/schemas/QueryDeviceDistributeJob.request.json'),
);
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

/** A copy of the published schemas with one file changed. */
function edited(file: string, edit: Edit): string {
  cpSync(schemas, directory, { recursive: true });
  const path = join(directory, file);
  const schema = JSON.parse(readFileSync(path, 'utf8')) as Draft;
  edit(schema);
  writeFileSync(path, JSON.stringify(schema));
  return directory;
}

test('a version compared with itself has no changes', () => {
  expect(report(schemas, schemas)).toEqual({ changes: [], breaking: false, bump: 'none', ok: true });
});

describe('each change costs by its direction', () => {
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
      'a member of an answer is added',
      response,
      (s) => (data(s)['properties'].owner = string),
      { member: 'data.owner', kind: 'added', bump: 'minor' },
    ],
    [
      'a member of an answer is removed',
      response,
      (s) => delete data(s)['properties'].total,
      { member: 'data.total', kind: 'removed', bump: 'major' },
    ],
    [
      'a member of an answer is no longer promised',
      response,
      (s) => data(s)['required'].splice(data(s)['required'].indexOf('total'), 1),
      { member: 'data.total', kind: 'optional', bump: 'major' },
    ],
    [
      'a member of an answer is widened',
      response,
      (s) => (data(s)['properties'].sourceUid = { type: ['string', 'boolean'] }),
      { member: 'data.sourceUid', kind: 'widened', bump: 'major' },
    ],
    [
      'a member of an answer is retyped',
      response,
      (s) => (data(s)['properties'].sourceUid = { type: 'boolean' }),
      { member: 'data.sourceUid', kind: 'retyped', bump: 'major' },
    ],
    [
      'a code of an answer is added',
      wire,
      (s) => wireStatus(s).enum.push(4),
      { member: 'Data.Status', kind: 'code added', bump: 'minor' },
    ],
    [
      'a code of an answer is removed',
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

  test('words alone change nothing', () => {
    const { changes } = report(
      schemas,
      edited(request, (schema) => (schema['description'] = 'Other words.')),
    );
    expect(changes).toEqual([]);
  });

  test('an operation that goes breaks, one that comes does not', () => {
    cpSync(schemas, directory, { recursive: true });
    for (const file of readdirSync(directory)) if (file.startsWith('DeleteDevice')) rmSync(join(directory, file));
    expect(report(schemas, directory)).toMatchObject({ breaking: true, bump: 'major' });
    expect(report(directory, schemas)).toMatchObject({ breaking: false, bump: 'minor' });
  });
});

describe('two folders of recordings are compared by what was there', () => {
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

  test('a member that is gone breaks', () => {
    expect(swap('<Total>5</Total>', '').changes).toMatchObject([
      { surface: 'QueryDeviceDistributeJob xml', member: 'Data.Total', kind: 'removed', bump: 'major' },
    ]);
  });

  test('a member that is new does not', () => {
    expect(swap('<Total>', '<Owner>a</Owner><Total>').changes).toMatchObject([{ member: 'Data.Owner', bump: 'minor' }]);
  });

  test('layout and values are no difference', () => {
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
});
