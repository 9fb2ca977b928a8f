/** Whether a recording is a possible response of the service to its call: it matches the filters, the page and the echo. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { v1StringToSign } from '@iot-distribution/signer';
import { operations, findError, type Action } from '@iot-distribution/codec';
import { loadRecordings, type RecordedFailure } from '../recordings.ts';
import { expectSame } from './expect-same.ts';

type Members = Readonly<Record<string, unknown>>;

const recordings = loadRecordings();
const successes = recordings.filter(
  ({ layer, action, evidence }) => layer === 'success' && action && evidence !== false,
);

/** The entries that a response has: those of a list, or the one of a query. */
function entriesOf(model: unknown): readonly Members[] {
  const { data } = (model ?? {}) as { data?: Members };
  if (data === undefined) return [];
  const list = Object.entries(data).find(([name, value]) => Array.isArray(value) && name !== 'targetInstanceConfigs');
  return list === undefined ? [data] : (list[1] as Members[]);
}

/** The members of a response that contradict its call. */
function contradictions(input: Members, model: unknown): string[] {
  return entriesOf(model).flatMap((entry) =>
    Object.entries(input).flatMap(([name, asked]) =>
      name in entry && entry[name] !== asked ? [`requested ${name} ${String(asked)}, got ${String(entry[name])}`] : [],
    ),
  );
}

describe('a response matches the filters of its call', () => {
  test.each(successes.map((recording) => [recording.file, recording] as const))('%s', (_, { call, model }) => {
    expectSame(contradictions(call?.input ?? {}, model), []);
  });

  test('the check detects another state than the requested one', () => {
    const model = { data: { total: 1, jobInfo: [{ status: 'running' }] } };
    expect(contradictions({ status: 'completed' }, model)).toEqual(['requested status completed, got running']);
  });
});

describe('a page has as many entries as its size and its total allow', () => {
  const pages = successes.filter(({ action }) => action !== undefined && operations[action].list !== undefined);
  test.each(pages.map((recording) => [recording.file, recording] as const))('%s', (_, { call, model, provenance }) => {
    const { pageSize = 0, nextToken: after } = (call?.input ?? {}) as { pageSize?: number; nextToken?: string };
    const { data } = model as { data: { total: number; nextToken?: string } };
    const count = entriesOf(model).length;
    const soFar = (after === undefined ? 0 : pageSize) + count;
    // The vendor's samples show one entry of ten; the last page of a constructed response has the rest of them.
    const isLast = provenance === 'constructed' && !data.nextToken;
    expect(count).toBeLessThanOrEqual(pageSize);
    expect(data.total).toBeGreaterThanOrEqual(soFar);
    expect(data.total).toBeLessThanOrEqual(isLast ? soFar : Infinity);
  });
});

test('constructed responses have different values for members that are equal in the samples', () => {
  const constructed = successes.filter(({ provenance }) => provenance === 'constructed');
  const neighbors: readonly (readonly [Action, string, string])[] = [
    ['QueryDeviceDistributeJob', 'sourceUid', 'targetUid'],
    ['ListDeviceDistributeJob', 'sourceUid', 'targetUid'],
    ['ListDistributedDevice', 'sourceUid', 'targetUid'],
    ['ListDistributedProduct', 'sourceUid', 'targetUid'],
    ['ListDistributedDevice', 'sourceInstanceId', 'targetInstanceId'],
    ['ListDistributedProduct', 'sourceInstanceId', 'targetInstanceId'],
    ['ListDistributedDevice', 'gmtCreate', 'gmtModified'],
    ['QueryDeviceProvisioning', 'gmtCreate', 'gmtModified'],
    ['QueryDeviceProvisioning', 'sourceIotInstanceId', 'targetIotInstanceId'],
    ['QueryDeviceProvisioning', 'sourceRegion', 'targetRegion'],
  ];
  const alike = neighbors.flatMap(([action, one, other]) =>
    (['json', 'xml'] as const).flatMap((format) => {
      const entries = constructed
        .filter((recording) => recording.action === action && recording.format === format)
        .flatMap(({ model }) => entriesOf(model));
      const differ = entries.some((entry) => entry[one] !== undefined && entry[one] !== entry[other]);
      return differ ? [] : [`${action} ${format}: ${one} and ${other} are equal everywhere`];
    }),
  );
  expectSame(alike, []);
});

test('a gateway that rejects a signature echoes the string to sign of the call', () => {
  const { sent } = recordings.find(({ file }) => file === 'QueryDeviceDistributeJob/success.json')?.call ?? {};
  if (sent === undefined) throw new Error('QueryDeviceDistributeJob/success.json has no call');
  const echoes = recordings.filter(({ file }) => file.startsWith('gateway-errors/SignatureDoesNotMatch.iot'));
  expect(echoes.map(({ format }) => format).toSorted()).toEqual(['json', 'xml']);
  for (const { format, model } of echoes) {
    const { message } = model as { message: string };
    const parameters = { ...sent.parameters, Format: format.toUpperCase() };
    expect(message.split('server string to sign is:')[1]).toBe(v1StringToSign(sent.method, parameters));
  }
});

test('an error of the gateway is served with the status that the catalogue states, one of the service with status 200', () => {
  const wrong = recordings
    .filter(({ layer, provenance }) => layer !== 'success' && provenance !== 'observed')
    .flatMap(({ file, layer, status, model }) => {
      const want = layer === 'service' ? 200 : findError((model as RecordedFailure).code)?.httpStatus;
      return status === want ? [] : [`${file} has status ${status}, and should have ${want}`];
    });
  expectSame(wrong, []);
});

describe('a failure has the text that the reference states for its code, to the character', () => {
  const { errors } = JSON.parse(readFileSync(new URL('../../reference/errors.json', import.meta.url), 'utf8')) as {
    errors: readonly { readonly code: string; readonly wireMessage: string | null }[];
  };
  const textsOf = (code: string) => {
    const parameter = /^Missing(\w+)$/.exec(code)?.[1];
    const found =
      errors.find((error) => error.code === code) ?? errors.find((error) => error.code === 'Missing{ParameterName}');
    return (found?.wireMessage ?? '').replace('{ParameterName}', parameter ?? '').split(' / ');
  };
  // Published bodies keep the text they had. The reference has no text for the first two codes; that of the third contains the echo.
  const without = new Set([
    'iot.system.InstanceIdSame',
    'iot.common.AuthActionPermissionDeny',
    'SignatureDoesNotMatch',
  ]);
  const failures = recordings.filter(
    ({ layer, provenance, model }) =>
      layer !== 'success' && provenance !== 'observed' && !without.has((model as RecordedFailure).code),
  );
  test.each(failures.map((recording) => [recording.file, recording] as const))('%s', (_, { model }) => {
    const { code, message } = model as RecordedFailure;
    expect(textsOf(code)).toContain(message);
  });
});
