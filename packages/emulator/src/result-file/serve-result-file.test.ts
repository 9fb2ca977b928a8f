import { decodeResponse } from '@iot-distribution/codec';
import { describe, expect, test } from 'vitest';
import { createCaller, formats, valueOf, type Caller } from '../../test/caller.ts';
import { documentedJob } from '../index.ts';

const { jobId } = documentedJob;
const minute = 60_000;

async function fileOf({ call }: Caller, id = jobId): Promise<string> {
  return valueOf(await call('QueryDeviceDistributeDetail', { jobId: id })).file;
}

function completed(options = {}): Caller {
  const caller = createCaller(options);
  caller.wait(4_000);
  return caller;
}

test('the URL has the host of the request, and the file has one entry per device', async () => {
  const caller = completed({ results: { light2: 6638 } });
  const file = await fileOf(caller);
  expect(file).toMatch(/^http:\/\/emulator\/result-files\/UbmsMHmkqv0PiAG%2A%2A%2A%2A010001\?Expires=\d+&Signature=/);
  const response = await caller.emulator.fetch(file);
  const codes = [200, 6638, 200, 200, 200];
  const want = codes.map((Code, index) => ({ DeviceName: `light${index + 1}`, ProductKey: 'a1BwAGV****', Code }));
  expect(await response.json()).toEqual(want);
  expect(response.headers.get('content-type')).toBe('application/json');
});

test('codes of a job take precedence over those of the emulator, and an unknown device has its own code', async () => {
  const jobs = [{ results: { light1: 1 } }];
  const caller = completed({
    jobs,
    results: { light1: 2, light2: 3 },
    devices: { 'a1BwAGV****': ['light3', 'light4'] },
  });
  const got = (await (await caller.emulator.fetch(await fileOf(caller))).json()) as { Code: number }[];
  expect(got.map(({ Code }) => Code)).toEqual([1, 3, 200, 200, 404]);
});

test('with an assumption, the file has one object per line, or is CSV', async () => {
  const read = async (resultFormat: string) => {
    const jobs = [{ deviceNames: ['light1', 'a,"b"'] }];
    const caller = completed({ jobs, assume: { resultFormat } });
    return (await caller.emulator.fetch(await fileOf(caller))).text();
  };
  expect(await read('jsonl')).toBe(
    '{"DeviceName":"light1","ProductKey":"a1BwAGV****","Code":200}\n' +
      '{"DeviceName":"a,\\"b\\"","ProductKey":"a1BwAGV****","Code":200}\n',
  );
  expect(await read('csv')).toBe(
    'DeviceName,ProductKey,Code\r\nlight1,a1BwAGV****,200\r\n"a,""b""",a1BwAGV****,200\r\n',
  );
});

test('the file of a product job has one entry without a device', async () => {
  const caller = completed({ jobs: [{ deviceNames: [] }] });
  const response = await caller.emulator.fetch(await fileOf(caller));
  expect(await response.json()).toEqual([{ ProductKey: 'a1BwAGV****', Code: 200 }]);
});

describe('the storage rejects', () => {
  const errorOf = async (caller: Caller, url: string, init?: RequestInit) => {
    const response = await caller.emulator.fetch(url, init);
    const decoded = decodeResponse('QueryDeviceDistributeDetail', { body: await response.text() });
    return [response.status, decoded.kind === 'failure' && decoded.code];
  };

  test('a URL after 10 minutes', async () => {
    const caller = completed();
    const file = await fileOf(caller);
    caller.wait(10 * minute);
    expect((await caller.emulator.fetch(file)).status).toBe(200);
    caller.wait(1_000);
    expect(await errorOf(caller, file)).toEqual([403, 'AccessDenied']);
  });

  test('a URL that was changed', async () => {
    const caller = completed();
    const file = await fileOf(caller);
    const want = [403, 'SignatureDoesNotMatch'];
    expect(await errorOf(caller, file.replace('Expires=1', 'Expires=2'))).toEqual(want);
    expect(await errorOf(caller, file.replace('010001', '010002'))).toEqual(want);
    expect(await errorOf(caller, 'http://emulator/result-files/%ff')).toEqual(want);
  });

  test('the file of a deleted job', async () => {
    const caller = completed();
    const file = await fileOf(caller);
    caller.emulator.state.jobs.clear();
    expect(await errorOf(caller, file)).toEqual([404, 'NoSuchKey']);
  });

  test('any method except GET', async () => {
    const caller = completed();
    expect(await errorOf(caller, await fileOf(caller), { method: 'PUT' })).toEqual([405, 'MethodNotAllowed']);
  });
});

test.each(formats)('a job that has not completed has no file, in %s', async (format) => {
  const want = { kind: 'failure', code: 'iot.assumed.JobNotCompleted' };
  expect(await createCaller().call('QueryDeviceDistributeDetail', { jobId }, { format })).toMatchObject(want);
});

test('with an assumption, a job that has not completed has an empty URL', async () => {
  expect(await fileOf(createCaller({ assume: { resultBeforeCompletion: 'emptyFile' } }))).toBe('');
});
