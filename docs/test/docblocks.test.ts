/** The example of every docblock runs, and gives what its comments say. */
import { expect, test } from 'vitest';
import { docblockExamples } from './programs/docblock-examples.ts';
import { outcomes, typeErrors, writePrograms } from './programs/run.ts';
import { statementsChecked } from './programs/stated-values.ts';

const examples = docblockExamples();
const wrong = [
  'Math.max(1, 2); // 3',
  'console.log([1].length);\n// 2',
  "JSON.parse('{'); // throws TypeError",
  "JSON.parse('{}'); // throws SyntaxError",
  'for (const one of []) Math.max(one); // 1',
].map((code, index) => ({ place: code, file: `wrong-${index}.ts`, source: statementsChecked(code), output: [] }));
writePrograms([...examples, ...wrong]);
const ran = await outcomes([...examples, ...wrong]);

test('there are examples to run', () => {
  expect(examples.length).toBeGreaterThan(80);
});

test('every example passes the compiler', async () => {
  const got = await typeErrors();
  expect(got).toBe('');
}, 100_000);

test.for(examples)('the example at $place runs', ({ file }) => {
  const got = ran.get(file);
  expect(got).toEqual({ blocks: [expect.any(String)] });
});

test.for(wrong)('an example that says $place fails', ({ file }) => {
  const got = ran.get(file);
  expect(got).toEqual({ thrown: expect.stringContaining('AssertionError') });
});
