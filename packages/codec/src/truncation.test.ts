/** X20, J07: a truncated response is never decoded as a complete one. */
import { afterAll, expect, test } from 'vitest';
import { recordings } from '../test/recordings.ts';
import { outcomeOf } from '../test/outcome.ts';

let offsets = 0;

test.each(recordings)('$file, truncated after any byte, is a DecodeError', ({ action, bytes, text }) => {
  const end = new TextEncoder().encode(text.trimEnd()).length;
  const wrong: string[] = [];
  for (let length = 0; length < end; length += 1) {
    const { line } = outcomeOf(action, { body: bytes.subarray(0, length) });
    if (!line.startsWith('DecodeError ')) wrong.push(`${length}: ${line}`);
    offsets += 1;
  }
  expect(wrong).toEqual([]);
});

test.each(recordings)('$file, truncated before any character, is a DecodeError', ({ action, text }) => {
  const wrong: string[] = [];
  for (let from = 1; from < text.trimEnd().length; from += 1) {
    const { line } = outcomeOf(action, { body: text.slice(from) });
    if (!line.startsWith('DecodeError ') && text.slice(0, from).trim() !== '') wrong.push(`${from}: ${line}`);
    offsets += 1;
  }
  // The declaration of an XML document may be missing, and so may whitespace around either format.
  const whole = /^\s*<\?xml[^>]*\?>\s*/.exec(text)?.[0].length ?? 0;
  expect(wrong.filter((line) => Number.parseInt(line, 10) > whole)).toEqual([]);
});

afterAll(() => console.log(`truncation: ${offsets} offsets in ${recordings.length} recordings`));
