import { decodeResponse, encodeResponse, operations, type Action, type Outputs } from '@iot-distribution/codec';
import { describe, expect, test } from 'vitest';
import { formats } from '../../test/caller.ts';
import { exampleHandler } from './example-handler.ts';
import type { CallContext } from './handler.ts';

const actions = Object.keys(operations) as Action[];
const requestId = 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565';

function respond(action: Action, input: object = {}): Outputs[Action] {
  const result = exampleHandler(action)(input as never, {} as CallContext);
  return { ...result, requestId, success: true } as Outputs[Action];
}

describe.each(actions)('%s without a handler', (action) => {
  test.each(formats)('responds with the examples of its contract in %s', (format) => {
    const value = respond(action);
    const got = decodeResponse(action, { body: encodeResponse(action, value, format) });
    expect(got).toMatchObject({ kind: 'success', format, value, unknownMembers: [] });
  });
});

test('the response contains every member that has an example', () => {
  expect(respond('QueryDeviceDistributeJob')).toEqual({
    requestId,
    success: true,
    data: {
      gmtCreate: 1581595942000,
      jobId: 'UbmsMHmkqv0PiAG****010001',
      productKey: 'a1BwAGV****',
      sourceInstanceId: 'iot-cn-6ja***',
      sourceUid: expect.any(String) as string,
      status: 'running',
      strategy: 'designated',
      targetInstanceConfigs: [{ targetInstanceId: 'iot-cn-6ja***' }],
      targetUid: expect.any(String) as string,
      total: 5,
    },
  });
});

const lists = actions.filter((action) => operations[action].list !== undefined);

test.each(lists)('%s has one entry on its first page and none after it', (action) => {
  const pages = [{}, { currentPage: 1 }, { currentPage: 2 }].map(
    (input) => (respond(action, input) as Outputs['ListDeviceDistributeJob' | 'ListDistributedDevice']).data,
  );
  const counts = pages.map((data) => ('jobInfo' in data ? data.jobInfo : data.info).length);
  expect(counts).toEqual([1, 1, 0]);
  expect(pages.map(({ total }) => total)).toEqual([1, 1, 1]);
  expect(pages.every((data) => !('nextToken' in data))).toBe(true);
});
