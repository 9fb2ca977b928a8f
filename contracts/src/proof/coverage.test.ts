import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { operations, type Action, type Format } from '@iot-distribution/codec';
import { coverageOf, strongest, type Evidence } from '../coverage.ts';
import { mappingOf, rowName } from '../mapping.ts';
import { readIndex } from '../recording-index.ts';
import { loadRecordings, ownRecordings } from '../recordings.ts';
import { coverageTable } from './coverage-table.ts';
import { readUnobserved } from './unobserved.ts';

const actions = Object.keys(operations) as Action[];
const recordings = loadRecordings();
const evidence = recordings.filter(
  (recording): recording is typeof recording & Evidence => recording.action !== undefined,
);
const rows = coverageOf(actions, evidence);
const unobserved = readUnobserved(readFileSync(new URL('../../unobserved.txt', import.meta.url), 'utf8'));

afterAll(() => {
  console.log(coverageTable(rows).join('\n'));
});

function standing(action: string, row: string, format: Format): 'shown' | 'constructed' | 'missing' | 'no such row' {
  const found = rows.find((candidate) => candidate.action === action && rowName(candidate) === row);
  if (found === undefined) return 'no such row';
  const best = strongest(found.shown[format]);
  return best === undefined ? 'missing' : best === 'constructed' ? 'constructed' : 'shown';
}

describe.each(['json', 'xml'] as const)(
  'in %s every member and every enum value of the response is shown by a recording',
  (format) => {
    test.each(actions)('%s', (action) => {
      const short = rows
        .filter((row) => row.action === action)
        .map((row) => ({ row: rowName(row), standing: standing(action, rowName(row), format) }))
        .filter((row) => row.standing !== 'shown');
      const listed = unobserved.filter((line) => line.action === action && line.formats.includes(format));
      expect(short).toEqual(
        short.filter((row) => listed.some((line) => line.row === row.row && line.standing === row.standing)),
      );
    });
  },
);

test('every line of unobserved.txt is still true', () => {
  const stale = unobserved.flatMap(({ line, action, row, formats, standing: claimed }) =>
    formats.map((format) => ({ line, is: standing(action, row, format as Format) })).filter(({ is }) => is !== claimed),
  );
  expect(stale).toEqual([]);
});

test('a line of unobserved.txt without a reason, or of another form, is refused', () => {
  expect(() => readUnobserved('QueryDeviceDistributeJob Data.Status=3 json missing')).toThrow(
    'line 1 has no reason above it',
  );
  expect(() => readUnobserved('# why\nQueryDeviceDistributeJob Data.Status=3')).toThrow('line 2 is not');
});

describe('every member and every enum value of the request is sent by a recorded call', () => {
  test.each(actions)('%s', (action) => {
    const sent = new Set<string>();
    for (const { action: of, call } of recordings) {
      if (of !== action || call === undefined) continue;
      for (const [name, value] of Object.entries(call.sent.parameters)) {
        const wire = name.replace(/\.\d+/g, '.N');
        sent.add(wire).add(`${wire}=${value}`);
        if (wire.includes('.N.')) sent.add(wire.slice(0, wire.lastIndexOf('.N.') + 2));
      }
    }
    const unsent = mappingOf(operations[action]).filter((row) => row.side === 'request' && !sent.has(rowName(row)));
    expect(unsent.map(rowName)).toEqual([]);
  });
});

test('every body in the folder stands in the index, and stands there once', () => {
  const files = readdirSync(ownRecordings, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:json|xml)$/.test(file) && !/(?:^|[./])(?:index|model|call)\.json$/.test(file));
  expect(
    readIndex(ownRecordings)
      .map(({ file }) => file)
      .toSorted(),
  ).toEqual(files.toSorted());
});

test('nothing is said to be recorded, since nothing was taken down from the live service', () => {
  expect(recordings.filter(({ provenance }) => provenance === 'recorded')).toEqual([]);
});
