import { expect, test } from 'vitest';
import { bodiesLine, withLine } from './evidence-line.ts';

test('bodies are counted by provenance, and a provenance without any is counted as 0', () => {
  const index = (['documented', 'constructed', 'constructed'] as const).map((kind) => ({ kind }));
  expect(bodiesLine(index)).toBe(
    'Of 3 bodies, 0 are recorded, 0 observed, 1 documented, 0 reconstructed, 2 constructed',
  );
});

test('the sentence of a document is replaced, however it is wrapped', () => {
  const document =
    'Evidence. Of 9 bodies, 9 are recorded,\n0 observed ([why](a)). Of 2 members and codes, 2 are documented.';
  expect(withLine(document, 'a.md', 'Of 3 bodies, 0 are recorded, 3 constructed')).toBe(
    'Evidence. Of 3 bodies, 0 are recorded, 3 constructed ([why](a)). Of 2 members and codes, 2 are documented.',
  );
});

test('a document without the sentence is an error, so that it cannot be lost', () => {
  expect(() => withLine('Nothing.', 'a.md', 'Of 3 bodies, 0 are recorded')).toThrow(
    'a.md has 0 sentences "Of … bodies, …"',
  );
});
