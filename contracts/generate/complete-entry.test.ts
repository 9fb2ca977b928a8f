import { expect, test } from 'vitest';
import { completeEntry } from './complete-entry.ts';

const source = { kind: 'reconstructed', basis: 'the sample of the other format' } as const;

test.each([
  ['ListDistributedDevice/variant.two.xml', 'success', 'ListDistributedDevice', 'xml'],
  ['iot-errors/ListDistributedDevice.iot.system.InstanceNotFound.json', 'service', 'ListDistributedDevice', 'json'],
  ['gateway-errors/Throttling.iot.json', 'gateway', null, 'json'],
])('the path of %s says how the answer went, what it answers, and its format', (file, layer, operation, format) => {
  expect(completeEntry({ file, ...source })).toEqual({
    ...source,
    file,
    layer,
    operation,
    format,
    httpStatus: 200,
    note: null,
  });
});

test('what an entry says stands, and its members come in one order', () => {
  const said = { ...source, note: 'why', httpStatus: null, operation: 'Pub', layer: 'service', date: '2020' } as const;
  const got = completeEntry({ ...said, file: 'observed/iot-failure.json' });
  expect(got).toEqual({ ...said, file: 'observed/iot-failure.json', format: 'json' });
  expect(Object.keys(got)).toEqual('file kind layer operation httpStatus format basis note date'.split(' '));
});
