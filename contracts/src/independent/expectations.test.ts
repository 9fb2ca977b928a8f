import { describe, expect, test } from 'vitest';
import { decodeResponse, type Action } from '@iot-distribution/codec';
import { readEvidence } from '../coverage.ts';
import { loadRecordings } from '../recordings.ts';
import { unmetExpectations } from './expectations.ts';
import { violationsOf } from './wire-schema.ts';

const one = 'A job with strategy 0 has exactly one target instance.';
const id = 'The id of a job is not blank.';

/** A job with some members replaced; `undefined` leaves one out. */
function job(members: object): object {
  const targets = { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-09k***' }] };
  return {
    GmtCreate: 1581595942000,
    JobId: 'a',
    ProductKey: 'a1BwAGV****',
    SourceInstanceId: 'iot-cn-6ja***',
    SourceUid: '198***',
    Status: 1,
    Strategy: 0,
    TargetInstanceConfigs: targets,
    TargetUid: '276***',
    Total: 5,
    ...members,
  };
}

const targets = (count: number) => ({
  targetInstanceConfigs: Array.from({ length: count }, (_, at) => ({ TargetInstanceId: `iot-${at}` })),
});

describe('a job', () => {
  test.each<readonly [string, object, readonly string[]]>([
    ['with strategy 0 and one target', {}, []],
    ['with strategy 0 and two targets', { TargetInstanceConfigs: targets(2) }, [` /Data ${one}`]],
    [
      'with strategy "0" in quotes and two targets',
      { Strategy: '0', TargetInstanceConfigs: targets(2) },
      [` /Data ${one}`],
    ],
    ['with strategy 0 and no target', { TargetInstanceConfigs: targets(0) }, [` /Data ${one}`]],
    ['with strategy 0 and an empty wrapper', { TargetInstanceConfigs: {} }, [` /Data ${one}`]],
    ['with strategy 0 and a list of another form', { TargetInstanceConfigs: [] }, [` /Data ${one}`]],
    ['with strategy 0 and without the list', { TargetInstanceConfigs: undefined }, [` /Data ${one}`]],
    ['with strategy 1 and three targets', { Strategy: 1, TargetInstanceConfigs: targets(3) }, []],
    ['with strategy 1 and one target', { Strategy: 1 }, []],
    ['with an empty id', { JobId: '' }, [` /Data/JobId ${id}`]],
    ['with an id of whitespace', { JobId: ' \t' }, [` /Data/JobId ${id}`]],
    [
      'with an empty id and two targets',
      { JobId: '', TargetInstanceConfigs: targets(2) },
      [` /Data ${one}`, ` /Data/JobId ${id}`],
    ],
  ])('%s', (_, members, want) => {
    const Data = JSON.parse(JSON.stringify(job(members))) as object;
    const wire = { RequestId: 'E55E50B7', Success: true, Data };
    // The reader takes all of them, and the schema allows them.
    expect(violationsOf('QueryDeviceDistributeJob', wire)).toEqual([]);
    expect(decodeResponse('QueryDeviceDistributeJob', { body: JSON.stringify(wire) }).kind).toBe('success');
    const got = unmetExpectations('QueryDeviceDistributeJob', wire).map(
      ({ pointer, expected }) => ` ${pointer} ${expected}`,
    );
    expect(got.toSorted()).toEqual([...want].toSorted());
  });

  test('in a list is checked like a single one', () => {
    const items = [job({}), JSON.parse(JSON.stringify(job({ TargetInstanceConfigs: undefined })))];
    const wire = { RequestId: 'E55E50B7', Success: true, Data: { Total: 2, JobInfo: { items } } };
    expect(unmetExpectations('ListDeviceDistributeJob', wire)).toEqual([
      { pointer: '/Data/JobInfo/items/1', expected: one },
    ]);
  });
});

test.each(['CreateDeviceDistributeJob', 'CreateProductDistributeJob'] as const)('%s returns an id', (action) => {
  const wire = { RequestId: 'E55E50B7', Success: true, JobId: '' };
  expect(unmetExpectations(action, wire)).toEqual([{ pointer: '/JobId', expected: id }]);
});

const recordings = loadRecordings().filter(({ action, layer }) => action !== undefined && layer !== 'gateway');

test.each(recordings.map((recording) => [recording.file, recording] as const))(
  '%s meets every expectation',
  (_, { action, format, body }) => {
    const { wire } = readEvidence({ action: action as Action, format, body });
    expect(unmetExpectations(action as Action, wire)).toEqual([]);
  },
);
