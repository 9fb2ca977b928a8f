import { describe, expect, test } from 'vitest';
import { decodeResponse, operations } from '@iot-distribution/codec';
import type { Operation } from '@iot-distribution/codec/contract';
import { readEvidence } from '../coverage.ts';
import { loadRecordings } from '../recordings.ts';
import { maskResponse } from './mask-response.ts';

const recordings = loadRecordings().filter(({ action, layer }) => action !== undefined && layer === 'success');
const text = (body: Uint8Array) => new TextDecoder().decode(body);

describe('a masked response is still valid and shows the same members and codes', () => {
  test.each(recordings.map((recording) => [recording.file, recording] as const))(
    '%s',
    (_, { action = 'QueryDeviceDistributeJob', format, body }) => {
      const masked = maskResponse(text(body), format, operations[action]);
      expect(decodeResponse(action, { body: masked })).toMatchObject({ kind: 'success', unknownMembers: [] });
      const read = (of: string) => readEvidence({ action, format, body: of });
      expect([...read(masked).seen]).toEqual([...read(text(body)).seen]);
      expect(maskResponse(masked, format, operations[action])).toBe(masked);
    },
  );
});

test('type, length and separators stay; states, totals and regions are not changed', () => {
  const body =
    '{"RequestId":"E55E-1","Data":{"Total": 5,"Status":"2","JobId":"Ubm-9","SourceUid":1984,"GmtCreate":1581595942123},"Success":true}';
  expect(maskResponse(body, 'json', operations.QueryDeviceDistributeJob)).toBe(
    '{"RequestId":"0000-0","Data":{"Total": 5,"Status":"2","JobId":"xxx-0","SourceUid":1111,"GmtCreate":1600000000000},"Success":true}',
  );
});

describe('everything that is not in the contract is masked, names included', () => {
  const job = operations.DeleteDeviceDistributeJob;
  const element = (inner: string) =>
    `<DeleteDeviceDistributeJobResponse>${inner}<Success>true</Success></DeleteDeviceDistributeJobResponse>`;
  test.each([
    [
      'members, also where the name is that of one that stays',
      '<Owner>张三 a1</Owner><Extra><Code>secret1</Code></Extra>',
      '<Xxxxx>字字 x0</Xxxxx><XxxxxX><Xxxx>xxxxxx0</Xxxx></XxxxxX>',
    ],
    ['a list of one name', '<Device1>a</Device1><Device1>b</Device1>', '<Xxxxxx0>x</Xxxxxx0><Xxxxxx0>x</Xxxxxx0>'],
    [
      'attributes',
      `<RequestId owner="张三" id='a&amp;1' xmlns:a="urn:x">A-1</RequestId>`,
      '<RequestId owner="字字" id="x&amp;0" xmlns:a="urn:x">0-0</RequestId>',
    ],
    ['an attribute with a bracket', '<RequestId note="a>b">A</RequestId>', '<RequestId note="x&gt;x">0</RequestId>'],
    [
      'comments',
      '<!-- device mydevice1 --><RequestId>A</RequestId>',
      '<!-- xxxxxx xxxxxxxx0 --><RequestId>0</RequestId>',
    ],
    ['instructions', '<?host node7?><RequestId>A</RequestId>', '<?host xxxx0?><RequestId>0</RequestId>'],
    ['CDATA', '<Note><![CDATA[a<b1]]></Note>', '<Xxxx><![CDATA[x<x0]]></Xxxx>'],
    [
      'names with a prefix',
      '<a:Note>b</a:Note><a:RequestId>A</a:RequestId>',
      '<a:Xxxx>x</a:Xxxx><a:RequestId>0</a:RequestId>',
    ],
    [
      'elements without content',
      '<Note owner="b"/><RequestId>A</RequestId>',
      '<Xxxx owner="x"/><RequestId>0</RequestId>',
    ],
  ])('%s in XML', (_, inner, want) => {
    expect(maskResponse(element(inner), 'xml', job)).toBe(element(want));
    expect(maskResponse(element(want), 'xml', job)).toBe(element(want));
  });

  test.each([
    [
      'members',
      '{"RequestId":"A","Success":true,"Owner":{"mydevice7":"on","Total":5}}',
      '{"RequestId":"0","Success":true,"Xxxxx":{"xxxxxxxx0":"xx","Xxxxx":1}}',
    ],
    [
      'names of one length stay apart',
      '{"Success":true,"ab":1,"cd":2,"ef":{"gh":3,"ij":4}}',
      '{"Success":true,"xx":1,"xxX":1,"xxXX":{"xx":1,"xxX":1}}',
    ],
    [
      'names of one member stay one',
      '{"Data":[{"ab":1},{"ab":2}],"Success":true}',
      '{"Xxxx":[{"xx":1},{"xx":1}],"Success":true}',
    ],
    ['names with escapes', '{"Success":true,"a\\u0062\\n":1}', '{"Success":true,"xx\\n":1}'],
    [
      'a failure in small letters',
      '{"requestId":"A1","success":false,"code":"a.b","message":"device mydevice7 failed"}',
      '{"requestId":"00","success":false,"code":"a.b","message":"device *** failed"}',
    ],
    [
      'details of a permission',
      '{"RequestId":"A","Code":"b","AccessDeniedDetail":{"PrincipalId":"29501"}}',
      '{"RequestId":"0","Code":"b","AccessDeniedDetail":{"XxxxxxxxxXx":"00000"}}',
    ],
  ])('%s in JSON', (_, body, want) => {
    expect(maskResponse(body, 'json', job)).toBe(want);
    expect(maskResponse(want, 'json', job)).toBe(want);
  });
});

