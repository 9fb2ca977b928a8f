import { describe, expect, test } from 'vitest';
import { decodeResponse } from '@iot-distribution/codec';
import { loadRecordings } from '../recordings.ts';
import type { RecordedResponse } from '../sources/recorded-response.ts';
import { checkResponse } from './check-response.ts';

const action = 'QueryDeviceDistributeJob';
const text = (file: string) =>
  new TextDecoder().decode(loadRecordings().find((recording) => recording.file === file)?.body);
const json = text(`${action}/success.compact.json`);
const xml = text(`${action}/success.compact.xml`);

function check(body: string, more: Partial<RecordedResponse> = {}) {
  const format = body.trimStart().startsWith('<') ? 'xml' : 'json';
  return checkResponse({ file: 'a', action, format, body, ...more });
}

/** The result of the codec: a failure with its code, a success, or an error. */
function decoded(body: string): string {
  try {
    const result = decodeResponse(action, { body });
    return result.kind === 'success' ? 'success' : `${result.layer} ${result.code}`;
  } catch (error) {
    return (error as Error).name;
  }
}

describe('the codec and the second reader read the same failure', () => {
  test.each([
    ['without a code', '{"RequestId":"1","Success":false}', 'service unknown'],
    ['with an empty code', '{"RequestId":"1","Success":false,"Code":"","ErrorMessage":""}', 'service unknown'],
    ['with a code of another kind', '{"RequestId":"1","Success":false,"Code":{"a":1}}', 'service unknown'],
    ['with null', '{"RequestId":null,"Success":false,"Code":null,"ErrorMessage":null}', 'service unknown'],
    ['with a number as code', '{"RequestId":"1","Success":false,"Code":500}', 'service 500'],
    ['with an exponent as request id', '{"RequestId":1e2,"Success":false,"Code":"a"}', 'service a'],
    ['with a large number as request id', '{"RequestId":12345678901234567890,"Success":false,"Code":"a"}', 'service a'],
    ['with the message of the gateway', '{"RequestId":"1","Success":false,"Code":"a","Message":"b"}', 'service a'],
    [
      'with both messages',
      '{"RequestId":"1","Success":false,"Code":"a","Message":"b","ErrorMessage":"c"}',
      'service a',
    ],
    ['with other names', '{"requestId":" 1","Success":"false","errorCode":"a","errorMsg":"b"}', 'service a'],
    ['with names in two cases', '{"RequestId":"1","Success":false,"Code":"","code":"a"}', 'service a'],
    ['with whitespace around the request id', '{"RequestId":" 1\\n","Success":false,"Code":"a"}', 'service a'],
    ['of the gateway', '{"RequestId":"1","HostId":"h","Code":"Throttling","Message":"m"}', 'gateway Throttling'],
    ['of the gateway in small letters', '{"requestId":"1","code":"Throttling","message":"m"}', 'gateway Throttling'],
    ['of the gateway with success in small letters', '{"requestId":"1","code":"a","success":false}', 'gateway a'],
    ['that claims to be a success in small letters', '{"requestId":"1","code":"a","success":true}', 'ContractError'],
    ['with an empty code and no Success', '{"RequestId":"1","Code":""}', 'ContractError'],
    ['with null as Success', '{"RequestId":"1","Code":"a","Success":null}', 'ContractError'],
    ['with a small code and no request id', '{"code":"a"}', 'ContractError'],
    [
      'in XML',
      `<${action}Response><RequestId>1</RequestId><Success>false</Success></${action}Response>`,
      'service unknown',
    ],
    [
      'in XML with an empty code',
      `<${action}Response><Success>false</Success><Code/></${action}Response>`,
      'service unknown',
    ],
    [
      'in XML with members in its code',
      `<${action}Response><Success>false</Success><Code><a>1</a></Code></${action}Response>`,
      'service unknown',
    ],
    [
      'of the gateway in XML',
      '<Error><RequestId>1</RequestId><HostId>h</HostId><Code>a</Code><Message>m</Message></Error>',
      'gateway a',
    ],
    ['of the gateway in XML, in small letters', '<error><RequestId>1</RequestId><Code>a</Code></error>', 'gateway a'],
    [
      'of the gateway in XML with a prefix',
      '<x:Error><x:RequestId>1</x:RequestId><x:Code>a</x:Code></x:Error>',
      'gateway a',
    ],
    ['of the gateway in XML without a code', '<Error><RequestId>1</RequestId></Error>', 'gateway unknown'],
  ])('%s', (_, body, want) => {
    expect(decoded(body)).toBe(want);
    expect(check(body).problems.filter(({ rule }) => rule === 'disagreement')).toEqual([]);
  });
});

