import { expect, test } from 'vitest';
import { completeEntry } from './complete-entry.ts';

const source = { kind: 'reconstructed', basis: 'the sample of the other format' } as const;
const body = new TextEncoder().encode('{}');
const sha256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

test.each([
  ['ListDistributedDevice/variant.two.xml', 'success', 'ListDistributedDevice', 'xml'],
  ['iot-errors/ListDistributedDevice.iot.system.InstanceNotFound.json', 'service', 'ListDistributedDevice', 'json'],
  ['gateway-errors/Throttling.iot.json', 'gateway', null, 'json'],
])('the path of %s shows the outcome, the operation, and the format', (file, layer, operation, format) => {
  expect(completeEntry({ file, ...source }, body)).toEqual({
    ...source,
    file,
    layer,
    operation,
    format,
    httpStatus: 200,
    note: null,
    sha256,
  });
});

test('members of an entry are kept, in a fixed order', () => {
  const own = { ...source, note: 'why', httpStatus: null, operation: 'Pub', layer: 'service', date: '2020' } as const;
  // A hash that no longer matches is kept, too: only a person may accept other bytes.
  const said = { ...own, sha256: '0'.repeat(64) };
  const got = completeEntry({ ...said, file: 'observed/iot-failure.json' }, body);
  expect(got).toEqual({ ...said, file: 'observed/iot-failure.json', format: 'json' });
  expect(Object.keys(got)).toEqual('file kind layer operation httpStatus format basis note date sha256'.split(' '));
});
