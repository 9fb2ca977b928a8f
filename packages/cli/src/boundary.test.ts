/** Faults that trials found, and similar cases: input, output, and how the command ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { command, emulatorUrl, key } from '../test/command.ts';
import { exitCodes } from './exit-codes.ts';
import { lastResort } from './last-resort.ts';

const folder = mkdtempSync(join(tmpdir(), 'boundary-'));
afterAll(() => rmSync(folder, { recursive: true }));
const nowhere = '--endpoint http://127.0.0.1:1';
const create = `create --product-key k --source a --target b --target-uid 1 ${nowhere}`;

describe('sign', () => {
  test.each([
    'notaurl',
    'http://host/some/path',
    'http://user:pa55word@host',
    'ftp://host',
    'http://host?x=1',
    'http://host#x',
    'file:///etc/passwd',
  ])('rejects the endpoint %j in one line that does not contain it', async (endpoint) => {
    const got = await command(['sign', 'Pub', 'A=1', '--endpoint', endpoint]);
    expect(got).toMatchObject({ exitCode: exitCodes.misuse, stdout: '' });
    expect(got.stderr).toMatch(/^error: invalid endpoint: [^\n]*\n$/);
    expect(got.stderr).not.toContain('pa55word');
  });

  test.each([
    'Action=x',
    'Version=x',
    'Format=xml',
    '__proto__=x',
    'a.__proto__.b=x',
    'Signature=x',
    'AccessKeyId=x',
    '=x',
    'x',
  ])('does not ignore %j', async (pair) => {
    const got = await command(['sign', 'Pub', pair]);
    expect(got).toMatchObject({ exitCode: exitCodes.misuse, stdout: '' });
  });
});

describe('names of devices', () => {
  const file = (content: string) => {
    const path = join(folder, 'names');
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ['a CSV header', 'DeviceName,ProductKey\nlight1,k\n', 'line 1 looks like CSV; line 2 looks like CSV'],
    ['quotes', '"light1"\n', 'line 1 looks like CSV'],
    ['a trailing space', 'light1\nlight2 \n', 'line 2 starts or ends with whitespace'],
    ['a comment', '# lights\nlight1\n', 'line 1 looks like a comment'],
    ['a duplicate', 'light1\nlight2\nlight1\n', 'line 3 repeats line 1'],
    [
      'more names than a job can have',
      Array.from({ length: 10_001 }, (_, n) => `light${n}`).join('\n'),
      'more than 10,000 names',
    ],
  ])('a file with %s is rejected before anything is sent', async (_, content, want) => {
    const got = await command(`${create} --names ${file(content)}`);
    expect(got).toMatchObject({ exitCode: exitCodes.misuse, stdout: '' });
    expect(got.stderr).toContain(want);
  });

  test('can be a column of a CSV file', async () => {
    const endpoint = await emulatorUrl();
    const path = file('ProductKey,DeviceName\nk,light1\nk,"light2"\n');
    const got = await command(
      `create --product-key a1BwAGV**** --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198*** --names ${path} --names-column DeviceName --dry-run --endpoint ${endpoint}`,
    );
    expect(got.stdout).toContain('DeviceName.1=light1&DeviceName.2=light2');
  });
});

describe('errors', () => {
  test('are one line of JSON with --output json', async () => {
    const endpoint = await emulatorUrl();
    const got = await command(`query no-such-job --endpoint ${endpoint} --output json`);
    expect(got).toMatchObject({ exitCode: exitCodes.failed, stdout: '' });
    expect(JSON.parse(got.stderr)).toMatchObject({
      error: { name: 'ServiceError', code: 'iot.assumed.JobNotFound', status: 200, requestId: expect.any(String) },
    });
  });

  test.each([
    [{ ALIBABA_CLOUD_ACCESS_KEY_ID: 'id' }, 'but ALIBABA_CLOUD_ACCESS_KEY_SECRET is not: set both'],
    [{ ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'hidden-secret' }, 'but ALIBABA_CLOUD_ACCESS_KEY_ID is not: set both'],
  ])('about credentials name the variable: %j', async (environment, want) => {
    const got = await command(`list ${nowhere}`, { environment });
    expect(got.exitCode).toBe(exitCodes.notAuthorised);
    expect(got.stderr).toContain(want);
    expect(got.stderr).not.toContain('hidden-secret');
  });

  test('about credentials name the profile', async () => {
    const got = await command(`list ${nowhere} --profile no-such-profile`, { environment: key });
    expect(got.exitCode).toBe(exitCodes.notAuthorised);
    expect(got.stderr).toContain('no credentials in the profile "no-such-profile" (--profile)');
  });

  test('of this program have no stack trace and no text of the error', () => {
    const got = lastResort(new RangeError('contains the secret'));
    expect(got).toMatch(/^error: unexpected RangeError at boundary\.test\.ts:\d+:\d+\n/);
    expect(got).not.toMatch(/the secret|^ +at /m);
    expect(lastResort('thrown text')).toContain('unexpected string');
  });

  test.each(['TABLE', 'yaml'])('an unknown IOT_DISTRIBUTION_OUTPUT (%s) is rejected', async (form) => {
    const got = await command(`list ${nowhere}`, { environment: { ...key, IOT_DISTRIBUTION_OUTPUT: form } });
    expect(got.exitCode).toBe(exitCodes.misuse);
  });
});

test('a time outside the range of dates does not stop a command', async () => {
  const job = `{"RequestId":"R","Success":true,"Data":{"JobId":"j","ProductKey":"k","Status":2,"Strategy":0,"Total":1,"SourceInstanceId":"a","SourceUid":"1","TargetUid":"2","GmtCreate":9007199254740991}}`;
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(job));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const got = await command(`query j --endpoint http://127.0.0.1:${port}`);
  server.close();
  expect(got).toMatchObject({ exitCode: exitCodes.done, stderr: '' });
  expect(got.stdout).toContain('9007199254740991 (not a date)');
});

test('a wait for an endpoint where nothing listens fails like a single call', async () => {
  const got = await command(`query j --wait ${nowhere}`);
  expect(got.exitCode).toBe(exitCodes.failed);
  expect(got.stderr).toContain('ECONNREFUSED');
});
