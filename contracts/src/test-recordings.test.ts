import { test as nodeTest } from 'node:test';
import { expect, test } from 'vitest';
import { operations } from '@iot-distribution/codec';
import { loadRecordings, ownRecordings } from './recordings.ts';
import { testRecordings, type TestFunction } from './test-recordings.ts';

// Three lines in anybody's suite; here they run as tests of this one.
testRecordings(test, { directory: ownRecordings, strict: true, secrets: [] });

test('each recording, each operation and format, and the folder is a test; what falls short throws its message', () => {
  const registered = new Map<string, () => void>();
  testRecordings((name, body) => registered.set(name, body), {
    directory: ownRecordings,
    require: ['documented', 'reconstructed'],
    secrets: [],
  });
  const recordings = loadRecordings().filter(({ action, operation }) => operation === null || action !== undefined);
  expect(recordings.length).toBeGreaterThan(0);
  expect([...registered.keys()]).toEqual([
    ...recordings.map(({ file }) => `${file} keeps its contract`),
    ...Object.keys(operations).flatMap((action) =>
      ['json', 'xml'].map((format) => `${action} is shown whole in ${format}`),
    ),
    'the folder holds recordings, and no secret',
  ]);
  expect(registered.get('QueryDeviceDistributeJob is shown whole in json')).toThrow(
    'Data.Status=3 (interrupted) in json is constructed at best',
  );
  expect(registered.get('DeleteDeviceDistributeJob is shown whole in json')).not.toThrow();
});

test('the test of node:test fits as well', () => {
  const fits: TestFunction = nodeTest;
  expect(fits).toBeTypeOf('function');
});
