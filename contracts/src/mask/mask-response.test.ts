import { describe, expect, test } from 'vitest';
import { decodeResponse, operations, type Operation } from '@iot-distribution/codec';
import { readEvidence } from '../coverage.ts';
import { loadRecordings } from '../recordings.ts';
import { maskAnswer } from './mask-response.ts';

const answers = loadRecordings().filter(({ action, layer }) => action !== undefined && layer === 'success');
const text = (body: Uint8Array) => new TextDecoder().decode(body);

describe('a masked answer still keeps its contract and shows the same members and codes', () => {
  test.each(answers.map((answer) => [answer.file, answer] as const))(
    '%s',
    (_, { action = 'QueryDeviceDistributeJob', format, body }) => {
      const masked = maskAnswer(text(body), format, operations[action]);
      expect(decodeResponse(action, { body: masked })).toMatchObject({ kind: 'success', unknownMembers: [] });
      const read = (of: string) => readEvidence({ action, format, body: of });
      expect([...read(masked).seen]).toEqual([...read(text(body)).seen]);
      expect(maskAnswer(masked, format, operations[action])).toBe(masked);
    },
  );
});

test('type, length and separators stay; states, totals and regions stay as they are', () => {
  const body =
    '{"RequestId":"E55E-1","Data":{"Total": 5,"Status":"2","JobId":"Ubm-9","SourceUid":1984,"GmtCreate":1581595942123},"Success":true}';
  expect(maskAnswer(body, 'json', operations.QueryDeviceDistributeJob)).toBe(
    '{"RequestId":"0000-0","Data":{"Total": 5,"Status":"2","JobId":"xxx-0","SourceUid":1111,"GmtCreate":1600000000000},"Success":true}',
  );
});

test('a member that the contract does not know is masked, also where its name is that of one that stays', () => {
  const body =
    '<?xml version="1.0"?><DeleteDeviceDistributeJobResponse><Owner>张三 a1</Owner><Extra><Code>secret1</Code></Extra><Success>true</Success></DeleteDeviceDistributeJobResponse>';
  expect(maskAnswer(body, 'xml', operations.DeleteDeviceDistributeJob)).toBe(
    '<?xml version="1.0"?><DeleteDeviceDistributeJobResponse><Owner>字字 x0</Owner><Extra><Code>xxxxxx0</Code></Extra><Success>true</Success></DeleteDeviceDistributeJobResponse>',
  );
});

test('a message keeps its words and loses what has the form of an id or of a request', () => {
  const body =
    '{"RequestId":"A","Code":"SignatureDoesNotMatch","Message":"Signature is wrong. server string to sign is:GET&%2F&AccessKeyId%3DLTAI5"}';
  expect(maskAnswer(body, 'json', operations.DeleteDeviceDistributeJob)).toContain(
    '"Message":"Signature is wrong. server string to sign ***"',
  );
});

test('a signed address keeps its domain and the names in its query', () => {
  const body =
    '<QueryDeviceDistributeDetailResponse><File><![CDATA[https://iotx-a1.oss-cn-shanghai.aliyuncs.com/job1/7u?Expires=1&Signature=a%2Bb]]></File></QueryDeviceDistributeDetailResponse>';
  expect(maskAnswer(body, 'xml', operations.QueryDeviceDistributeDetail)).toContain(
    '<![CDATA[https://***.oss-cn-shanghai.aliyuncs.com/***?Expires=***&Signature=***]]>',
  );
});

test('in XML too a boolean stays one, a code the same, and a number a number', () => {
  const { response } = operations.DeleteDeviceDistributeJob;
  const longer: Operation = {
    ...operations.DeleteDeviceDistributeJob,
    response: {
      ...response,
      properties: {
        ...response.properties,
        NextValid: { type: 'boolean', description: 'Whether there is more.' },
        State: { type: 'integer', format: 'int32', description: 'A code.', 'x-enum-names': { '7': 'seventh' } },
        Devices: { type: 'integer', format: 'int64', description: 'A number.' },
      },
    },
  };
  const values = (body: string) =>
    ['NextValid', 'State', 'Devices', 'Other'].map((name) => new RegExp(`<${name}>(.*)</${name}>`).exec(body)?.[1]);
  const body =
    '<DeleteDeviceDistributeJobResponse><NextValid>true</NextValid><State>7</State><Devices>-205</Devices><Other>true</Other></DeleteDeviceDistributeJobResponse>';
  expect(values(maskAnswer(body, 'xml', longer))).toEqual(['true', '7', '-111', 'xxxx']);
});
