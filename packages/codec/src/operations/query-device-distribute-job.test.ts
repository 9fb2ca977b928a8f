/** The statements of the vendor's page of this operation, point by point. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeResponse } from '../decode-response.ts';
import { encodeRequest } from '../request.ts';
import { queryDeviceDistributeJob as contract } from './query-device-distribute-job.ts';

const action = 'QueryDeviceDistributeJob';
const jobId = 'UbmsMHmkqv0PiAG****010001';
const { RequestId, Success, Code, ErrorMessage, Data } = contract.response.properties;
const members = Data?.type === 'object' ? Data.properties : {};

const recording = (file: string) =>
  readFileSync(new URL(`../../../../contracts/recordings/${action}/${file}`, import.meta.url));

test('it can be called at iot.cn-shanghai.aliyuncs.com only', () => {
  expect(contract.endpoint).toMatchObject({ host: 'iot.cn-shanghai.aliyuncs.com', rule: 'only' });
});

test('an account may make 10 calls per second', () => {
  expect(contract.queriesPerSecond).toBe(10);
});

test('Action is the name of the operation, and JobId is required', () => {
  expect(contract.action).toBe(action);
  expect(contract.request.required).toEqual(['JobId']);
  expect(contract.request.properties['JobId']).toMatchObject({ type: 'string', examples: [jobId] });
  expect(encodeRequest(action, { jobId })).toEqual({ query: { JobId: jobId }, form: {} });
});

test('the envelope is RequestId, Success, Code and ErrorMessage around Data', () => {
  const types = [RequestId, Success, Code, ErrorMessage, Data].map((member) => member?.type);
  expect(types).toEqual(['string', 'boolean', 'string', 'string', 'object']);
  expect(Object.keys(contract.response.properties)).toHaveLength(5);
});

test.each([
  ['GmtCreate', { type: 'integer', format: 'int64', examples: [1581595942000] }],
  ['JobId', { type: 'string', examples: [jobId] }],
  ['ProductKey', { type: 'string', examples: ['a1BwAGV****'] }],
  ['SourceInstanceId', { type: 'string', examples: ['iot-cn-6ja***'] }],
  ['SourceUid', { type: 'string', examples: ['198***'] }],
  ['Status', { type: 'integer', format: 'int32', examples: [1] }],
  ['Strategy', { type: 'integer', format: 'int32', examples: [0] }],
  ['TargetInstanceConfigs', { type: 'array', 'x-item': 'targetInstanceConfigs' }],
  ['TargetUid', { type: 'string', examples: ['198***'] }],
  ['Total', { type: 'integer', format: 'int32', examples: [5] }],
])('Data.%s has the documented type and example', (name, want) => {
  expect(members[name]).toMatchObject(want);
});

test('Data has no further members, and an item of TargetInstanceConfigs has its TargetInstanceId', () => {
  const list = members['TargetInstanceConfigs'];
  expect(Object.keys(members)).toHaveLength(10);
  expect(list?.type === 'array' && list.items).toMatchObject({
    properties: { TargetInstanceId: { type: 'string' } },
    required: ['TargetInstanceId'],
  });
});

test('Status is 0 to 3, and its codes have the documented meanings', () => {
  expect(members['Status']).toMatchObject({
    'x-enum-names': { '0': 'initializing', '1': 'running', '2': 'completed', '3': 'interrupted' },
    'x-enum-meanings': {
      '0': expect.stringContaining('prepared'),
      '1': expect.stringContaining('running'),
      // A finished job says nothing about each device; another operation does.
      '2': expect.stringMatching(/finished.*not mean.*QueryDeviceDistributeDetail/),
      '3': expect.stringContaining('unexpectedly'),
    },
  });
});

test('Strategy is 0 or 1: one given instance, or the nearest of several to the IP address of the device', () => {
  expect(members['Strategy']).toMatchObject({
    'x-enum-names': { '0': 'designated', '1': 'nearest' },
    'x-enum-meanings': {
      '0': expect.stringContaining('one given instance'),
      '1': expect.stringMatching(/nearest.*IP address/),
    },
  });
  expect(members['TargetInstanceConfigs']?.description).toMatch(/exactly one for strategy 0, multiple for strategy 1/);
});

test('with strategy 0, a response has one target; with strategy 1 it can have several', () => {
  const one = decodeResponse(action, { body: recording('success.json') });
  const several = decodeResponse(action, { body: recording('variant.strategy1-three-targets.json') });
  const facts = [one, several].map((answer) =>
    answer.kind === 'success' ? [answer.value.data.strategy, answer.value.data.targetInstanceConfigs.length] : answer,
  );
  expect(facts).toEqual([
    ['designated', 1],
    ['nearest', 3],
  ]);
});

describe('the samples', () => {
  test.each(['success.json', 'success.xml'])('%s decodes to the documented job', (file) => {
    const got = decodeResponse(action, { body: recording(file), status: 200 });
    expect(got).toMatchObject({
      kind: 'success',
      unknownMembers: [],
      value: {
        // The samples have a space before the id.
        requestId: 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
        success: true,
        data: {
          status: 'running',
          gmtCreate: 1581595942000,
          sourceUid: '198***',
          total: 5,
          strategy: 'designated',
          targetUid: '198***',
          sourceInstanceId: 'iot-cn-6ja***',
          targetInstanceConfigs: [{ targetInstanceId: 'iot-cn-6ja***' }],
          productKey: 'a1BwAGV****',
          jobId,
        },
      },
    });
  });

  test('the sample in JSON quotes its scalars, and that is read', () => {
    const text = recording('success.json').toString();
    for (const quoted of ['"Status": "1"', '"GmtCreate": "1581595942000"', '"Total": "5"', '"Success": "true"']) {
      expect(text).toContain(quoted);
    }
  });
});

test('a failed call has Code and ErrorMessage', () => {
  const body =
    '{"RequestId":"E55E50B7","Success":false,"Code":"iot.system.SystemException","ErrorMessage":"A system exception occurred."}';
  expect(decodeResponse(action, { body })).toEqual({
    kind: 'failure',
    format: 'json',
    layer: 'service',
    requestId: 'E55E50B7',
    code: 'iot.system.SystemException',
    message: 'A system exception occurred.',
  });
});