describe('the codec and the second reader read the same success', () => {
  const swap = (from: string, to: string) => json.replace(from, to);
  test.each([
    ['a byte order mark', `\uFEFF${json}`],
    ['a byte order mark in XML', `\uFEFF${xml}`],
    ['numbers in quotes', swap('"Total":5', '"Total":"5"')],
    ['a minus before zero', swap('"Total":5', '"Total":-0')],
    ['a minus before zero, in quotes', swap('"Total":5', '"Total":"-0"')],
    ['zeros in front, in quotes', swap('"Total":5', '"Total":"005"')],
    ['a code with zeros in front', swap('"Status":1', '"Status":"01"')],
    ['a code that is not known, with zeros in front', swap('"Status":1', '"Status":"07"')],
    ['prefixes in XML', xml.replaceAll(/<(\/?)([A-Za-z])/g, '<$1x:$2')],
    [
      'comments and CDATA in XML',
      xml.replace('<Total>5<', '<Total><!--a-->5<').replace('198***', '<![CDATA[198***]]>'),
    ],
    [
      'an empty list as null',
      swap(/"TargetInstanceConfigs":\{.*?\}\]\}/.exec(json)?.[0] ?? '', '"TargetInstanceConfigs":null'),
    ],
    ['whitespace around the request id', swap('"RequestId":"', '"RequestId":" ')],
  ])('%s', (_, body) => {
    expect(decoded(body)).toBe('success');
    expect(check(body).problems.filter(({ rule }) => rule === 'disagreement')).toEqual([]);
  });

  test.each([
    ['a list without its wrapper', /\{"targetInstanceConfigs":(\[.*?\])\}/, '$1'],
    ['one entry without its list', /\{"targetInstanceConfigs":\[(\{.*?\})\]\}/, '{"targetInstanceConfigs":$1}'],
    ['another name of the item', /"targetInstanceConfigs":\[/, '"targetInstanceConfigsItem":['],
    ['a member in another case', /"Total"/, '"total":1,"Total"'],
  ])('%s is decoded, and is a problem: no source shows it', (_, from, to) => {
    const body = json.replace(from, to);
    expect(decoded(body)).toBe('success');
    expect(check(body).problems.length).toBeGreaterThan(0);
  });
});

describe('JSON is validated without conversion', () => {
  test.each([
    ['JobId', '"UbmsMHmkqv0PiAG****010001"', '12345'],
    ['ProductKey', '"a1BwAGV****"', '1e5'],
    ['SourceUid', '"198***"', '198'],
    ['TargetUid', '"198***"', 'true'],
    ['SourceInstanceId', '"iot-cn-6ja***"', '-1'],
  ])('%s as a bare value is a problem', (member, from, to) => {
    const body = json.replace(`"${member}":${from}`, `"${member}":${to}`);
    expect(body).not.toBe(json);
    expect(check(body).problems).toContainEqual(
      expect.objectContaining({
        rule: 'not-as-promised',
        wire: `Data.${member}`,
        message: expect.stringContaining('expected a string'),
      }),
    );
  });

  test('the same digits are a text in XML, where every scalar is one', () => {
    expect(check(xml.replace('UbmsMHmkqv0PiAG****010001', '12345')).problems).toEqual([]);
  });

  test('the schema is applied even if the reader has found something', () => {
    const body = json
      .replace('"Total":5', '"Total":5,"Extra":1')
      .replace('"JobId":"UbmsMHmkqv0PiAG****010001"', '"JobId":1');
    expect(check(body).problems.map(({ rule }) => rule)).toEqual(['unknown', 'not-as-promised']);
  });
});