describe('of a failure', () => {
  const masked = (members: object) =>
    JSON.parse(maskResponse(JSON.stringify(members), 'json', operations.DeleteDeviceDistributeJob)) as unknown;
  test.each([
    [
      'the host of the vendor stays',
      { HostId: 'iot.cn-shanghai.aliyuncs.com' },
      { HostId: 'iot.cn-shanghai.aliyuncs.com' },
    ],
    ['another host does not', { HostId: '1984.iot-7.internal' }, { HostId: '0000.xxx-0.xxxxxxxx' }],
    [
      'the page about the error keeps its code',
      { Recommend: 'https://api.aliyun.com/troubleshoot?q=Throttling&product=Iot&requestId=E55E&uid=19841001' },
      { Recommend: 'https://api.aliyun.com/troubleshoot?q=Throttling&product=Iot&requestId=***&uid=***' },
    ],
    [
      'another page does not stay',
      { Recommend: 'https://1984.test/me?uid=5' },
      { Recommend: 'xxxxx://0000.xxxx/xx?xxx=0' },
    ],
    [
      'words of the vendor stay, names do not',
      { Message: 'The device lamp-in-hall is invalid.' },
      { Message: 'The device xxxx-xx-xxxx is invalid.' },
    ],
    [
      'numbers and queries do not',
      { ErrorMessage: 'uid=19841001 exceeded 10 calls' },
      { ErrorMessage: '*** exceeded *** calls' },
    ],
    ['Chinese does not', { ErrorMessage: '设备不存在' }, { ErrorMessage: '字字字字字' }],
  ])('%s', (_, members, want) => {
    expect(masked(members)).toEqual(want);
    expect(masked(want)).toEqual(want);
  });
});

test('a message keeps its words; ids and requests in it are masked', () => {
  const body =
    '{"RequestId":"A","Code":"SignatureDoesNotMatch","Message":"Signature is wrong. server string to sign is:GET&%2F&AccessKeyId%3DLTAI5"}';
  expect(maskResponse(body, 'json', operations.DeleteDeviceDistributeJob)).toContain(
    '"Message":"Signature is wrong. server string to sign ***"',
  );
});

test('a signed URL keeps its domain and the names in its query', () => {
  const body =
    '<QueryDeviceDistributeDetailResponse><File><![CDATA[https://iotx-a1.oss-cn-shanghai.aliyuncs.com/job1/7u?Expires=1&Signature=a%2Bb]]></File></QueryDeviceDistributeDetailResponse>';
  expect(maskResponse(body, 'xml', operations.QueryDeviceDistributeDetail)).toContain(
    '<![CDATA[https://***.oss-cn-shanghai.aliyuncs.com/***?Expires=***&Signature=***]]>',
  );
});

test('in XML, too, a boolean stays a boolean, a code the same code, and a number a number', () => {
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
    ['NextValid', 'State', 'Devices', 'Xxxxx'].map((name) => new RegExp(`<${name}>(.*)</${name}>`).exec(body)?.[1]);
  const body =
    '<DeleteDeviceDistributeJobResponse><NextValid>true</NextValid><State>7</State><Devices>-205</Devices><Other>true</Other></DeleteDeviceDistributeJobResponse>';
  expect(values(maskResponse(body, 'xml', longer))).toEqual(['true', '7', '-111', 'xxxx']);
});
