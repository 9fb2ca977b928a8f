import { JobStatus, type ListDeviceDistributeJobInput } from '@iot-distribution/codec';
import { describe, expect, test } from 'vitest';
import { createCaller, formats, start, valueOf, type Caller } from '../../test/caller.ts';

function withJobs(count: number, options = {}): Caller {
  const jobs = Array.from({ length: count }, (_, index) => ({ jobId: `job${index}`, gmtCreate: start + index }));
  return createCaller({ jobs, ...options });
}

async function list({ call }: Caller, input: ListDeviceDistributeJobInput) {
  return valueOf(await call('ListDeviceDistributeJob', input)).data;
}

const idsOf = ({ jobInfo }: { readonly jobInfo: readonly { readonly jobId: string }[] }) =>
  jobInfo.map(({ jobId }) => jobId);

test('an entry has the names and regions of the instances', async () => {
  const { jobInfo } = await list(createCaller(), { pageSize: 10 });
  expect(jobInfo).toEqual([
    {
      gmtCreate: 1_581_595_942_000,
      jobId: 'UbmsMHmkqv0PiAG****010001',
      productKey: 'a1BwAGV****',
      sourceInstanceId: 'iot-cn-6ja***',
      sourceInstanceName: '实例调试1',
      sourceRegion: 'cn-shanghai',
      sourceUid: '198***',
      status: 'initializing',
      strategy: 'designated',
      targetInstanceConfigs: [
        { targetInstanceId: 'iot-cn-6ja***', targetInstanceName: '实例调试1', targetRegion: 'cn-shanghai' },
      ],
      targetUid: '207***',
      total: 5,
    },
  ]);
});

test('pages by number go from the newest job to the oldest', async () => {
  const caller = withJobs(5);
  expect(idsOf(await list(caller, { pageSize: 2 }))).toEqual(['job4', 'job3']);
  expect(idsOf(await list(caller, { pageSize: 2, currentPage: 3 }))).toEqual(['job0']);
  expect(await list(caller, { pageSize: 2, currentPage: 4 })).toEqual({ total: 5, nextToken: '', jobInfo: [] });
});

test('pages by token contain every job once, and the last page has no token', async () => {
  const caller = withJobs(5);
  const got: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await list(caller, { pageSize: 2, currentPage: 1, ...(nextToken && { nextToken }) });
    expect(page.total).toBe(5);
    got.push(...idsOf(page));
    nextToken = page.nextToken;
  } while (nextToken);
  expect(got).toEqual(['job4', 'job3', 'job2', 'job1', 'job0']);
});

test('a page by token continues after the previous page, even if the last job of that page was deleted', async () => {
  const caller = withJobs(5);
  const { nextToken = '' } = await list(caller, { pageSize: 2 });
  caller.emulator.state.jobs.delete('job3');
  expect(idsOf(await list(caller, { pageSize: 2, nextToken }))).toEqual(['job2', 'job1']);
});

test('a token looks like that of the vendor, and gives an empty page if all jobs after it were deleted', async () => {
  const caller = withJobs(3);
  const { nextToken = '' } = await list(caller, { pageSize: 2 });
  expect(nextToken).toMatch(/^TGlzdFJlc291/);
  caller.emulator.state.jobs.delete('job0');
  expect(idsOf(await list(caller, { pageSize: 2, nextToken }))).toEqual([]);
});

describe.each(formats)('in %s', (format) => {
  test('beyond an offset of 10,000 a token is required', async () => {
    const caller = withJobs(10_300);
    const parameters = { Action: 'ListDeviceDistributeJob', PageSize: '200', CurrentPage: '52' };
    const beyond = await caller.send(parameters, { format });
    expect(beyond.text).not.toContain('Data');
    expect(beyond.text).toContain('iot.common.InvalidPageParams');
    const { nextToken = '' } = await list(caller, { pageSize: 200, currentPage: 51 });
    expect(idsOf(await list(caller, { pageSize: 200, nextToken }))[0]).toBe('job99');
  });

  test.each([
    ['iot.common.InvalidPageParams', { PageSize: '201' }],
    ['iot.common.InvalidPageParams', { PageSize: '0' }],
    ['iot.common.InvalidPageParams', { PageSize: 'ten' }],
    ['iot.common.InvalidPageParams', { PageSize: '10', CurrentPage: '0' }],
    ['iot.device.PageTokenIsIllegal', { PageSize: '10', NextToken: 'none' }],
    ['iot.system.IllegalRequest', { PageSize: '10', Status: 'running' }],
  ])('%s for %j', async (code, parameters: Record<string, string>) => {
    const { text } = await createCaller().send({ Action: 'ListDeviceDistributeJob', ...parameters }, { format });
    expect(text).toContain(code);
  });
});

test('jobs are filtered by status, id, product and target account', async () => {
  const caller = createCaller({
    jobs: [
      { jobId: 'a', plan: [{ status: JobStatus.Running }] },
      { jobId: 'b', productKey: 'another' },
      { jobId: 'c', targetUid: '199***' },
    ],
  });
  const find = async (filter: Partial<ListDeviceDistributeJobInput>) =>
    idsOf(await list(caller, { pageSize: 10, ...filter }));
  expect(await find({})).toEqual(['a', 'b', 'c']);
  expect(await find({ status: 'running' })).toEqual(['a']);
  expect(await find({ jobId: 'b' })).toEqual(['b']);
  expect(await find({ productKey: 'another' })).toEqual(['b']);
  expect(await find({ targetUid: '199***' })).toEqual(['c']);
});

test('assumptions set the order, and whether product jobs are in the list', async () => {
  const jobs = [
    { jobId: 'old', gmtCreate: 1 },
    { jobId: 'new', gmtCreate: 2 },
    { jobId: 'product', deviceNames: [], gmtCreate: 3 },
  ];
  const idsWith = async (assume: object) => idsOf(await list(createCaller({ jobs, assume }), { pageSize: 10 }));
  expect(await idsWith({})).toEqual(['product', 'new', 'old']);
  expect(await idsWith({ jobOrder: 'oldestFirst' })).toEqual(['old', 'new', 'product']);
  expect(await idsWith({ listsProductJobs: false })).toEqual(['new', 'old']);
});
