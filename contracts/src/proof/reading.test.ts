import { describe, expect, test } from 'vitest';
import { decodeResponse, operations, type Action } from '@iot-distribution/codec';
import { readEvidence } from '../coverage.ts';
import { nodeFromJson, nodeFromXml } from '../independent/wire-node.ts';
import { violationsOf } from '../independent/wire-schema.ts';
import { loadRecordings, type RecordedFailure } from '../recordings.ts';

const recordings = loadRecordings();
const successes = recordings.filter(({ layer, action }) => layer === 'success' && action !== undefined);
const failures = recordings.filter(
  ({ layer, operation, action }) => layer !== 'success' && (operation === null || action),
);
const table = (of: typeof recordings) => of.map((recording) => [recording.file, recording] as const);
const actionOf = (action: Action | undefined): Action => action ?? 'QueryDeviceDistributeJob';

describe('the codec decodes a success to its model, without unknown members and codes', () => {
  test.each(table(successes))('%s', (_, { action, body, format, model }) => {
    expect(decodeResponse(actionOf(action), { body })).toEqual({
      kind: 'success',
      format,
      value: model,
      unknownMembers: [],
    });
  });
});

describe('the codec decodes a failure with its layer, code and texts', () => {
  test.each(table(failures))('%s', (_, { action, body, format, model }) => {
    const { error: _error, ...want } = model as RecordedFailure;
    expect(decodeResponse(actionOf(action), { body })).toEqual({ kind: 'failure', format, ...want });
  });
});

describe('a reader that shares no code with the codec agrees', () => {
  test.each(table([...successes, ...failures]))('%s', (_, { action, body, format, layer, model }) => {
    const reading = readEvidence({ action: actionOf(action), format, body });
    expect(reading).toMatchObject({ outcome: layer, unknown: [], wrong: [] });
    expect(reading.model).toEqual(layer === 'success' ? model : essence(model as RecordedFailure));
  });
});

describe('the published wire schema allows the response', () => {
  const read = [...successes, ...failures];
  const schemaOf = ({ action, layer }: (typeof read)[number]) =>
    layer === 'gateway' ? 'GatewayError' : actionOf(action);
  test.each(table(read))('%s', (_, recording) => {
    const { action, body, format } = recording;
    const { wire } = readEvidence({ action: actionOf(action), format, body });
    expect(violationsOf(schemaOf(recording), wire)).toEqual([]);
  });
  test.each(table(read.filter(({ format }) => format === 'json')))('%s, as it was sent', (_, recording) => {
    expect(violationsOf(schemaOf(recording), JSON.parse(text(recording.body)))).toEqual([]);
  });
});

describe('a case that is recorded in both formats has one model for both', () => {
  const cases = Map.groupBy(successes, ({ operation, case: name }) => `${operation}/${name}`);
  const both = [...cases].filter(([, of]) => of.length === 2);
  test.each(both)('%s', (_, [first, second]) => {
    if (first === undefined || second === undefined) throw new Error('two recordings are needed');
    const [a, b] = [first, second].map(({ action, body }) => decodeResponse(actionOf(action), { body }));
    expect({ ...a, format: '' }).toEqual({ ...b, format: '' });
  });
});

describe('published responses of related operations show the form of the compact recordings', () => {
  const observed = (of: string) =>
    text(
      recordings.find(({ operation, provenance }) => operation === of && provenance === 'observed')?.body ??
        new Uint8Array(),
    );

  test('the product sends bare numbers and booleans, texts that look like numbers, and an empty Code', () => {
    const { node } = nodeFromJson(observed('QueryDevicePropertiesData'));
    const members = Object.fromEntries(node.children);
    expect(members['NextTime']).toMatchObject({ literal: 'number', text: '1585559207267' });
    expect(members['Success']).toMatchObject({ literal: 'boolean', text: 'true' });
    expect(members['Code']).toMatchObject({ literal: 'text', text: '' });
    expect(members['ErrorMessage']).toBeUndefined();
  });

  test('the family sends XML in one line after a prolog in single quotes, under a root named after the action', () => {
    const body = observed('SendSms');
    expect(body).toMatch(/^<\?xml version='1\.0' encoding='UTF-8'\?><\S+>$/);
    expect(nodeFromXml(body).root).toBe('SendSmsResponse');
  });

  test('a failure of the product has four members', () => {
    const { node } = nodeFromJson(observed('Pub'));
    expect(node.children.map(([name]) => name)).toEqual(['code', 'errorMessage', 'requestId', 'success']);
  });
});

test('the contract of each operation has recordings in both formats and of both outcomes', () => {
  const kinds = new Set(recordings.map(({ operation, format, layer }) => `${operation} ${format} ${layer}`));
  const wanted = Object.keys(operations).flatMap((action) =>
    ['json', 'xml'].flatMap((format) => ['success', 'service'].map((layer) => `${action} ${format} ${layer}`)),
  );
  expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
});

function text(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}

function essence({
  code,
  message,
  requestId,
}: RecordedFailure): Pick<RecordedFailure, 'code' | 'message' | 'requestId'> {
  return { code, message, requestId };
}
