import { NumberLiteral } from '@iot-distribution/codec';
import { expect, test } from 'vitest';
import { DeviceResults, type DeviceResult, type OnUnexpected } from './device-results.ts';

type Members = Readonly<Record<string, unknown>> | readonly (readonly [string, unknown])[];

function resultsOf(
  entries: readonly Members[],
  devices?: readonly string[],
  onUnexpected: OnUnexpected = 'fail',
): readonly DeviceResult[] {
  const results = new DeviceResults(devices && new Set(devices));
  for (const members of entries) {
    const pairs = Array.isArray(members)
      ? (members as readonly (readonly [string, unknown])[])
      : Object.entries(members);
    results.add({ format: 'json', members: pairs });
  }
  return results.all(onUnexpected);
}

const DeviceName = 'a';
const outcomes: readonly (readonly [members: Members, outcome: DeviceResult['outcome'], detail: string | undefined])[] =
  [
    [{ DeviceName, Code: 200 }, 'distributed', '200'],
    [{ DeviceName, Code: '200' }, 'distributed', '200'],
    [{ DeviceName, Code: ' 200\t' }, 'distributed', '200'],
    [{ DeviceName, Code: 200, Success: true }, 'distributed', '200'],
    [{ DeviceName, Code: 200, ResultCode: '200' }, 'distributed', '200'],
    [{ DeviceName, Code: 0 }, 'failed', '0'],
    [{ DeviceName, Code: 5001 }, 'failed', '5001'],
    [{ DeviceName, Code: 'iot.device.NotExist' }, 'failed', 'iot.device.NotExist'],
    [{ DeviceName, Code: '2000' }, 'failed', '2000'],
    [{ DeviceName, Code: 5001, Success: false }, 'failed', '5001'],
    [{ DeviceName, Code: new NumberLiteral('200.00000000000000001') }, 'unknown', 'unclear-code'],
    [{ DeviceName, Code: new NumberLiteral('200.0') }, 'unknown', 'unclear-code'],
    [{ DeviceName, Code: new NumberLiteral('2e2') }, 'unknown', 'unclear-code'],
    [{ DeviceName, Code: '0200' }, 'unknown', 'unclear-code'],
    [{ DeviceName }, 'unknown', 'no-code'],
    [{ DeviceName, Code: '' }, 'unknown', 'no-code'],
    [{ DeviceName, Code: null }, 'unknown', 'no-code'],
    [{ DeviceName, Code: true }, 'unknown', 'no-code'],
    [{ DeviceName, Code: { Code: 200 } }, 'unknown', 'no-code'],
    [{ DeviceName, Code: [200] }, 'unknown', 'no-code'],
    [{ DeviceName, Code: 200, ResultCode: 500 }, 'unknown', 'contradictory'],
    [{ DeviceName, Code: 500, resultCode: 200 }, 'unknown', 'contradictory'],
    [{ DeviceName, Code: 200, code: 500 }, 'unknown', 'contradictory'],
    [{ DeviceName, Code: null, result_code: 200 }, 'unknown', 'contradictory'],
    [
      [
        ['DeviceName', DeviceName],
        ['Code', '200'],
        ['Code', '500'],
      ],
      'unknown',
      'contradictory',
    ],
    [{ DeviceName, Code: 200, Success: false }, 'unknown', 'contradictory'],
    [{ DeviceName, Code: 200, succeed: 'false' }, 'unknown', 'contradictory'],
    [{ DeviceName, Code: 500, Success: true }, 'unknown', 'contradictory'],
  ];

test.each(outcomes)('an entry %j is %s (%s)', (members, outcome, detail) => {
  const [got, ...others] = resultsOf([members]);
  expect([got?.deviceName, got?.outcome, got?.reason ?? got?.code, others]).toEqual([DeviceName, outcome, detail, []]);
});

test.each([
  ['the same code', [200, 200], 'distributed'],
  ['another code', [200, 500], 'unknown'],
  ['another code and the first again', [200, 500, 200], 'unknown'],
  ['two codes that both mean a failure', [500, 501], 'unknown'],
  ['no code', [200, null], 'unknown'],
  ['no code and then one', [null, 200], 'unknown'],
])('a device that the file repeats with %s has one result', (_, codes, outcome) => {
  const got = resultsOf(codes.map((Code) => ({ DeviceName, Code })));
  expect(got.map((result) => result.outcome)).toEqual([outcome]);
});

test('devices with the same name are distinguished by their product', () => {
  const got = resultsOf([
    { ProductKey: 'p', DeviceName, Code: 200 },
    { ProductKey: 'q', DeviceName, Code: 500 },
  ]);
  expect(got).toMatchObject([
    { productKey: 'p', outcome: 'distributed' },
    { productKey: 'q', outcome: 'failed' },
  ]);
});

test.each([
  [{ Code: 200 }],
  [{ DeviceName: '', Code: 200 }],
  [{ DeviceName: null, Code: 200 }],
  [{ error: 'unavailable' }],
  [{}],
  [{ DeviceName: 'a', device_name: 'b', Code: 200 }],
  [{ DeviceName: 'a', ProductKey: 'p', product_key: 'q', Code: 200 }],
])('an entry %j without a device or with several is an error', (members) => {
  expect(() => resultsOf([members])).toThrow(expect.objectContaining({ name: 'ContractError', code: 'InvalidEntry' }));
});

test('names are compared byte for byte', () => {
  const got = resultsOf([{ DeviceName: 'a ', Code: 200 }], ['a'], 'report');
  expect(got).toMatchObject([
    { deviceName: 'a ', unexpected: true },
    { deviceName: 'a', outcome: 'unknown', reason: 'missing' },
  ]);
});

test('a device that is not in `devices` is an error, or is reported', () => {
  const entries = [
    { DeviceName: 'a', Code: 200 },
    { DeviceName: 'b', Code: 200 },
  ];
  const want = { name: 'ContractError', code: 'UnexpectedDevice', message: expect.stringContaining('1 device') };
  expect(() => resultsOf(entries, ['a'])).toThrow(expect.objectContaining(want));
  expect(() => resultsOf(entries, [])).toThrow(expect.objectContaining({ code: 'UnexpectedDevice' }));
  const got = resultsOf(entries, ['a'], 'report');
  expect(got.map(({ deviceName, unexpected }) => [deviceName, unexpected])).toEqual([
    ['a', undefined],
    ['b', true],
  ]);
});

test('an entry about the product is not an unexpected device', () => {
  const got = resultsOf(
    [
      { ProductKey: 'p', Code: 200 },
      { ProductKey: 'p', DeviceName, Code: 200 },
    ],
    [DeviceName],
  );
  expect(got.map(({ deviceName, unexpected }) => [deviceName, unexpected])).toEqual([
    ['', undefined],
    [DeviceName, undefined],
  ]);
});

test('a file without entries makes every device unknown, and is an error if no devices are known', () => {
  expect(resultsOf([], ['a', 'a', 'b'])).toEqual([
    { deviceName: 'a', outcome: 'unknown', reason: 'missing' },
    { deviceName: 'b', outcome: 'unknown', reason: 'missing' },
  ]);
  expect(() => resultsOf([])).toThrow(expect.objectContaining({ name: 'DecodeError', code: 'EmptyFile' }));
});

test('more devices than ten jobs can have are an error', () => {
  const results = new DeviceResults(undefined);
  const add = (count: number) => results.add({ format: 'csv', members: [['DeviceName', `d-${count}`]] });
  for (let count = 0; count < 100_000; count++) add(count);
  expect(() => add(100_000)).toThrow(expect.objectContaining({ name: 'LimitError', code: 'TooManyDevices' }));
});