describe('the published schema', () => {
  const targets = /"TargetInstanceConfigs":\{.*?\}\]\}/;
  const notAList = json.replace(targets, '"TargetInstanceConfigs":5');
  const at = '/Data/TargetInstanceConfigs';
  const violation = `the wire schema: ${at} must be object or must be array or must be equal to one of the allowed values`;

  test('rejects what the second reader tolerates', () => {
    expect(check(notAList).problems.map(({ message }) => message)).toEqual([violation]);
  });

  test('rejects it also next to something that the second reader reports, which it does not repeat', () => {
    const body = notAList.replace('"TargetUid":"198***"', '"TargetUid":198');
    expect(check(body).problems.map(({ message }) => message)).toEqual([
      'Data.TargetUid: expected a string, got a number',
      violation,
    ]);
  });

  test.each([1, 11])('does not repeat what the second reader reports of item %d in a list', (length) => {
    const items = Array.from({ length }, (_, index) => `{"TargetInstanceId":${index === length - 1 ? '5' : '"a"'}}`);
    const list = `"TargetInstanceConfigs":{"targetInstanceConfigs":[${items.join(',')}]}`;
    const member = 'Data.TargetInstanceConfigs.targetInstanceConfigs[].TargetInstanceId';
    expect(check(json.replace(targets, list)).problems.map(({ message }) => message)).toEqual([
      `${member}: expected a string, got a number`,
    ]);
  });

  test('rejects an error of the gateway with a missing member', () => {
    expect(check('{"RequestId":"1","HostId":"h","Code":"a"}', { action: undefined }).problems).toEqual([
      {
        rule: 'not-as-promised',
        message: "the wire schema: / must have required property 'Message'",
        file: 'a',
        format: 'json',
      },
    ]);
  });
});

describe('a codec that reads something else than the second reader is reported', () => {
  const failure = '{"RequestId":"1","Success":false,"Code":"a","ErrorMessage":"b"}';
  const problemsWith = (change: object, body: string) =>
    checkResponse({ file: 'a', action, format: 'json', body }, ((...given) => ({
      ...decodeResponse(...given),
      ...change,
    })) as typeof decodeResponse).problems;
  const place = { rule: 'disagreement', file: 'a', format: 'json', action };

  test.each([
    ['another code', { code: 'other' }],
    ['another message', { message: 'other' }],
    ['another request id', { requestId: '2' }],
    ['another layer', { layer: 'gateway' }],
  ])('a failure with %s', (_, change) => {
    expect(problemsWith({}, failure)).toEqual([]);
    expect(problemsWith(change, failure)).toEqual([
      { ...place, message: 'the codec and the second reader read different failures' },
    ]);
  });

  test('a success with another model', () => {
    expect(problemsWith({}, json)).toEqual([]);
    expect(problemsWith({ value: {} }, json)).toEqual([
      { ...place, message: 'the codec and the second reader give different models' },
    ]);
  });

  test('a member that is unknown to the codec alone', () => {
    expect(problemsWith({ unknownMembers: ['/Data/X'] }, json)).toEqual([
      { ...place, rule: 'unknown', message: '/Data/X: unknown to the codec', wire: '/Data/X' },
    ]);
  });

  test('a failure of the codec itself is not a problem of the recording', () => {
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => checkResponse({ file: 'a', action, format: 'json', body: json }, broken)).toThrow('broken');
  });
});

test('a body that cannot be read is one problem, at its line', () => {
  expect(check('{', { line: 7 })).toEqual({
    response: { file: 'a', action, format: 'json', body: '{', line: 7 },
    problems: [
      {
        rule: 'not-readable',
        message: 'is not JSON: the text ends too early at line 1, column 2',
        file: 'a',
        format: 'json',
        line: 7,
        action,
      },
    ],
    warnings: [],
  });
});

test('a violation of the page that the codec tolerates is a warning', () => {
  const targets = '"targetInstanceConfigs":[{"TargetInstanceId":"a"},{"TargetInstanceId":"b"}]';
  const body = json.replace(/"targetInstanceConfigs":\[.*?\]/, targets);
  expect(check(body)).toMatchObject({
    problems: [],
    warnings: [
      {
        rule: 'unexpected',
        message: "/Data differs from the vendor's page: A job with strategy 0 has exactly one target instance.",
      },
    ],
  });
  expect(check(json).warnings).toEqual([]);
  const failure = body.replace('"Success":true,"Code":""', '"Success":false,"Code":"a"');
  expect(check(failure)).toMatchObject({ code: 'a', warnings: [] });
});

test('the outcome in the index must be right', () => {
  expect(check(json, { layer: 'success' }).problems).toEqual([]);
  expect(check(json, { layer: 'service' }).problems).toMatchObject([
    { message: 'is a success, but index.json states an error of the service' },
  ]);
});
