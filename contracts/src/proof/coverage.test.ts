import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { operations, type Action, type Format } from '@iot-distribution/codec';
import { coverageOf, strongest, type CoverageRow, type Evidence } from '../coverage.ts';
import { mappingOf, rowName } from '../mapping.ts';
import { loadRecordings } from '../recordings.ts';
import { coverageTable } from './coverage-table.ts';
import { expectSame } from './expect-same.ts';
import { readUnobserved } from './unobserved.ts';

const actions = Object.keys(operations) as Action[];
const recordings = loadRecordings();
const evidence = recordings.filter(
  (recording): recording is typeof recording & Evidence =>
    recording.action !== undefined && recording.evidence !== false,
);
const rows = coverageOf(actions, evidence);
const unobserved = readUnobserved(readFileSync(new URL('../../unobserved.txt', import.meta.url), 'utf8'));

afterAll(() => {
  console.log(coverageTable(rows).join('\n'));
});

/** `shown`, or the gap: `constructed`, `missing`. */
function standing({ shown }: CoverageRow, format: Format): string {
  const best = strongest(shown[format]);
  return best === undefined ? 'missing' : best === 'constructed' ? 'constructed' : 'shown';
}

describe.each(['json', 'xml'] as const)(
  'in %s a recording shows every member and every code of the response; unobserved.txt lists exactly the other rows',
  (format) => {
    test.each(actions)('%s', (action) => {
      const short = rows
        .filter((row) => row.action === action && standing(row, format) !== 'shown')
        .map((row) => `${rowName(row)} ${standing(row, format)}`);
      const listed = unobserved.filter((line) => line.action === action && line.formats.includes(format));
      expectSame(
        short,
        listed.map((line) => `${line.row} ${line.standing}`),
      );
    });
  },
);

test('unobserved.txt names operations that exist', () => {
  expectSame(
    unobserved.map(({ action }) => action).filter((action) => !(action in operations)),
    [],
  );
});

test('a line of unobserved.txt without a reason, or of another form, is rejected', () => {
  expect(() => readUnobserved('QueryDeviceDistributeJob Data.Status=3 json missing')).toThrow(
    'line 1 has no reason above it',
  );
  expect(() => readUnobserved('# why\nQueryDeviceDistributeJob Data.Status=3')).toThrow('line 2 is not');
});

test('a success does not show rows of a failure, and a failure does not show data', () => {
  const body = (members: object) => JSON.stringify({ RequestId: 'E55E50B7', ...members });
  const shownBy = (members: object) =>
    coverageOf(
      ['CreateProductDistributeJob'],
      [{ action: 'CreateProductDistributeJob', format: 'json', body: body(members), file: 'a.json' }],
    )
      .filter(({ shown }) => shown.json.length > 0)
      .map(rowName);
  const rest = { Code: 'iot.system.SystemException', ErrorMessage: 'A system exception occurred.', JobId: 'a' };
  expect(shownBy({ Success: true, ...rest })).toEqual(['RequestId', 'Success', 'JobId']);
  expect(shownBy({ Success: false, ...rest })).toEqual(['RequestId', 'Success', 'Code', 'ErrorMessage']);
});

test('the demos of the API metadata are not evidence', () => {
  const aside = recordings.filter((recording) => recording.evidence === false).map(({ file }) => file);
  expectSame(
    aside,
    recordings.map(({ file }) => file).filter((file) => file.endsWith('/success.metadata.json')),
  );
});

describe('a recorded call sends every member and every code of the request', () => {
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
    const wanted = mappingOf(operations[action]).filter(({ side }) => side === 'request');
    expectSame(
      wanted.map(rowName).filter((row) => !sent.has(row)),
      [],
    );
  });
});
