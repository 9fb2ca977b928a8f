import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeResponse } from '@iot-distribution/codec';
import { rewriteScalars, type Scalar } from '../../mask/rewrite-body.ts';
import { loadRecordings, type RecordedFailure } from '../../recordings.ts';

const recordings = loadRecordings().filter(({ operation, action }) => operation === null || action !== undefined);
let made = 0;
let noticed = 0;

afterAll(() => {
  console.log(`recordings with one character changed: ${made} made, ${noticed} noticed`);
});

/** On a success, members of a failure are ignored. */
const notLookedAt = new Set(['Code', 'ErrorMessage']);

/** The last character becomes another of its kind. */
function changed({ text, bare }: Scalar): string {
  if (text === 'true' || text === 'false') return text === 'true' ? 'false' : 'true';
  const last = text.at(-1) ?? '';
  if (/\d/.test(last)) return text.slice(0, -1) + ((Number(last) + 1) % 10);
  return bare ? text : text.slice(0, -1) + (last === 'x' ? 'y' : 'x');
}

describe('a recording with one changed character has another model or another error', () => {
  test.each(recordings.map((recording) => [recording.file, recording] as const))('%s', (_, recording) => {
    const { action = 'QueryDeviceDistributeJob', layer, model, format } = recording;
    const body = new TextDecoder().decode(recording.body);
    const { error: _error, ...failure } = model as RecordedFailure;
    const want = layer === 'success' ? model : { kind: 'failure', format, ...failure };
    const reads = (mutant: string): unknown => {
      try {
        const answer = decodeResponse(action, { body: mutant });
        return answer.kind === 'success' ? answer.value : answer;
      } catch {
        return undefined;
      }
    };
    const places: string[] = [];
    rewriteScalars(body, format, ({ path, text }) => {
      places.push(path.join('.'));
      return text;
    });
    const survivors = places.filter((place, index) => {
      if (layer === 'success' ? notLookedAt.has(place) : place.startsWith('AccessDeniedDetail')) return false;
      let at = -1;
      const mutant = rewriteScalars(body, format, (scalar) => ((at += 1) === index ? changed(scalar) : scalar.text));
      made += 1;
      const survives = mutant === body || isDeepStrictEqual(reads(mutant), want);
      noticed += survives ? 0 : 1;
      return survives;
    });
    expect(reads(body)).toEqual(want);
    expect(survivors).toEqual([]);
  });
});
