import { test as nodeTest } from 'node:test';
import { expect, test } from 'vitest';
import { operations } from '@iot-distribution/codec';
import { loadRecordings, ownRecordings } from './recordings.ts';
import { testRecordings, type TestFunction } from './test-recordings.ts';

// Three lines in any suite; here they run as tests of this one.
testRecordings(test, { directory: ownRecordings, strict: true, secrets: [] });

test('each recording, each operation and format, and the folder is a test; a problem throws its message', () => {
  const registered = new Map<string, () => void>();
  testRecordings((name, body) => registered.set(name, body), {
    directory: ownRecordings,
    require: ['documented', 'reconstructed'],
    secrets: [],
  });
  const recordings = loadRecordings().filter(({ action, operation }) => operation === null || action !== undefined);
  expect(recordings.length).toBeGreaterThan(0);
  expect([...registered.keys()]).toEqual([
    ...recordings.map(({ file }) => `${file} follows its contract`),
    ...Object.keys(operations).flatMap((action) =>
      ['json', 'xml'].map((format) => `${action} is shown completely in ${format}`),
    ),
    'the folder contains recordings and no secret',
  ]);
  expect(registered.get('QueryDeviceDistributeJob is shown completely in json')).toThrow(
    'Data.Status=3 (interrupted) in json is constructed at best',
  );
  expect(registered.get('DeleteDeviceDistributeJob is shown completely in json')).not.toThrow();
});

test('the test function of node:test works, too', () => {
  const fits: TestFunction = nodeTest;
  expect(fits).toBeTypeOf('function');
});
